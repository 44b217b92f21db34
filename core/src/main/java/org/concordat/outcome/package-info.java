/**
 * Outcomes: every way to end a negotiation that its commitments allow, and what is certain,
 * possible or impossible over all of them. An outcome settles every stance and every unknown fact.
 * The entry is {@link org.concordat.outcome.Outcomes}. <a
 * href="{@docRoot}/doc-files/semantics.html#section-5">Section 5 of the semantics</a>.
 */
@NullMarked
@CheckReturnValue
package org.concordat.outcome;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
