package org.concordat.documents.answers;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.concordat.bodies.ReadyBody;

/** Writes ready bodies as JSON: their rules, and until when each is known. */
final class BodiesJson {
  private BodiesJson() {}

  static Map<String, Object> of(Iterable<? extends ReadyBody> bodies) {
    Map<String, Object> json = new LinkedHashMap<>();
    bodies.forEach(body -> json.put(body.id(), of(body)));
    return json;
  }

  private static Map<String, Object> of(ReadyBody body) {
    Map<String, Object> until = new LinkedHashMap<>();
    for (String rule : body.rules()) {
      until.put(rule, body.latest(rule).map(LocalDate::toString));
    }
    return ImmutableMap.of(
        "name",
        body.name(),
        "source",
        body.source(),
        "rules",
        body.rules().asList(),
        "known-until",
        until);
  }
}
