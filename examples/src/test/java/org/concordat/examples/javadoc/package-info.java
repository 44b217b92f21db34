/** Compiles and runs the examples that stand in the Javadoc. */
@CheckReturnValue
@NullMarked
package org.concordat.examples.javadoc;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
