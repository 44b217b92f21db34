/**
 * What is known of a compiled negotiation at one moment, and how it comes to rest: the fixpoints of
 * section 4 of {@code docs/semantics.md}. Between two moves, sums, gates and applicable rules say
 * what follows from where everyone stands. The entries are {@link
 * org.concordat.internal.fixpoint.State} and {@link org.concordat.internal.fixpoint.Fixpoints}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.internal.fixpoint;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
