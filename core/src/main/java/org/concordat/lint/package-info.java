/**
 * Finds things in a sound negotiation that are hardly meant: commitments that never decide,
 * conditions that never or always hold, levers that change nothing. Every warning is certain; what
 * takes too long to decide is not warned of. <a
 * href="{@docRoot}/doc-files/semantics.html#section-9">Section 9 of the semantics</a>. The entry is
 * {@link org.concordat.lint.Lint}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.lint;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
