package org.concordat.documents;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.condition.Condition;
import org.concordat.documents.JournalLines.Line;
import org.concordat.documents.Node.Entry;
import org.concordat.documents.Node.Mapping;
import org.concordat.documents.Node.Scalar;
import org.concordat.documents.Node.Sequence;
import org.concordat.documents.SourceText.Place;
import org.concordat.negotiation.Problem;
import org.jspecify.annotations.Nullable;

/** Finds the places of errors in a journal, by reading the lines at fault once more. */
final class JournalPlaces {
  private static final Pattern ENTRY = Pattern.compile("entries\\[(\\d+)](?:\\.(.*))?");
  private static final Pattern OTHER = Pattern.compile("\\bentry (\\d+)\\b");

  private final JournalLines lines;
  private final Limits limits;

  JournalPlaces(JournalLines lines, Limits limits) {
    this.lines = lines;
    this.limits = limits;
  }

  void report(List<Problem> problems, Errors errors) {
    for (Problem problem : problems) {
      Matcher entry = ENTRY.matcher(problem.place());
      Problem told = withLines(problem);
      if (entry.matches()) {
        String field = entry.group(2) == null ? "" : entry.group(2);
        Place place = placeOf(Integer.parseInt(entry.group(1)), field, problem);
        errors.add(place.line(), place.column(), Wording.of(told));
      } else {
        errors.add(1, 1, problem.place() + ": " + Wording.of(told));
      }
    }
  }

  /** Adds line numbers to the entries that a message mentions. */
  private Problem withLines(Problem problem) {
    String statement =
        OTHER
            .matcher(problem.statement())
            .replaceAll(
                found -> {
                  int number = Integer.parseInt(found.group(1));
                  return lines.hasEntry(number)
                      ? found.group() + " (line " + lines.ofEntry(number).number() + ")"
                      : found.group();
                });
    return new Problem(
        problem.place(), statement, problem.advice(), problem.value(), problem.name());
  }

  private Place placeOf(int number, String field, Problem problem) {
    Line line = lines.ofEntry(number);
    Errors none = new Errors("", 1);
    SourceText source = SourceText.of(line.bytes(), line.number(), none);
    Node root = source == null ? null : JsonReader.read(source, limits, none).orElse(null);
    if (source == null || root == null) {
      return new Place(line.number(), 1);
    }
    String key = field.contains("[") ? field.substring(0, field.indexOf('[')) : field;
    Node found = find(root, key);
    if (found == null) {
      found = find(root, "do");
    }
    if (found instanceof Sequence sequence) {
      found = named(sequence, problem.value());
    }
    if (found instanceof Scalar scalar && key.equals("when")) {
      Integer name = problem.name();
      int offset = name == null ? 0 : Condition.offsetsOfNames(scalar.text()).get(name);
      return source.placeOf(scalar, offset);
    }
    return found == null ? new Place(line.number(), 1) : new Place(found.line(), found.column());
  }

  /** Returns the value of a key, in the event or in what it corrects or declares. */
  private static @Nullable Node find(Node node, String key) {
    if (!(node instanceof Mapping mapping)) {
      return null;
    }
    for (String inner : List.of("with", "as")) {
      Entry nested = mapping.entry(inner);
      Node found = nested == null || key.equals(inner) ? null : find(nested.value(), key);
      if (found != null) {
        return found;
      }
    }
    Entry entry = mapping.entry(key);
    return entry == null ? null : entry.value();
  }

  private static Node named(Sequence sequence, @Nullable String word) {
    for (Node item : sequence.items()) {
      if (item instanceof Scalar scalar && scalar.text().equals(word)) {
        return item;
      } else if (item instanceof Sequence inner) {
        Node found = named(inner, word);
        if (found != inner) {
          return found;
        }
      }
    }
    return sequence;
  }
}
