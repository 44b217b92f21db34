/**
 * Decides whether claims can all be true, for some stances and some states of the facts. Claims are
 * first rewritten in terms of facts, stances and counts only. Every branch of the search restores
 * the sums when it ends. The entry is {@link org.concordat.internal.evidence.Satisfiability}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.internal.evidence;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
