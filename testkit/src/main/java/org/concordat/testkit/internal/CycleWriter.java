package org.concordat.testkit.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Amount;
import org.concordat.condition.Condition;
import org.concordat.condition.Constant;
import org.concordat.condition.Count;
import org.concordat.condition.StanceIs;
import org.concordat.condition.Verb;
import org.concordat.negotiation.Commitment;
import org.concordat.testkit.internal.Waiting.Variable;

/**
 * Writes the conditions of a negotiation's commitments, so that exactly the conditions drawn to lie
 * on a cycle do.
 */
final class CycleWriter {
  private final Waiting waiting = new Waiting();
  private final Shape shape;

  CycleWriter(Shape shape) {
    this.shape = shape;
  }

  /** A commitment whose condition is still to be written. */
  static final class Pending {
    private final CommitmentDraft draft;
    private final CommitmentSpeech speech;
    private Commitment written;

    Pending(CommitmentDraft draft, Commitment written, CommitmentSpeech speech) {
      this.draft = draft;
      this.written = written;
      this.speech = speech;
    }
  }

  /** Returns the commitments with their conditions. */
  List<Commitment> write(List<Pending> commitments) {
    List<Pending> conditional =
        commitments.stream()
            .filter(commitment -> commitment.draft.isConditional(shape.conditional))
            .toList();
    close(
        conditional.stream()
            .filter(commitment -> commitment.draft.isCyclic(shape.cycles))
            .toList());
    conditional.stream()
        .filter(commitment -> !commitment.draft.isCyclic(shape.cycles))
        .forEach(this::leaveOpen);
    return commitments.stream().map(commitment -> commitment.written).toList();
  }

  /**
   * Writes the conditions of commitments that have to lie on cycles. They are written freely at
   * first. Those that lie on no cycle then ask for one another's support, in a ring within each
   * alternative, so that no further alternatives are linked.
   */
  private void close(List<Pending> commitments) {
    commitments.forEach(commitment -> write(commitment, drawn(commitment, commitment.speech)));
    commitments.stream()
        .filter(commitment -> !isOnCycle(commitment))
        .collect(groupingBy(commitment -> commitment.speech.on(), LinkedHashMap::new, toList()))
        .values()
        .forEach(this::joinInRing);
  }

  private void joinInRing(List<Pending> ring) {
    for (int i = 0; i < ring.size(); i++) {
      Pending commitment = ring.get(i);
      Condition link =
          link(commitment.speech.variable(), ring.get((i + 1) % ring.size()).speech.variable());
      Condition both = commitment.written.when().and(link);
      boolean tooDeep = both.normalForm().depth() > shape.depth;
      write(commitment, tooDeep || commitment.written.when() instanceof Constant ? link : both);
    }
  }

  /** Writes the condition of a commitment that must neither lie on a cycle nor close one. */
  private void leaveOpen(Pending commitment) {
    write(
        commitment,
        drawn(
            commitment,
            commitment.speech.without(waiting.waitingFor(commitment.speech.variable()))));
  }

  private Condition drawn(Pending commitment, CommitmentSpeech speech) {
    return commitment.draft.condition(speech, shape.monotone ? 0 : shape.falling);
  }

  private void write(Pending commitment, Condition condition) {
    commitment.written = commitment.written.when(condition);
    waiting.add(commitment.speech.variable(), commitment.speech.asked(condition));
  }

  private boolean isOnCycle(Pending commitment) {
    return !Collections.disjoint(
        commitment.speech.asked(commitment.written.when()),
        waiting.waitingFor(commitment.speech.variable()));
  }

  /**
   * Returns a condition that asks for the support of a variable; for the actor's own variable, for
   * anyone's support.
   */
  private static Condition link(Variable from, Variable to) {
    return to.equals(from)
        ? new Count(Amount.ANY, ActorSet.MEMBERS, null, Verb.SUPPORT, false, "it")
        : new StanceIs(to.actor(), Verb.SUPPORT, false, "it");
  }
}
