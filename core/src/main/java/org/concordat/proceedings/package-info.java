/**
 * Keeps a negotiation in progress: a journal of what happens, the negotiation that follows from it,
 * the procedures of the bodies, and what changed between any two states. A journal only grows, and
 * everything else follows from it. The entry is {@link org.concordat.proceedings.Proceedings}. <a
 * href="{@docRoot}/doc-files/semantics.html#section-10">Section 10 of the semantics</a>.
 */
@NullMarked
@CheckReturnValue
package org.concordat.proceedings;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
