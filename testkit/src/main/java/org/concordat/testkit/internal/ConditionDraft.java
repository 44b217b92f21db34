package org.concordat.testkit.internal;

import com.google.common.collect.ImmutableList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.concordat.condition.Condition;

/**
 * Sketches a condition by numbers, to be written for its place in a negotiation. The same sketch
 * can be written as a rising or a falling condition, with any vocabulary.
 */
sealed interface ConditionDraft permits AtomDraft, ConditionDraft.Joined, ConditionDraft.Negated {

  /** Writes the condition. */
  Condition write(Speech speech, Direction direction);

  /** Draws sketches nested at most this deep. */
  static Arbitrary<ConditionDraft> drafts(int depth) {
    Arbitrary<ConditionDraft> atoms = AtomDraft.drafts();
    if (depth <= 0) {
      return atoms;
    }
    Arbitrary<ConditionDraft> parts = drafts(depth - 1);
    return Arbitraries.frequencyOf(
        Tuple.of(4, atoms),
        Tuple.of(3, joined(parts, true)),
        Tuple.of(3, joined(parts, false)),
        Tuple.of(1, parts.map(Negated::new)));
  }

  private static Arbitrary<ConditionDraft> joined(Arbitrary<ConditionDraft> parts, boolean all) {
    return parts
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(list -> new Joined(all, ImmutableList.copyOf(list)));
  }

  /** Joins parts by {@code and} or {@code or}; a single part stands alone. */
  record Joined(boolean all, ImmutableList<ConditionDraft> parts) implements ConditionDraft {
    @Override
    public Condition write(Speech speech, Direction direction) {
      List<Condition> written = parts.stream().map(part -> part.write(speech, direction)).toList();
      return all ? Condition.allOf(written) : Condition.anyOf(written);
    }
  }

  /** Puts {@code not} before a part. */
  record Negated(ConditionDraft part) implements ConditionDraft {
    @Override
    public Condition write(Speech speech, Direction direction) {
      return part.write(speech, direction.flip()).negate();
    }
  }
}
