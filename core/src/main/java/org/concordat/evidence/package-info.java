/**
 * Evidence: what reports claim, held against a negotiation and against each other, and what follows
 * from claims alone. <a href="{@docRoot}/doc-files/semantics.html#section-7">Section 7 of the
 * semantics</a>.
 */
@NullMarked
@CheckReturnValue
package org.concordat.evidence;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
