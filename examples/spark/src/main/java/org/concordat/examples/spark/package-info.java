/** A sweep over very many scenarios on a cluster, with the public API of the library alone. */
@NullMarked
@CheckReturnValue
package org.concordat.examples.spark;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

