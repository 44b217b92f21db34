package org.concordat.documents.answers;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.concordat.condition.Condition;
import org.concordat.condition.Polarity;
import org.concordat.documents.CheckedDocument;
import org.concordat.documents.DocumentError;
import org.concordat.documents.DocumentWarning;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;

/**
 * Writes the check of a document as JSON: errors or warnings, its size, and the polarity of rules
 * and conditions.
 */
final class CheckJson {
  private CheckJson() {}

  static Map<String, Object> of(CheckedDocument checked) {
    Negotiation negotiation = checked.negotiation();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("ok", true);
    json.put("actors", negotiation.actors().size());
    json.put("groups", negotiation.groups().size());
    json.put("bodies", negotiation.bodies().size());
    json.put("issues", negotiation.issues().size());
    json.put("alternatives", negotiation.alternatives().size());
    json.put("facts", negotiation.facts().size());
    json.put("exclusions", negotiation.exclusions().size());
    json.put("commitments", negotiation.commitments().size());
    json.put("preferences", negotiation.preferences().size());
    json.put("reports", negotiation.reports().size());
    json.put("sources", negotiation.sources().size());
    Map<String, Object> rules = new LinkedHashMap<>();
    negotiation.bodies().forEach((id, body) -> rules.put(id, rule(body)));
    json.put("rules", rules);
    putConditions(json, negotiation);
    json.put("warnings", checked.warnings().stream().map(CheckJson::warning).toList());
    JsonValues.putStopped(json, checked.stopped());
    return json;
  }

  static Map<String, Object> of(List<DocumentError> errors) {
    return ImmutableMap.of(
        "ok",
        false,
        "errors",
        errors.stream()
            .map(
                error ->
                    ImmutableMap.of(
                        "line", error.line(),
                        "column", error.column(),
                        "message", error.message()))
            .toList());
  }

  private static Map<String, Object> rule(Body body) {
    Polarity polarity = body.rule().isRising() ? Polarity.RISING : Polarity.MIXED;
    return ImmutableMap.of("rule", body.rule().toString(), "polarity", name(polarity));
  }

  /** Counts conditions by polarity, and lists those that may fall. */
  private static void putConditions(Map<String, Object> json, Negotiation negotiation) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (Polarity each : Polarity.values()) {
      numbers.put(name(each), 0);
    }
    List<Object> falling = new ArrayList<>();
    List<Object> mixed = new ArrayList<>();
    for (Commitment commitment : negotiation.commitments()) {
      if (!commitment.when().equals(Condition.always())) {
        Polarity polarity =
            commitment.when().literals().stream()
                .map(Condition::polarity)
                .reduce(Polarity.NONE, Polarity::with);
        numbers.merge(name(polarity), 1, Integer::sum);
        if (polarity == Polarity.FALLING || polarity == Polarity.MIXED) {
          (polarity == Polarity.FALLING ? falling : mixed).add(commitment(commitment, polarity));
        }
      }
    }
    falling.addAll(mixed);
    json.put("conditions", numbers);
    json.put("not-rising", falling);
  }

  private static Map<String, Object> commitment(Commitment commitment, Polarity polarity) {
    return ImmutableMap.of(
        "actor", commitment.actor().id(),
        "on", commitment.alternative().id(),
        "when", commitment.when().toString(),
        "polarity", name(polarity));
  }

  private static Map<String, Object> warning(DocumentWarning warning) {
    return ImmutableMap.of(
        "kind", warning.kind().toString(),
        "line", warning.line(),
        "column", warning.column(),
        "message", warning.message());
  }

  private static String name(Polarity polarity) {
    return polarity.toString().toLowerCase(Locale.ROOT);
  }
}
