package org.concordat.testkit.arbitraries;

import net.jqwik.api.Arbitrary;
import org.concordat.model.Fact;

/**
 * Draws facts called {@code f}, {@code g} and so on: known and unknown, dated, levers, likely and
 * unlikely. They shrink to {@code f}, which is false.
 */
public interface FactArbitrary extends Arbitrary<Fact> {

  /**
   * Draws this share of the undated facts as unknown; 0.3 by default.
   *
   * @throws IllegalArgumentException if {@code share} does not lie between 0 and 1
   */
  FactArbitrary unknown(double share);

  /**
   * Draws this share of the facts with a day on which they occur; 0.15 by default.
   *
   * @throws IllegalArgumentException if {@code share} does not lie between 0 and 1
   */
  FactArbitrary dated(double share);
}
