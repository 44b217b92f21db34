/**
 * Whether claims can all be true, for some stances and some states of the facts. Claims are first
 * put in terms of facts, stances and counts alone; no branch of the search leaves anything behind
 * in the sums. The entry is {@link org.concordat.internal.evidence.Satisfiability}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.internal.evidence;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
