/**
 * Numbers from decision diagrams and from scenarios: exact weights, and counts. A scenario depends
 * on its number and the seed alone. The entries are {@link
 * org.concordat.internal.chance.DiagramValuation} and {@link
 * org.concordat.internal.chance.ScenarioSampler}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.internal.chance;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
