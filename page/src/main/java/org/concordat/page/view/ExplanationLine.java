package org.concordat.page.view;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.condition.Condition;
import org.concordat.explain.Explanation;
import org.concordat.explain.Node;
import org.concordat.explain.Reason;
import org.concordat.model.Named;
import org.concordat.model.Source;
import org.concordat.negotiation.Negotiation;

/**
 * Says a line of an explanation with names for ids: those of conditions, those in brackets behind
 * names, those of levers, and those of sources. The command line is for those who know the ids.
 */
final class ExplanationLine {
  private static final String IF = " if ";
  private static final String LEVER = "; lever: ";
  private static final String OR = ", or ";
  private static final String OPTION = ": --coordination ";

  private final Negotiation negotiation;

  /** The conditions in names, by how the explanation writes them. */
  private final Map<String, String> conditions = new HashMap<>();

  ExplanationLine(Negotiation negotiation, Explanation explanation) {
    this.negotiation = negotiation;
    for (Node node : explanation.nodes()) {
      if (node instanceof Node.Stands stands) {
        for (Node.Step step : stands.commitments()) {
          Optional.ofNullable(step.commitment())
              .ifPresent(said -> add(said.when().about(stands.alternative())));
          Optional.ofNullable(step.reason()).ifPresent(this::add);
        }
      } else if (node instanceof Node.Decided decided) {
        decided.reasons().forEach(this::add);
      }
    }
  }

  private void add(Reason reason) {
    if (reason instanceof Reason.Parts parts) {
      parts.shown().forEach(this::add);
    } else {
      add(((Reason.Literal) reason).literal());
    }
  }

  private void add(Condition condition) {
    conditions.computeIfAbsent(
        condition.toString(), key -> Texts.grouped(ConditionText.of(negotiation, condition)));
  }

  /** Returns a line with names for ids. */
  String named(String line) {
    int option = line.indexOf(OPTION);
    String text = withConditions(option < 0 ? line : line.substring(0, option));
    return withLevers(withoutIds(withSources(text)));
  }

  /** Returns a line with the condition in names with which it begins, or that follows an “if”. */
  private String withConditions(String line) {
    int at = line.indexOf(IF);
    int from = at < 0 ? 0 : at + IF.length();
    for (int to : ends(line, from)) {
      String named = conditions.get(line.substring(from, to));
      if (named != null) {
        return line.substring(0, from) + named + line.substring(to);
      }
    }
    return line;
  }

  /** Returns where a condition may end, the farthest first. */
  private static List<Integer> ends(String line, int from) {
    List<Integer> ends = new ArrayList<>(List.of(line.length()));
    for (int at = line.length() - 1; at > from; at--) {
      if (line.startsWith(": ", at) || line.startsWith(" (", at) || line.startsWith(" [", at)) {
        ends.add(at);
      }
    }
    return ends;
  }

  /** Returns a line with the titles of sources, which stand in square brackets. */
  private String withSources(String line) {
    int open = line.indexOf(" [");
    int close = line.indexOf(']', open + 1);
    if (open < 0 || close < 0) {
      return line;
    }
    Source source = negotiation.sources().get(line.substring(open + 2, close));
    return source == null
        ? line
        : line.substring(0, open + 2) + source.title().orElse(source.id()) + line.substring(close);
  }

  /** Returns a line without the ids that stand in brackets behind the names that they are of. */
  private String withoutIds(String line) {
    StringBuilder text = new StringBuilder(line);
    for (int open = text.indexOf(" ("); open >= 0; open = text.indexOf(" (", open + 1)) {
      int close = text.indexOf(")", open);
      if (close > 0 && isNameBefore(text.substring(0, open), text.substring(open + 2, close))) {
        text.delete(open, close + 1);
      }
    }
    return text.toString();
  }

  private boolean isNameBefore(String text, String id) {
    return named(negotiation.facts(), text, id)
        || named(negotiation.actors(), text, id)
        || named(negotiation.alternatives(), text, id);
  }

  private static boolean named(Map<String, ? extends Named> things, String text, String id) {
    Named thing = things.get(id);
    return thing != null && text.endsWith(thing.name());
  }

  /** Returns a line with the names of levers that earlier lines have introduced. */
  private String withLevers(String line) {
    int at = line.indexOf(LEVER);
    if (at < 0) {
      return line;
    }
    String names =
        Splitter.on(OR).splitToList(line.substring(at + LEVER.length())).stream()
            .map(lever -> negotiation.facts().containsKey(lever) ? lever(lever) : lever)
            .collect(joining(OR));
    return line.substring(0, at + LEVER.length()) + names;
  }

  private String lever(String id) {
    return negotiation.fact(id).name();
  }
}
