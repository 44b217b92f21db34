/**
 * Runs the library and its peers side by side, and writes the figures. Answers are compared before
 * anything is timed. The entry is {@link org.concordat.benchmarks.compare.Compare}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.benchmarks.compare;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
