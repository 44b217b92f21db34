/** Runs the library and its peers side by side, and writes what came of it. */
@NullMarked
@CheckReturnValue
package org.concordat.benchmarks.compare;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
