/**
 * Keeps a negotiation in progress: a journal of what happens, the negotiation that follows from it,
 * the procedures of the bodies, and what changed between any two states. Section 10 of {@code
 * docs/semantics.md}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.proceedings;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
