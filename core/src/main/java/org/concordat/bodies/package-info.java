/**
 * Real bodies as ready values: their members and weights on a day, and their rules as texts, each
 * with its legal source. <a href="{@docRoot}/doc-files/bodies.html">Ready bodies</a> lists all of
 * them, how each takes an abstention, an absence and silence, and what of it is not confirmed.
 *
 * <p>Members are actors whose ids are the lower-case two-letter codes of ISO 3166-1 ({@code hu},
 * Hungary); codes that are not in it are named where they are used. A day on which the members or
 * the weights are not known is refused with an {@link org.concordat.bodies.UnknownDateException},
 * never answered with the nearest.
 */
@NullMarked
@CheckReturnValue
package org.concordat.bodies;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
