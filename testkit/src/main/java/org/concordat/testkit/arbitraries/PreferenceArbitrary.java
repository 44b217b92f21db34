package org.concordat.testkit.arbitraries;

import net.jqwik.api.Arbitrary;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Preference;

/**
 * Draws preferences, by default of three actors on an issue with three alternatives. They shrink to
 * all alternatives in one acceptable tier.
 */
public interface PreferenceArbitrary extends Arbitrary<Preference> {

  /** Draws preferences of the members of the issue's body on the issue. */
  PreferenceArbitrary about(Issue issue);

  /**
   * Draws this share of the preferences with dates; 0.15 by default.
   *
   * @throws IllegalArgumentException if {@code share} does not lie between 0 and 1
   */
  PreferenceArbitrary dated(double share);
}
