package org.concordat.testkit.internal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.ArbitraryDecorator;
import org.concordat.model.Actor;
import org.concordat.testkit.arbitraries.ActorArbitrary;

/** Draws actors. */
public final class DefaultActorArbitrary extends ArbitraryDecorator<Actor>
    implements ActorArbitrary {
  private ImmutableSet<String> weights = ImmutableSet.of("shares");

  @Override
  protected Arbitrary<Actor> arbitrary() {
    ImmutableSet<String> names = weights;
    return Combinators.combine(Numbers.below(12), weights(names))
        .as((who, values) -> Assembly.actor(who.at(0), values, names));
  }

  /** Draws a number below 10 for each weight. */
  static Arbitrary<Numbers> weights(ImmutableSet<String> names) {
    int[] bounds = new int[names.size() + 1];
    Arrays.fill(bounds, 10);
    return Numbers.below(bounds);
  }

  @Override
  public ActorArbitrary weights(String... names) {
    requireNonNull(names, "names");
    DefaultActorArbitrary changed = typedClone();
    changed.weights = ImmutableSet.copyOf(names);
    return changed;
  }
}
