/** How fast the library is, measured with JMH. {@code benchmarks/README.md} has the figures. */
@NullMarked
@CheckReturnValue
package org.concordat.benchmarks;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
