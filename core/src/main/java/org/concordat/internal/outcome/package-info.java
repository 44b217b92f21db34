/**
 * The search for outcomes: all consistent ways to settle facts and stances that are founded or
 * co-founded, as asked. Between two searches, the state of a search is back where narrowing alone
 * leads. The entry is {@link org.concordat.internal.outcome.OutcomeSearch}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.internal.outcome;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
