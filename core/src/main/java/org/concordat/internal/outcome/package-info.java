/**
 * The search for outcomes: every way in which facts and stances can settle so that all is
 * consistent, and closed as asked. Between two searches its one state stands where narrowing alone
 * has brought it. The entry is {@link org.concordat.internal.outcome.OutcomeSearch}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.internal.outcome;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
