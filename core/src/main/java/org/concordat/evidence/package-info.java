/**
 * Evidence: the claims of reports, compared with a negotiation and with each other, and what
 * follows from claims alone. Only verification looks at commitments. The entry is {@link
 * org.concordat.evidence.Evidence}. <a href="{@docRoot}/doc-files/semantics.html#section-7">Section
 * 7 of the semantics</a>.
 */
@NullMarked
@CheckReturnValue
package org.concordat.evidence;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
