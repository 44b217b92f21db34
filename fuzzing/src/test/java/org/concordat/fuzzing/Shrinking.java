package org.concordat.fuzzing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.concordat.condition.And;
import org.concordat.condition.Condition;
import org.concordat.condition.Not;
import org.concordat.condition.Or;
import org.concordat.documents.DocumentReader;
import org.concordat.documents.DocumentWriter;
import org.concordat.documents.InvalidDocumentException;
import org.concordat.negotiation.Negotiation;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Shrinks a document on which a test fails: leaves out an entry of a map or an item of a list, or
 * replaces a condition by a part of it, as long as the document is sound and the test still fails.
 * Ends when no single step works, or after a number of steps.
 */
final class Shrinking {
  private final Predicate<Negotiation> fails;
  private int left;
  private Object tree;
  private String best;

  private Shrinking(Negotiation negotiation, Predicate<Negotiation> fails, int steps) {
    this.fails = fails;
    this.left = steps;
    this.best = DocumentWriter.yaml(negotiation);
    this.tree = load(best);
  }

  /** Returns a small negotiation on which the test still fails, as a document. */
  static String shrunk(Negotiation negotiation, Predicate<Negotiation> fails, int steps) {
    Shrinking shrinking = new Shrinking(negotiation, fails, steps);
    boolean smaller = true;
    while (smaller) {
      smaller = false;
      for (List<Object> path : paths(shrinking.tree)) {
        smaller |= shrinking.makeSmallerAt(path);
      }
    }
    return shrinking.best;
  }

  /** Returns the paths to all parts, the last first, so that leaving one out moves no other. */
  private static List<List<Object>> paths(Object tree) {
    List<List<Object>> paths = new ArrayList<>();
    addPaths(tree, List.of(), paths);
    Collections.reverse(paths);
    return paths;
  }

  private static void addPaths(Object part, List<Object> path, List<List<Object>> paths) {
    if (!path.isEmpty()) {
      paths.add(path);
    }
    if (part instanceof Map<?, ?> map) {
      map.forEach((key, value) -> addPaths(value, longer(path, key), paths));
    } else if (part instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        addPaths(list.get(i), longer(path, i), paths);
      }
    }
  }

  private static List<Object> longer(List<Object> path, Object step) {
    List<Object> longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }

  private boolean makeSmallerAt(List<Object> path) {
    if (!isThere(tree, path)) {
      return false;
    }
    if (takes(replaced(tree, path, null))) {
      return true;
    }
    boolean smaller = false;
    boolean found = true;
    while (found) {
      found = false;
      for (String part : parts(at(tree, path))) {
        if (!found && takes(replaced(tree, path, part))) {
          found = true;
          smaller = true;
        }
      }
    }
    return smaller;
  }

  private boolean takes(Object candidate) {
    if (left-- <= 0) {
      return false;
    }
    try {
      Negotiation negotiation = DocumentReader.standard().read("smaller", dump(candidate));
      if (!fails.test(negotiation)) {
        return false;
      }
    } catch (InvalidDocumentException unsound) {
      return false;
    }
    tree = candidate;
    best = dump(candidate);
    return true;
  }

  private static List<String> parts(Object value) {
    if (!(value instanceof String text)) {
      return List.of();
    }
    try {
      Condition condition = Condition.parse(text);
      if (condition instanceof And and) {
        return and.conditions().stream().map(Object::toString).toList();
      } else if (condition instanceof Or or) {
        return or.conditions().stream().map(Object::toString).toList();
      } else if (condition instanceof Not not) {
        return List.of(not.condition().toString());
      }
      return List.of();
    } catch (IllegalArgumentException noCondition) {
      return List.of();
    }
  }

  private static boolean isThere(Object tree, List<Object> path) {
    Object part = tree;
    for (Object step : path) {
      if (part instanceof Map<?, ?> map && map.containsKey(step)) {
        part = map.get(step);
      } else if (part instanceof List<?> list && (int) step < list.size()) {
        part = list.get((int) step);
      } else {
        return false;
      }
    }
    return true;
  }

  private static Object at(Object tree, List<Object> path) {
    Object part = tree;
    for (Object step : path) {
      part = part instanceof Map<?, ?> map ? map.get(step) : ((List<?>) part).get((int) step);
    }
    return part;
  }

  /** Returns a tree with another part at the end of a path, or with none if that is null. */
  private static Object replaced(Object tree, List<Object> path, String part) {
    Object step = path.get(0);
    List<Object> rest = path.subList(1, path.size());
    if (tree instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>(map);
      if (!rest.isEmpty()) {
        copy.put(step, replaced(map.get(step), rest, part));
      } else if (part == null) {
        copy.remove(step);
      } else {
        copy.put(step, part);
      }
      return copy;
    }
    List<Object> copy = new ArrayList<>((List<?>) tree);
    int index = (int) step;
    if (!rest.isEmpty()) {
      copy.set(index, replaced(copy.get(index), rest, part));
    } else if (part == null) {
      copy.remove(index);
    } else {
      copy.set(index, part);
    }
    return copy;
  }

  private static Object load(String document) {
    return new Load(LoadSettings.builder().build()).loadFromString(document);
  }

  private static String dump(Object tree) {
    return new Dump(DumpSettings.builder().build()).dumpToString(tree);
  }
}
