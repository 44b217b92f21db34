package org.concordat.testkit.internal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.ArbitraryDecorator;
import org.concordat.condition.Condition;
import org.concordat.model.Alternative;
import org.concordat.negotiation.Commitment;
import org.concordat.testkit.arbitraries.CommitmentArbitrary;
import org.concordat.testkit.arbitraries.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Draws commitments by their sketches. */
public final class DefaultCommitmentArbitrary extends ArbitraryDecorator<Commitment>
    implements CommitmentArbitrary {
  private Vocabulary vocabulary = Vocabulary.DEFAULT;
  private double conditional = 0.7;
  private double dated = 0.15;
  private @Nullable Arbitrary<Condition> conditions;

  @Override
  protected Arbitrary<Commitment> arbitrary() {
    Vocabulary words = vocabulary;
    double conditionalShare = conditional;
    double datedShare = dated;
    ImmutableList<Alternative> alternatives = named(words);
    Arbitrary<Condition> drawn =
        conditions == null ? new DefaultConditionArbitrary().about(words) : conditions;
    return Combinators.combine(
            CommitmentDraft.drafts(alternatives.size(), words.actors().size(), 0), drawn)
        .as(
            (draft, condition) -> {
              Commitment word =
                  Commitment.builder()
                      .actor(words.actors().get(draft.actor()))
                      .alternative(alternatives.get(draft.alternative()))
                      .range(draft.range())
                      .term(draft.term(datedShare))
                      .build();
              return draft.isConditional(conditionalShare) ? word.when(condition) : word;
            });
  }

  private static ImmutableList<Alternative> named(Vocabulary vocabulary) {
    return vocabulary.alternatives().stream()
        .filter(alternative -> !alternative.equals(Alternative.IT))
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public CommitmentArbitrary about(Vocabulary newVocabulary) {
    requireNonNull(newVocabulary, "vocabulary");
    if (newVocabulary.actors().isEmpty() || named(newVocabulary).isEmpty()) {
      throw new IllegalArgumentException(
          "the vocabulary should have an actor, and an alternative other than \"it\", to draw commitments");
    }
    DefaultCommitmentArbitrary changed = typedClone();
    changed.vocabulary = newVocabulary;
    return changed;
  }

  @Override
  public CommitmentArbitrary when(Arbitrary<Condition> newConditions) {
    DefaultCommitmentArbitrary changed = typedClone();
    changed.conditions = requireNonNull(newConditions, "conditions");
    return changed;
  }

  @Override
  public CommitmentArbitrary conditional(double share) {
    DefaultCommitmentArbitrary changed = typedClone();
    changed.conditional = Shape.share("conditional commitments", share);
    return changed;
  }

  @Override
  public CommitmentArbitrary dated(double share) {
    DefaultCommitmentArbitrary changed = typedClone();
    changed.dated = Shape.share("dated commitments", share);
    return changed;
  }
}
