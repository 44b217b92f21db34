/** Figures that were measured, and the tables and plots that are made of them. */
@NullMarked
@CheckReturnValue
package org.concordat.benchmarks.report;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
