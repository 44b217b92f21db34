/**
 * JMH benchmarks, one class for each question, and the generated negotiations that they run on. The
 * negotiations depend on nothing but their size and a fixed seed. The entry is {@link
 * org.concordat.benchmarks.ResolveBenchmark}; {@code benchmarks/README.md} has the figures and the
 * commands.
 */
@NullMarked
@CheckReturnValue
package org.concordat.benchmarks;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
