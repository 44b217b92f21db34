/** Configures what is drawn: fluent arbitraries, of which each step returns a changed copy. */
@NullMarked
@CheckReturnValue
package org.concordat.testkit.arbitraries;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
