/**
 * Measured figures, and the tables and plots made of them. Every figure says how far it may be off.
 * The entry is {@link org.concordat.benchmarks.report.Results}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.benchmarks.report;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
