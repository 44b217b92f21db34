/** Draws and shrinks the things of a negotiation as sketches of numbers. Not exported. */
@NullMarked
@CheckReturnValue
package org.concordat.testkit.internal;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
