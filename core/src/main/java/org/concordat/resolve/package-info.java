/**
 * Resolutions: who stands where, what carries, who blocks and who is awaited. <a
 * href="{@docRoot}/doc-files/semantics.html#section-4">Section 4 of the semantics</a>.
 *
 * <p>Make one {@link org.concordat.resolve.Resolver} of a negotiation and ask it as often as you
 * like, from any thread.
 */
@NullMarked
@CheckReturnValue
package org.concordat.resolve;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
