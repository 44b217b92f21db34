/**
 * Draws and shrinks the things of a negotiation as drafts of numbers, so that whatever is drawn or
 * shrunk is sound. Not exported. The entry is {@link
 * org.concordat.testkit.internal.NegotiationDraft}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.testkit.internal;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
