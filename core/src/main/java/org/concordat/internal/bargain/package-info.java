/**
 * Searches for the sets of moves that bring about what is wanted. Sets are bit sets of moves; what
 * a set does is found out by resolving. The entries are the three searches, which all ask a {@link
 * org.concordat.internal.bargain.Trial}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.internal.bargain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
