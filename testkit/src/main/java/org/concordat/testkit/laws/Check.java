package org.concordat.testkit.laws;

import java.util.function.Supplier;
import org.opentest4j.AssertionFailedError;

/** Throws an assertion error with a sentence. */
final class Check {
  private Check() {}

  static void that(boolean holds, Supplier<String> otherwise) {
    if (!holds) {
      throw new AssertionFailedError(otherwise.get());
    }
  }
}
