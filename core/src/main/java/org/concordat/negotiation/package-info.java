/**
 * Negotiations: bodies and their decision rules, issues, commitments, preferences, reports, and
 * {@link org.concordat.negotiation.Negotiation}, which holds all of them and has been checked as a
 * whole. Every value is immutable. The entries are {@link
 * org.concordat.negotiation.NegotiationBuilder} and {@code Negotiation}. <a
 * href="{@docRoot}/doc-files/semantics.html#section-1">Sections 1 to 3 of the semantics</a>.
 */
@NullMarked
@CheckReturnValue
package org.concordat.negotiation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
