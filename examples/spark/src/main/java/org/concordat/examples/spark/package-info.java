/**
 * A sweep over very many scenarios on a Spark cluster. Uses the public API of the library alone,
 * and gives the same figures however the work is split. The entry is {@link
 * org.concordat.examples.spark.SparkSweep}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.examples.spark;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

