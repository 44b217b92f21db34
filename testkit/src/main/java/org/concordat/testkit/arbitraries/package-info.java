/**
 * Configures what is drawn: immutable fluent arbitraries, each of whose methods returns a changed
 * copy.
 */
@NullMarked
@CheckReturnValue
package org.concordat.testkit.arbitraries;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
