package org.concordat.testing;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.concordat.testing.RandomNegotiations.Sample;

/** Provides random negotiations of the usual sizes to the properties of a class. */
public interface DrawnNegotiations {

  @Provide
  default Arbitrary<Sample> tiny() {
    return RandomNegotiations.all(RandomNegotiations.TINY);
  }

  @Provide
  default Arbitrary<Sample> small() {
    return RandomNegotiations.all(RandomNegotiations.SMALL);
  }

  @Provide
  default Arbitrary<Sample> medium() {
    return RandomNegotiations.all(RandomNegotiations.MEDIUM);
  }

  @Provide
  default Arbitrary<Sample> monotone() {
    return RandomNegotiations.all(RandomNegotiations.SMALL.inMonotone());
  }
}
