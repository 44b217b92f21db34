package org.concordat.testkit.laws;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.concordat.checks.RunBy;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.testkit.session.NegotiationSession;
import org.concordat.testkit.session.SessionLaws;

/** Plants faults in sessions: kinds of steps that are forgotten. */
@RunBy(FaultsTest.class)
final class SessionFaults {
  private SessionFaults() {}

  /** Says which steps of a kind are forgotten, given where the right session stands. */
  private record Forgets(String step, BiPredicate<NegotiationSession, Object[]> where) {}

  /** Does what a right session does, except for the steps that it forgets. */
  @AddLifecycleHook(Fault.Repeat.class)
  static class Forgetful implements SessionLaws {
    @Override
    public Negotiation start() {
      Negotiation board = SessionLaws.super.start();
      Commitment speaksUp =
          Commitment.of(board.actor("ann"), board.alternative("x"), Stance.SUPPORT)
              .from(LocalDate.of(2024, 3, 2));
      return board.toBuilder().commitment(speaksUp).build();
    }

    @Override
    public NegotiationSession open(Negotiation start) {
      Forgets forgets = (Forgets) Fault.planted();
      NegotiationSession right = NegotiationSession.reference(start);
      return (NegotiationSession)
          Proxy.newProxyInstance(
              NegotiationSession.class.getClassLoader(),
              new Class<?>[] {NegotiationSession.class},
              (session, method, step) ->
                  method.getName().equals(forgets.step) && forgets.where.test(right, step)
                      ? null
                      : method.invoke(right, step));
    }
  }

  private static Fault fault(
      String what, String step, BiPredicate<NegotiationSession, Object[]> where) {
    return new Fault(
        SessionLaws.class,
        "theSessionSaysWhatTheNegotiationSays",
        what,
        Forgetful.class,
        new Forgets(step, where));
  }

  private static boolean hasSpoken(NegotiationSession right, Object[] step) {
    return !right.position((Actor) step[0], (Alternative) step[1]).equals(Position.UNDECLARED);
  }

  static List<Fault> all() {
    return List.of(
        fault("the first commitment is kept", "declare", SessionFaults::hasSpoken),
        fault("an abstention is not heard", "declare", (right, step) -> step[2] == Stance.ABSTAIN),
        fault("pledges are not heard", "pledge", (right, step) -> true),
        fault("commitments are not taken back", "retract", (right, step) -> true),
        fault("what is withdrawn stays", "withdraw", (right, step) -> true),
        fault("nobody joins", "join", (right, step) -> true),
        fault("time stands still", "moveTo", (right, step) -> true));
  }
}
