package org.concordat.documents.answers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.proceedings.Cause;
import org.concordat.proceedings.Change;
import org.concordat.proceedings.Changes;
import org.concordat.proceedings.Moment;
import org.concordat.proceedings.ProcedureStatus;
import org.concordat.proceedings.Proceedings;
import org.concordat.proceedings.Sitting;
import org.jspecify.annotations.Nullable;

/** Writes changes, their causes and procedures as JSON. */
final class ProceedingsJson {
  private ProceedingsJson() {}

  static List<Map<String, @Nullable Object>> of(Changes changes, Proceedings proceedings) {
    List<Map<String, @Nullable Object>> all = new ArrayList<>();
    for (var change : changes.positions()) {
      Map<String, @Nullable Object> one = new LinkedHashMap<>();
      one.put("actor", change.subject().actor().id());
      one.put("on", change.subject().alternative().id());
      one.put("from", change.before().map(JsonValues::bounds).orElse(null));
      one.put("to", change.after().map(JsonValues::bounds).orElse(null));
      one.put("because", causes(change, proceedings));
      all.add(one);
    }
    for (var change : changes.decisions()) {
      all.add(of("on", change.subject().id(), change, proceedings));
    }
    for (var change : changes.procedures()) {
      all.add(of("procedure", change.subject(), change, proceedings));
    }
    return all;
  }

  private static Map<String, @Nullable Object> of(
      String key, String subject, Change<?, ?> change, Proceedings proceedings) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put(key, subject);
    one.put("from", change.before().map(Object::toString).orElse(null));
    one.put("to", change.after().map(Object::toString).orElse(null));
    one.put("because", causes(change, proceedings));
    return one;
  }

  private static List<Map<String, Object>> causes(Change<?, ?> change, Proceedings proceedings) {
    List<Map<String, Object>> causes = new ArrayList<>();
    for (Cause cause : change.because()) {
      Map<String, Object> one = new LinkedHashMap<>();
      if (cause instanceof Cause.ByEntry by) {
        one.put("entry", by.number());
      } else if (cause instanceof Cause.ByDay by) {
        one.put("date", by.day().toString());
      } else if (cause instanceof Cause.ByDeadline by) {
        one.put("deadline", by.procedure());
      }
      one.put("says", proceedings.inWords(cause));
      causes.add(one);
    }
    return causes;
  }

  /** Returns the procedures that have been opened by a moment, as they stand. */
  static Map<String, Object> procedures(Sitting sitting) {
    Map<String, Object> procedures = new LinkedHashMap<>();
    sitting.procedures().forEach((id, status) -> procedures.put(id, state(status)));
    return procedures;
  }

  private static Map<String, Object> state(ProcedureStatus status) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("on", status.alternative().id());
    json.put("kind", status.procedure().kind().toString());
    json.put("state", status.state().toString());
    json.put("round", status.round());
    json.put("deadlines", status.deadlines().stream().map(Object::toString).toList());
    json.put("objectors", JsonValues.ids(status.objectors()));
    json.put("late", JsonValues.ids(status.late()));
    return json;
  }

  /** Returns what a procedure waits for, and what happens if nobody speaks. */
  static Map<String, @Nullable Object> next(ProcedureStatus status) {
    String deadline = status.deadline().map(Moment::toString).orElse(null);
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("on", status.alternative().id());
    json.put("kind", status.procedure().kind().toString());
    json.put("round", status.round());
    json.put("deadline", deadline);
    json.put("counts-as", JsonValues.bounds(status.countsAs()));
    json.put("silent", JsonValues.ids(status.silent()));
    List<Object> must = new ArrayList<>();
    status
        .mustSpeak()
        .forEach(
            (actor, position) -> {
              Map<String, @Nullable Object> one = new LinkedHashMap<>();
              one.put("actor", actor.id());
              one.put("position", JsonValues.bounds(position));
              one.put("by", deadline);
              one.put("says", status.inWords(actor));
              must.add(one);
            });
    json.put("must-speak", must);
    json.put("if-nobody-speaks", status.ifNobodySpeaks().toString());
    return json;
  }
}
