package org.concordat.testkit.internal;

import com.google.common.collect.ImmutableList;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.ArbitraryDecorator;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.testkit.arbitraries.FactArbitrary;
import org.concordat.testkit.arbitraries.Vocabulary;

/** Draws facts by their sketches. */
public final class DefaultFactArbitrary extends ArbitraryDecorator<Fact> implements FactArbitrary {
  private double unknown = 0.3;
  private double dated = 0.15;

  @Override
  protected Arbitrary<Fact> arbitrary() {
    double unknownShare = unknown;
    double datedShare = dated;
    ImmutableList<Alternative> alternatives =
        ImmutableList.of(Alternative.of("x"), Alternative.of("y"));
    ImmutableList<Actor> actors = Vocabulary.DEFAULT.actors();
    return Combinators.combine(Numbers.below(4), FactDraft.drafts())
        .as(
            (number, draft) ->
                draft.write(
                    Ids.fact(number.at(0)), alternatives, actors, unknownShare, datedShare));
  }

  @Override
  public FactArbitrary unknown(double share) {
    DefaultFactArbitrary changed = typedClone();
    changed.unknown = Shape.share("unknown facts", share);
    return changed;
  }

  @Override
  public FactArbitrary dated(double share) {
    DefaultFactArbitrary changed = typedClone();
    changed.dated = Shape.share("dated facts", share);
    return changed;
  }
}
