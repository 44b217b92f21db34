/**
 * A vote on one alternative, {@link org.concordat.testkit.vote.Ballot}, and a rule as a function of
 * it, {@link org.concordat.testkit.vote.VotingRule}, whether the rule is one of the library's or
 * code of one's own. Nothing here resolves a negotiation.
 */
@NullMarked
@CheckReturnValue
package org.concordat.testkit.vote;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
