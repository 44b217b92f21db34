package org.concordat.testkit.internal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.arbitraries.ArbitraryDecorator;
import org.concordat.model.Alternative;
import org.concordat.negotiation.DecisionRule;
import org.concordat.testkit.arbitraries.RuleArbitrary;
import org.concordat.testkit.arbitraries.Vocabulary;

/** Draws rules by their sketches. */
public final class DefaultRuleArbitrary extends ArbitraryDecorator<DecisionRule>
    implements RuleArbitrary {
  private boolean onlyCommon;
  private int depth = 1;
  private Vocabulary vocabulary = Vocabulary.ofRule();

  @Override
  protected Arbitrary<DecisionRule> arbitrary() {
    Speech speech = VocabularySpeech.of(vocabulary, ImmutableSet.of());
    boolean common = onlyCommon;
    return RuleDraft.drafts(depth).map(draft -> draft.write(speech, common));
  }

  @Override
  public RuleArbitrary common() {
    DefaultRuleArbitrary changed = typedClone();
    changed.onlyCommon = true;
    return changed;
  }

  @Override
  public RuleArbitrary depth(int most) {
    DefaultRuleArbitrary changed = typedClone();
    changed.depth = DefaultConditionArbitrary.requireDepth(most);
    return changed;
  }

  @Override
  public RuleArbitrary weights(String... names) {
    requireNonNull(names, "names");
    return about(vocabulary.weights(ImmutableSet.copyOf(names)));
  }

  @Override
  public RuleArbitrary about(Vocabulary newVocabulary) {
    requireNonNull(newVocabulary, "vocabulary");
    DefaultRuleArbitrary changed = typedClone();
    changed.vocabulary =
        new Vocabulary(
            newVocabulary.actors(),
            ImmutableList.of(Alternative.IT),
            newVocabulary.sets(),
            newVocabulary.weights(),
            newVocabulary.facts(),
            newVocabulary.days());
    return changed;
  }
}
