package org.concordat.testkit.internal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.arbitraries.ArbitraryDecorator;
import org.concordat.condition.Condition;
import org.concordat.testkit.arbitraries.ConditionArbitrary;
import org.concordat.testkit.arbitraries.Vocabulary;
import org.concordat.testkit.internal.VocabularySpeech.Topic;

/** Draws conditions by their sketches. */
public final class DefaultConditionArbitrary extends ArbitraryDecorator<Condition>
    implements ConditionArbitrary {
  private Direction direction = Direction.EITHER;
  private int depth = 2;
  private Vocabulary vocabulary = Vocabulary.DEFAULT;
  private ImmutableSet<Topic> topics = ImmutableSet.of(Topic.FATE);

  @Override
  protected Arbitrary<Condition> arbitrary() {
    Speech speech = VocabularySpeech.of(vocabulary, topics);
    Direction wanted = direction;
    return ConditionDraft.drafts(depth).map(draft -> draft.write(speech, wanted));
  }

  @Override
  public ConditionArbitrary rising() {
    return towards(Direction.RISING);
  }

  @Override
  public ConditionArbitrary falling() {
    return towards(Direction.FALLING);
  }

  @Override
  public ConditionArbitrary anyPolarity() {
    return towards(Direction.EITHER);
  }

  private ConditionArbitrary towards(Direction wanted) {
    DefaultConditionArbitrary changed = typedClone();
    changed.direction = wanted;
    return changed;
  }

  @Override
  public ConditionArbitrary depth(int most) {
    DefaultConditionArbitrary changed = typedClone();
    changed.depth = requireDepth(most);
    return changed;
  }

  /** Checks the depth: deeper sketches would have thousands of literals. */
  static int requireDepth(int most) {
    if (most < 0 || most > 6) {
      throw new IllegalArgumentException(
          "the depth of conditions should lie between 0 and 6, not be " + most);
    }
    return most;
  }

  @Override
  public ConditionArbitrary about(Vocabulary newVocabulary) {
    DefaultConditionArbitrary changed = typedClone();
    changed.vocabulary = requireNonNull(newVocabulary, "vocabulary");
    return changed;
  }

  @Override
  public ConditionArbitrary withoutAdoptions() {
    DefaultConditionArbitrary changed = typedClone();
    changed.topics = without(Topic.FATE);
    return changed;
  }

  private ImmutableSet<Topic> without(Topic topic) {
    return topics.stream().filter(each -> each != topic).collect(ImmutableSet.toImmutableSet());
  }

  /** Draws attendance, too, which needs a body at hand. */
  public DefaultConditionArbitrary withAttendance() {
    DefaultConditionArbitrary changed = typedClone();
    changed.topics = Sets.immutableEnumSet(Topic.ATTENDANCE, topics.toArray(new Topic[0]));
    return changed;
  }
}
