package org.concordat.proceedings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.concordat.proceedings.Event.Correct;
import org.concordat.proceedings.Event.Strike;
import org.jspecify.annotations.Nullable;

/** Finds the effective events, after corrections and strikes. */
final class Corrections {
  private Corrections() {}

  /** Returns the effective events, in the order of their numbers. */
  static List<Act> acts(Journal journal, Faults faults) {
    List<@Nullable Act> acts = new ArrayList<>(journal.size());
    Map<String, Integer> ids = new HashMap<>();
    for (int number = 1; number <= journal.size(); number++) {
      Entry entry = journal.entry(number);
      checkId(entry, number, ids, faults);
      Moment at = entry.at();
      if (at != null) {
        acts.add(new Act(number, at, entry.event(), entry.source(), number));
        continue;
      }
      acts.add(null);
      if (entry.event() instanceof Correct correct) {
        Act wrong = target(acts, correct.entry(), number, faults);
        if (wrong != null) {
          acts.set(
              wrong.number() - 1,
              new Act(wrong.number(), wrong.at(), correct.with(), wrong.source(), number));
        }
      } else if (entry.event() instanceof Strike strike) {
        Act wrong = target(acts, strike.entry(), number, faults);
        if (wrong != null) {
          acts.set(wrong.number() - 1, null);
        }
      }
    }
    return acts.stream().filter(Objects::nonNull).toList();
  }

  private static void checkId(Entry entry, int number, Map<String, Integer> ids, Faults faults) {
    Integer earlier = entry.id() == null ? null : ids.putIfAbsent(entry.id(), number);
    if (earlier != null) {
      faults.add(
          number,
          "id",
          "the id \"" + entry.id() + "\" is that of entry " + earlier,
          entry.id(),
          "it should be another id");
    }
  }

  private static @Nullable Act target(
      List<@Nullable Act> acts, int target, int number, Faults faults) {
    if (target < 1 || target >= number) {
      faults.add(
          number,
          "entry",
          "there is no entry " + target + " before this one",
          null,
          "it should be the number of an earlier one");
      return null;
    }
    Act act = acts.get(target - 1);
    if (act == null) {
      faults.add(
          number,
          "entry",
          "entry " + target + " is struck, or corrects or strikes another",
          null,
          "it should be one that says what happened");
    }
    return act;
  }
}
