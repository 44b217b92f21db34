/**
 * Counts of the coalitions of a simple game, by the cheapest method. All methods give equal counts,
 * and each charges its work to the limit before doing it. The entry is {@link
 * org.concordat.internal.power.CoalitionCounting}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.internal.power;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
