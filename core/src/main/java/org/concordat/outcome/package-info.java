/**
 * Outcomes: every way in which a negotiation can end that its commitments allow, and what is
 * certain, possible or impossible over all of them. <a
 * href="{@docRoot}/doc-files/semantics.html#section-5">Section 5 of the semantics</a>.
 */
@NullMarked
@CheckReturnValue
package org.concordat.outcome;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
