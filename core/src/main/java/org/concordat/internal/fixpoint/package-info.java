/**
 * The state of a compiled negotiation, and its fixpoints: section 4 of {@code docs/semantics.md}.
 * Between two moves, sums, gates and applicable rules are consistent with the positions. The
 * entries are {@link org.concordat.internal.fixpoint.State} and {@link
 * org.concordat.internal.fixpoint.Fixpoints}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.internal.fixpoint;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
