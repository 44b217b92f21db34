/**
 * Power indices: how much a member's vote matters under a rule, whatever is voted on. {@link
 * org.concordat.power.Game} is the rule as a simple game, {@link org.concordat.power.Power} its
 * indices, exact; {@link org.concordat.power.SampledPower} estimates them where exact counting
 * takes too long. Commitments play no part.
 */
@NullMarked
@CheckReturnValue
package org.concordat.power;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
