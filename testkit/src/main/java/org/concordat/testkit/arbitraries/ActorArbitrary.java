package org.concordat.testkit.arbitraries;

import net.jqwik.api.Arbitrary;
import org.concordat.model.Actor;

/**
 * Draws actors called {@code ann}, {@code bob} and so on, by default with {@code shares} from 0 to
 * 9. They shrink to {@code ann} with one share.
 */
public interface ActorArbitrary extends Arbitrary<Actor> {
  /** Draws actors with these weights, each from 0 to 9, and no others. */
  ActorArbitrary weights(String... names);
}
