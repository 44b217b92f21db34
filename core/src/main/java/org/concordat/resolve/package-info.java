/**
 * Resolutions: who stands where, what carries, who blocks, who is awaited, and why. Section 4 of
 * {@code docs/semantics.md}.
 *
 * <p>Make one {@link org.concordat.resolve.Resolver} of a negotiation and ask it as often as you
 * like, from any thread.
 */
@NullMarked
@CheckReturnValue
package org.concordat.resolve;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
