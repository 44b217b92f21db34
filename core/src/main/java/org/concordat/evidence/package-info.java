/**
 * Evidence: what reports claim, held against a negotiation and against each other, and what follows
 * from claims alone. Section 7 of {@code docs/semantics.md}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.evidence;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
