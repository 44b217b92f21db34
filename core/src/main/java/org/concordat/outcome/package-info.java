/**
 * Outcomes: every way in which a negotiation can end that its commitments allow, and what is
 * certain, possible or impossible over all of them. Section 5 of {@code docs/semantics.md}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.outcome;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
