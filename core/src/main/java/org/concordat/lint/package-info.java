/** Finds what passes as sound in a negotiation and can hardly be meant. */
@NullMarked
@CheckReturnValue
package org.concordat.lint;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
