/**
 * Bargains: which minimal sets of moves would carry an alternative, which would undo it, who would
 * pay, and in what order to announce them. Every set listed is minimal, even if a limit cut the
 * list short. The entry is {@link org.concordat.bargain.Bargains}. <a
 * href="{@docRoot}/doc-files/semantics.html#section-6">Section 6 of the semantics</a>.
 */
@NullMarked
@CheckReturnValue
package org.concordat.bargain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
