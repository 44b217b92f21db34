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
import org.concordat.testkit.internal.Waiting.Seat;

/**
 * Writes the conditions of a negotiation's commitments, so that those drawn to lie on a cycle do,
 * and no others.
 */
final class CycleWriter {
  private final Waiting waiting = new Waiting();
  private final Shape shape;

  CycleWriter(Shape shape) {
    this.shape = shape;
  }

  /** A word, to which its condition is added. */
  static final class Word {
    private final CommitmentDraft draft;
    private final CommitmentSpeech speech;
    private Commitment said;

    Word(CommitmentDraft draft, Commitment said, CommitmentSpeech speech) {
      this.draft = draft;
      this.said = said;
      this.speech = speech;
    }
  }

  /** Returns the words with their conditions. */
  List<Commitment> write(List<Word> words) {
    List<Word> conditional =
        words.stream().filter(word -> word.draft.isConditional(shape.conditional)).toList();
    close(conditional.stream().filter(word -> word.draft.isCyclic(shape.cycles)).toList());
    conditional.stream()
        .filter(word -> !word.draft.isCyclic(shape.cycles))
        .forEach(this::leaveOpen);
    return words.stream().map(word -> word.said).toList();
  }

  /**
   * Writes the conditions of commitments that are to lie on cycles. They are written freely; those
   * that happen to lie on none then ask for one another's support, round in a ring of those on the
   * same alternative, so that no alternatives are linked that are not to be.
   */
  private void close(List<Word> words) {
    words.forEach(word -> write(word, drawn(word, word.speech)));
    words.stream()
        .filter(word -> !isOnCycle(word))
        .collect(groupingBy(word -> word.speech.on(), LinkedHashMap::new, toList()))
        .values()
        .forEach(this::joinInRing);
  }

  private void joinInRing(List<Word> ring) {
    for (int i = 0; i < ring.size(); i++) {
      Word word = ring.get(i);
      Condition link = link(word.speech.seat(), ring.get((i + 1) % ring.size()).speech.seat());
      Condition both = word.said.when().and(link);
      boolean tooDeep = both.normalForm().depth() > shape.depth;
      write(word, tooDeep || word.said.when() instanceof Constant ? link : both);
    }
  }

  /** Writes the condition of a commitment that is to lie on no cycle, and to close none. */
  private void leaveOpen(Word word) {
    write(word, drawn(word, word.speech.without(waiting.waitingFor(word.speech.seat()))));
  }

  private Condition drawn(Word word, CommitmentSpeech speech) {
    return word.draft.condition(speech, shape.monotone ? 0 : shape.falling);
  }

  private void write(Word word, Condition condition) {
    word.said = word.said.when(condition);
    waiting.add(word.speech.seat(), word.speech.asked(condition));
  }

  private boolean isOnCycle(Word word) {
    return !Collections.disjoint(
        word.speech.asked(word.said.when()), waiting.waitingFor(word.speech.seat()));
  }

  /** Asks for the support of a seat; of one's own, by asking for anyone's. */
  private static Condition link(Seat from, Seat to) {
    return to.equals(from)
        ? new Count(Amount.ANY, ActorSet.MEMBERS, null, Verb.SUPPORT, false, "it")
        : new StanceIs(to.actor(), Verb.SUPPORT, false, "it");
  }
}
