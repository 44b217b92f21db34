/**
 * Negotiations: bodies and their decision rules, issues, commitments, preferences, reports, and
 * {@link org.concordat.negotiation.Negotiation}, which holds them all together and has been checked
 * as a whole. <a href="{@docRoot}/doc-files/semantics.html#section-1">Sections 1 to 3 of the
 * semantics</a>.
 */
@NullMarked
@CheckReturnValue
package org.concordat.negotiation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
