/**
 * Counts of the coalitions of a simple game, by whichever way takes least. All ways give equal
 * counts, and each spends its work before it does it. The entry is {@link
 * org.concordat.internal.power.CoalitionCounting}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.internal.power;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
