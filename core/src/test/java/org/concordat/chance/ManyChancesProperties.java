package org.concordat.chance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.checks.Comparison;

/** Takes every way to chances, on a few of the negotiations that {@link ManyChances} draws. */
@Comparison
class ManyChancesProperties {

  @Property(tries = 200)
  void everyWayGivesWhatAllAssignmentsGive(@ForAll long seed) {
    assertTrue(ManyChances.compare(seed) > 0);
  }
}
