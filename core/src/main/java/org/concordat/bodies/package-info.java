/**
 * Real bodies as ready values: their members and weights on a day, and their rules as texts, each
 * with its legal source. <a href="{@docRoot}/doc-files/bodies.html">Ready bodies</a> lists all of
 * them, how each treats abstention, absence and silence, and what has not been confirmed.
 *
 * <p>Members are actors whose ids are the lower-case two-letter codes of ISO 3166-1 ({@code hu},
 * Hungary); exceptions are documented at the bodies that use them. A day on which the members or
 * the weights are not known is refused with an {@link org.concordat.bodies.UnknownDateException},
 * never answered with the nearest.
 */
@NullMarked
@CheckReturnValue
package org.concordat.bodies;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
