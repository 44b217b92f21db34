/**
 * Bargains: which minimal sets of moves would carry an alternative, which would undo it, who would
 * pay, and in what order to announce it. Section 6 of {@code docs/semantics.md}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.bargain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
