/**
 * Searches for the sets of moves that reach a goal. Sets are bit sets of moves; a set is tested by
 * resolving. The entries are the three searches, all of which use a {@link
 * org.concordat.internal.bargain.Trial}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.internal.bargain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
