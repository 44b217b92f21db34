package org.concordat.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.concordat.condition.Condition;
import org.concordat.model.Source;
import org.concordat.model.Truth;
import org.concordat.negotiation.Commitment;
import org.concordat.resolve.Explanation;

/**
 * Gives explanations as proof trees for programs. Every node has a kind, what it says, whether that
 * holds (nothing where it is open), and what that rests on; further keys depend on the kind.
 */
final class ExplanationJson {
  private ExplanationJson() {}

  /** Returns the tree, with all levers that something in it waits for. */
  static Map<String, Object> of(Explanation explanation) {
    Map<String, Object> tree = node(explanation);
    tree.put("waits-for", Wording.ids(explanation.levers()));
    return tree;
  }

  private static Map<String, Object> node(Explanation explanation) {
    Map<String, Object> node = new LinkedHashMap<>();
    if (explanation instanceof Explanation.OfStance stance) {
      node.put("kind", "stance");
      node.put("holds", true);
      node.put("actor", stance.actor().id());
      node.put("alternative", stance.alternative().id());
      node.put("position", Wording.bounds(stance.position()));
      node.put("basis", word(stance.basis()));
    } else if (explanation instanceof Explanation.OfWord said) {
      node.put("kind", said.commitment().isPresent() ? "word" : "silence");
      node.put("holds", truth(said.holds()));
      node.put("range", Wording.bounds(said.range()));
      said.commitment().ifPresent(commitment -> putCommitment(node, commitment));
    } else if (explanation instanceof Explanation.OfParts parts) {
      node.put("kind", parts.all() ? "all" : "any");
      node.put("holds", truth(parts.truth()));
    } else if (explanation instanceof Explanation.OfLiteral literal) {
      node.put("kind", "condition");
      node.put("holds", truth(literal.truth()));
      node.put("levers", Wording.ids(literal.pullable()));
    } else if (explanation instanceof Explanation.OfDecision decision) {
      node.put("kind", "decision");
      node.put("holds", true);
      node.put("alternative", decision.alternative().id());
      node.put("decision", decision.decision().toString());
      node.put("basis", decision.followed() ? "rule" : "explained-already");
    } else if (explanation instanceof Explanation.Circle circle) {
      node.put("kind", "circle");
      node.put("holds", true);
      node.put("together", circle.together());
      node.put(
          "seats",
          circle.seats().stream()
              .map(seat -> Map.of("actor", seat.actor().id(), "on", seat.alternative().id()))
              .toList());
    }
    node.put("says", firstLine(explanation));
    node.put("because", explanation.because().stream().map(ExplanationJson::node).toList());
    return node;
  }

  private static void putCommitment(Map<String, Object> node, Commitment commitment) {
    if (!commitment.when().equals(Condition.always())) {
      node.put("when", commitment.when().toString());
    }
    Optional.ofNullable(commitment.term().from()).ifPresent(day -> node.put("from", day));
    Optional.ofNullable(commitment.term().until()).ifPresent(day -> node.put("until", day));
    commitment.source().map(Source::id).ifPresent(source -> node.put("source", source));
  }

  private static String firstLine(Explanation explanation) {
    return explanation.toString().lines().findFirst().orElse("");
  }

  private static String word(Explanation.Basis basis) {
    return basis.toString().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Optional<Boolean> truth(Truth truth) {
    return truth == Truth.UNKNOWN ? Optional.empty() : Optional.of(truth == Truth.TRUE);
  }
}
