package org.concordat.explain;

import java.util.function.Supplier;
import org.opentest4j.AssertionFailedError;

/** Fails with a sentence. */
final class Check {
  private Check() {}

  static void that(boolean holds, Supplier<String> otherwise) {
    if (!holds) {
      throw new AssertionFailedError(otherwise.get());
    }
  }
}
