package org.concordat.proceedings;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.proceedings.Event.Amend;
import org.concordat.proceedings.Event.Correct;
import org.concordat.proceedings.Event.Revoke;
import org.concordat.proceedings.Event.Say;
import org.concordat.proceedings.Event.Strike;
import org.concordat.proceedings.Event.TakeBack;
import org.concordat.resolve.Assumptions.Variable;
import org.jspecify.annotations.Nullable;

/**
 * Corrects or strikes a statement in a projection without folding the journal anew. This works if
 * the statement still stands as it was made and can be told from equal ones, a correction is a
 * statement, too, and nothing else rests on it: there is no procedure, and what was said has not
 * been taken back.
 */
final class Revision {
  private Revision() {}

  /** Returns the extended projection; {@code null} if the journal has to be folded anew. */
  static @Nullable Continuation of(Projection before, int number, Event event) {
    int target =
        event instanceof Correct correct
            ? correct.entry()
            : event instanceof Strike strike ? strike.entry() : 0;
    int place = before.inOrder() && before.courses().all().isEmpty() ? find(before, target) : -1;
    if (place < 0 || !(before.acts().get(place).event() instanceof Say said)) {
      return null;
    }
    Act act = before.acts().get(place);
    Negotiation negotiation = before.negotiation();
    List<Commitment> made = Continuation.commitments(negotiation, act, said);
    int from = made == null || made.isEmpty() ? -1 : find(made, negotiation.commitments());
    if (made == null || from < 0) {
      return null;
    }
    Act instead = null;
    List<Commitment> others = List.of();
    if (event instanceof Correct correct) {
      if (!(correct.with() instanceof Say say)) {
        return null;
      }
      instead = new Act(act.number(), act.at(), say, act.source(), number);
      List<Commitment> corrected = Continuation.commitments(negotiation, instead, say);
      if (corrected == null) {
        return null;
      }
      others = corrected;
    }
    Touched touched = Continuation.touched(made).and(Continuation.touched(others));
    if (mayEnd(before.acts(), place, touched.variables(), negotiation)) {
      return null;
    }
    Negotiation after = negotiation.successors().withCommitments(from, from + made.size(), others);
    return new Continuation(before.replacing(place, instead, after), touched);
  }

  /**
   * Returns whether an act takes back a single entry, or a later act may take back something of
   * given actors on given alternatives.
   */
  private static boolean mayEnd(
      List<Act> acts, int place, Set<Variable> variables, Negotiation negotiation) {
    for (int i = 0; i < acts.size(); i++) {
      Event event = acts.get(i).event();
      if (event instanceof Revoke) {
        return true;
      } else if (i > place && event instanceof Amend amend) {
        if (variables.stream()
            .anyMatch(each -> each.alternative().id().equals(amend.alternative()))) {
          return true;
        }
      } else if (i > place && event instanceof TakeBack back) {
        List<Variable> ended = Continuation.variables(negotiation, back.actors(), back.on());
        if (ended == null || !Collections.disjoint(ended, variables)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns the place of the act of an entry; negative if there is none. */
  private static int find(Projection before, int number) {
    int low = 0;
    int high = before.acts().size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int there = before.acts().get(middle).number();
      if (there == number) {
        return middle;
      } else if (there < number) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /**
   * Returns where commitments of one statement stand among all; -1 if they do not, or twice.
   *
   * @param made the commitments, all from the same day
   * @param all all commitments, the latest first
   */
  private static int find(List<Commitment> made, List<Commitment> all) {
    LocalDate from = made.get(0).term().from();
    int found = -1;
    for (int i = 0; i + made.size() <= all.size(); i++) {
      LocalDate each = all.get(i).term().from();
      if (each == null || (from != null && each.isBefore(from))) {
        break;
      }
      if (all.subList(i, i + made.size()).equals(made)) {
        if (found >= 0) {
          return -1;
        }
        found = i;
      }
    }
    return found;
  }
}
