package org.concordat.documents;

import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.condition.Condition;
import org.concordat.documents.Names.Meant;
import org.concordat.documents.Node.Entry;
import org.concordat.documents.Node.Mapping;
import org.concordat.documents.Node.Scalar;
import org.concordat.documents.Node.Sequence;
import org.concordat.documents.SourceText.Place;
import org.concordat.model.Alternative;
import org.concordat.model.Named;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Remembers from which part of the document each part of the negotiation comes, and finds the place
 * of a problem in the document. One item of a document can become many: a commitment of several
 * actors on several alternatives becomes one for each pair.
 */
final class Origins {
  private static final Pattern INDEXED =
      Pattern.compile("(commitments|preferences|reports|exclusions)\\[(\\d+)](?:\\.(.*))?");
  private static final Pattern CLAIM = Pattern.compile("claims\\[(\\d+)]\\.says");
  private static final Pattern ADDED_UP = Pattern.compile("added up over \"([^\"]*)\"$");

  /** An item of the document, and the places in it of one actor and one other thing. */
  private record Item(Node node, Node actor, Node other) {}

  private record ReportItem(Node node, List<Node> claims) {}

  private final List<Item> commitments = new ArrayList<>();
  private final List<Item> preferences = new ArrayList<>();
  private final List<ReportItem> reports = new ArrayList<>();
  private final List<Node> exclusions = new ArrayList<>();
  private final Map<String, Node> actors = new HashMap<>();
  private final Set<String> incomplete = new HashSet<>();
  private final Map<String, List<Meant>> members = new HashMap<>();
  private final Map<String, Map<String, Alternative>> alternatives = new HashMap<>();

  void commitment(Node node, Node actor, Node on) {
    commitments.add(new Item(node, actor, on));
  }

  void preference(Node node, Node actor, Node issue) {
    preferences.add(new Item(node, actor, issue));
  }

  void report(Node node, List<Node> claims) {
    reports.add(new ReportItem(node, claims));
  }

  void exclusion(Node node) {
    exclusions.add(node);
  }

  /** Remembers the body that brings an actor that the document does not declare. */
  void actor(String id, Node body) {
    actors.putIfAbsent(id, body);
  }

  void members(String body, List<Meant> meant) {
    members.put(body, meant);
  }

  /** Marks a place of the negotiation as incompletely read. */
  void incomplete(String place) {
    incomplete.add(place);
  }

  /**
   * Returns whether a problem may be only a consequence of something that could not be read: a
   * thing that lacks parts, or a weight that is missing in a body whose members are incomplete.
   */
  boolean isDoubtful(Problem problem) {
    Matcher over = ADDED_UP.matcher(problem.statement());
    return (problem.value() == null && incomplete.contains(problem.place()))
        || (over.find() && incomplete.contains("bodies." + over.group(1) + ".members"));
  }

  /** Returns the alternatives of an issue by id. */
  Map<String, Alternative> alternativesOf(Issue issue) {
    return alternatives.computeIfAbsent(
        issue.id(), id -> Maps.uniqueIndex(issue.alternatives(), Named::id));
  }

  /** Returns the place of the key or value at fault. */
  Place placeOf(Problem problem, Mapping root, SourceText source) {
    Matcher indexed = INDEXED.matcher(problem.place());
    Node found;
    if (indexed.matches()) {
      String within = indexed.group(3);
      found =
          indexed(
              indexed.group(1),
              Integer.parseInt(indexed.group(2)),
              within == null ? "" : within,
              problem.value());
    } else {
      found = keyed(problem, root);
    }
    if (found instanceof Scalar scalar && isCondition(problem.place())) {
      return source.placeOf(scalar, offsetOf(problem, scalar.text()));
    }
    return new Place(found.line(), found.column());
  }

  private static boolean isCondition(String place) {
    return place.endsWith(".when") || place.endsWith(".rule") || place.endsWith(".says");
  }

  private Node indexed(String section, int index, String within, @Nullable String word) {
    return switch (section) {
      case "commitments" -> within(commitments.get(index), within, word);
      case "preferences" -> within(preferences.get(index), within, word);
      case "exclusions" -> named(exclusions.get(index), word);
      default -> {
        ReportItem report = reports.get(index);
        Matcher claim = CLAIM.matcher(within);
        yield claim.matches()
            ? value(report.claims().get(Integer.parseInt(claim.group(1))), "says")
            : report.node();
      }
    };
  }

  private static Node within(Item item, String key, @Nullable String word) {
    return switch (key) {
      case "" -> word == null ? item.node() : item.actor();
      case "actor" -> item.actor();
      case "on", "issue" -> item.other();
      default -> value(item.node(), key);
    };
  }

  private static Node value(Node node, String key) {
    Entry entry = node instanceof Mapping mapping ? mapping.entry(key) : null;
    return entry == null ? node : entry.value();
  }

  private static Node named(Node node, @Nullable String word) {
    if (node instanceof Sequence sequence) {
      for (Node item : sequence.items()) {
        if (item instanceof Scalar scalar && scalar.text().equals(word)) {
          return item;
        }
      }
    }
    return node;
  }

  /**
   * Follows keys as far as possible; ids are placed at their keys, everything else at its value.
   */
  private Node keyed(Problem problem, Mapping root) {
    String[] keys = problem.place().split("\\.", -1);
    if (keys.length == 3 && keys[0].equals("bodies") && keys[2].equals("members")) {
      List<Meant> meant = members.getOrDefault(keys[1], List.of());
      for (int i = meant.size() - 1; i >= 0; i--) {
        if (meant.get(i).actor().id().equals(problem.value())) {
          return meant.get(i).at();
        }
      }
    }
    Node at = root;
    Node node = root;
    for (int i = 0; i < keys.length; i++) {
      Entry entry = node instanceof Mapping mapping ? mapping.entry(keys[i]) : null;
      if (entry == null) {
        return keys[0].equals("actors") ? actors.getOrDefault(keys[1], at) : at;
      }
      boolean id = i == 1 || (i == 3 && keys[0].equals("issues"));
      at = id || i + 1 < keys.length ? entry.key() : entry.value();
      node = entry.value();
    }
    return named(at, problem.value());
  }

  /** Returns the offset of the name at fault in a condition; 0 if the fault is not a name. */
  private static int offsetOf(Problem problem, String condition) {
    Integer name = problem.name();
    return name == null ? 0 : Condition.offsetsOfNames(condition).get(name);
  }
}
