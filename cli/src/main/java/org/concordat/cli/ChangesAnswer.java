package org.concordat.cli;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.internal.english.English;
import org.concordat.proceedings.Cause;
import org.concordat.proceedings.Change;
import org.concordat.proceedings.Changes;
import org.concordat.proceedings.ProcedureStatus;
import org.concordat.proceedings.Proceedings;
import org.concordat.proceedings.Sitting;
import org.jspecify.annotations.Nullable;

/** Says what changed in proceedings, and why. */
final class ChangesAnswer {
  private final Proceedings proceedings;

  /**
   * Says changes of proceedings.
   *
   * @param proceedings those with all entries that causes may name
   */
  ChangesAnswer(Proceedings proceedings) {
    this.proceedings = proceedings;
  }

  List<Map<String, @Nullable Object>> json(Changes changes) {
    List<Map<String, @Nullable Object>> all = new ArrayList<>();
    for (var change : changes.positions()) {
      Map<String, @Nullable Object> one = new LinkedHashMap<>();
      one.put("actor", change.subject().actor().id());
      one.put("on", change.subject().alternative().id());
      one.put("from", change.before().map(Wording::bounds).orElse(null));
      one.put("to", change.after().map(Wording::bounds).orElse(null));
      one.put("because", causes(change));
      all.add(one);
    }
    for (var change : changes.decisions()) {
      all.add(json("on", change.subject().id(), change));
    }
    for (var change : changes.procedures()) {
      all.add(json("procedure", change.subject(), change));
    }
    return all;
  }

  private Map<String, @Nullable Object> json(String key, String subject, Change<?, ?> change) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put(key, subject);
    one.put("from", change.before().map(Object::toString).orElse(null));
    one.put("to", change.after().map(Object::toString).orElse(null));
    one.put("because", causes(change));
    return one;
  }

  private List<Map<String, Object>> causes(Change<?, ?> change) {
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
      one.put("says", says(cause));
      causes.add(one);
    }
    return causes;
  }

  private String says(Cause cause) {
    if (cause instanceof Cause.ByEntry by) {
      return proceedings.journal().entry(by.number()).event().inWords();
    } else if (cause instanceof Cause.ByDay by) {
      return "something dated begins or ends on " + English.day(by.day());
    }
    return "the deadline of " + ((Cause.ByDeadline) cause).procedure() + " passed";
  }

  private String words(Cause cause) {
    return cause instanceof Cause.ByEntry by
        ? "entry " + by.number() + ": " + says(cause)
        : says(cause);
  }

  /** Tells changes for people, those who moved alike for the same causes together. */
  void tell(Sheet sheet, Changes changes) {
    tell(sheet, changes, 0);
  }

  /**
   * Tells changes for people.
   *
   * @param known the number of an entry that need not be named as the one cause
   */
  void tell(Sheet sheet, Changes changes, int known) {
    Map<String, List<String>> moved = new LinkedHashMap<>();
    for (var change : changes.positions()) {
      String how =
          " on "
              + change.subject().alternative().label()
              + ": "
              + move(change.before().map(English::position), change.after().map(English::position))
              + why(change, known);
      moved.computeIfAbsent(how, key -> new ArrayList<>()).add(change.subject().actor().name());
    }
    moved.forEach((how, names) -> sheet.hanging(2, 4, English.list(names) + how));
    for (var change : changes.decisions()) {
      sheet.hanging(
          2,
          4,
          change.subject().label()
              + ": "
              + move(change.before().map(Wording::decided), change.after().map(Wording::decided))
              + why(change, known));
    }
    for (var change : changes.procedures()) {
      sheet.hanging(
          2,
          4,
          "Procedure "
              + change.subject()
              + ": "
              + move(change.before().map(Object::toString), change.after().map(Object::toString))
              + why(change, known));
    }
  }

  private static String move(Optional<String> before, Optional<String> after) {
    if (before.isEmpty()) {
      return after.orElse("none");
    }
    return after.isEmpty() ? "no longer " + before.get() : before.get() + " → " + after.get();
  }

  private String why(Change<?, ?> change, int known) {
    if (change.because().equals(ImmutableList.of(new Cause.ByEntry(known)))) {
      return "";
    }
    return " (" + String.join("; ", change.because().stream().map(this::words).toList()) + ")";
  }

  /** Returns the procedures that have been opened by a moment, as they stand. */
  static Map<String, Object> procedures(Sitting sitting) {
    return Wording.byId(sitting.procedures(), ChangesAnswer::procedure);
  }

  private static Map<String, Object> procedure(ProcedureStatus status) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("on", status.alternative().id());
    answer.put("kind", status.procedure().kind().toString());
    answer.put("state", status.state().toString());
    answer.put("round", status.round());
    answer.put("deadlines", status.deadlines().stream().map(Object::toString).toList());
    answer.put("objectors", Wording.ids(status.objectors()));
    answer.put("late", Wording.ids(status.late()));
    return answer;
  }
}
