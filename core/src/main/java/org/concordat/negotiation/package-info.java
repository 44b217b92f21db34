/**
 * Negotiations: bodies and their decision rules, issues, commitments, preferences, reports, and
 * {@link org.concordat.negotiation.Negotiation}, which holds them all together and has been checked
 * as a whole. Sections 1 to 3 of {@code docs/semantics.md}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.negotiation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
