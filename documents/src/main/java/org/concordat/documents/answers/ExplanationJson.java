package org.concordat.documents.answers;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.concordat.condition.Condition;
import org.concordat.explain.Cycle;
import org.concordat.explain.Explanation;
import org.concordat.explain.Goal;
import org.concordat.explain.Node;
import org.concordat.explain.Reason;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Commitment;

/**
 * Writes explanations as JSON: what is waited for, the cycles, and all reasons as a list of nodes
 * that refer to each other by index.
 */
final class ExplanationJson {
  private ExplanationJson() {}

  static Map<String, Object> of(Explanation explanation) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("says", explanation.answer().toString());
    json.put("waits-for", explanation.waitsFor().stream().map(ExplanationJson::goal).toList());
    json.put("lost-by", explanation.lostBy().stream().map(ExplanationJson::goal).toList());
    json.put("complete", explanation.isComplete());
    explanation.otherwise().ifPresent(other -> json.put("otherwise", JsonValues.otherwise(other)));
    json.put("unknown", JsonValues.ids(explanation.unknown()));
    json.put("levers", JsonValues.ids(explanation.levers()));
    json.put("cycles", explanation.cycles().stream().map(ExplanationJson::cycle).toList());
    json.put("nodes", explanation.nodes().stream().map(ExplanationJson::node).toList());
    return json;
  }

  private static Map<String, Object> goal(Goal goal) {
    Map<String, Object> json = new LinkedHashMap<>();
    goal.atLeast().map(Stance::toString).ifPresent(stance -> json.put("stance", stance));
    json.put("ways", goal.ways().all().stream().map(way -> JsonValues.ids(way.facts())).toList());
    json.put("complete", goal.ways().complete());
    Optional.ofNullable(goal.ways().stopped())
        .ifPresent(stopped -> json.put("stopped", JsonValues.name(stopped)));
    return json;
  }

  private static Map<String, Object> cycle(Cycle cycle) {
    return Map.of(
        "kind",
        name(cycle.kind()),
        "positions",
        cycle.positions().entrySet().stream()
            .map(
                each ->
                    Map.of(
                        "actor", each.getKey().actor().id(),
                        "on", each.getKey().alternative().id(),
                        "otherwise", JsonValues.bounds(each.getValue())))
            .toList());
  }

  private static Map<String, Object> node(Node node) {
    Map<String, Object> json = new LinkedHashMap<>();
    if (node instanceof Node.Stands stands) {
      json.put("kind", "stance");
      json.put("actors", JsonValues.ids(stands.actors()));
      json.put("alternative", stands.alternative().id());
      json.put("position", JsonValues.bounds(stands.position()));
      json.put("basis", name(stands.basis()));
      json.put("commitments", stands.commitments().stream().map(ExplanationJson::step).toList());
    } else if (node instanceof Node.Decided decided) {
      json.put("kind", "decision");
      json.put("alternative", decided.alternative().id());
      json.put("decision", decided.decision().toString());
      Optional.ofNullable(decided.rule()).ifPresent(rule -> json.put("rule", reason(rule)));
      Optional.ofNullable(decided.stays()).ifPresent(stays -> json.put("stays", reason(stays)));
    } else if (node instanceof Node.Counted counted) {
      json.put("kind", "count");
      json.put("set", counted.set().id());
      json.put("alternative", counted.alternative().id());
      json.put(
          "members",
          counted.stands().entrySet().stream()
              .map(each -> Map.of("node", each.getKey(), "actors", JsonValues.ids(each.getValue())))
              .toList());
    }
    return json;
  }

  private static Map<String, Object> step(Node.Step step) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("range", JsonValues.bounds(step.range()));
    json.put("holds", truth(step.holds()));
    Optional.ofNullable(step.commitment()).ifPresent(commitment -> put(json, commitment));
    Optional.ofNullable(step.preference())
        .ifPresent(
            preference ->
                json.put("ranking", preference.ranking().stream().map(JsonValues::ids).toList()));
    Optional.ofNullable(step.reason()).ifPresent(reason -> json.put("reason", reason(reason)));
    return json;
  }

  private static void put(Map<String, Object> json, Commitment commitment) {
    if (!commitment.when().equals(Condition.always())) {
      json.put("when", commitment.when().toString());
    }
    Optional.ofNullable(commitment.term().from())
        .ifPresent(day -> json.put("from", day.toString()));
    Optional.ofNullable(commitment.term().until())
        .ifPresent(day -> json.put("until", day.toString()));
    commitment.source().map(Source::id).ifPresent(source -> json.put("source", source));
  }

  private static Map<String, Object> reason(Reason reason) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("holds", truth(reason.truth()));
    if (reason instanceof Reason.Parts parts) {
      List<Map<String, Object>> told = parts.shown().stream().map(ExplanationJson::reason).toList();
      json.put(parts.all() ? "all" : "any", told);
      json.put("omitted", parts.omitted());
    } else if (reason instanceof Reason.Literal literal) {
      json.put("condition", literal.literal().toString());
      json.put("levers", JsonValues.ids(literal.levers()));
      Optional.ofNullable(literal.score())
          .ifPresent(
              score ->
                  json.put(
                      "count", ImmutableList.of(score.surely(), score.possibly(), score.whole())));
      if (literal.node() != Reason.Literal.NO_NODE) {
        json.put("node", literal.node());
      }
    }
    return json;
  }

  private static String name(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Optional<Boolean> truth(Truth truth) {
    return truth == Truth.UNKNOWN ? Optional.empty() : Optional.of(truth == Truth.TRUE);
  }
}
