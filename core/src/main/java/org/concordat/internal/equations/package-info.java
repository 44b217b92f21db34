/**
 * Boolean equations, over the random facts, for what a state leaves open. Every equation is
 * monotone in precision. The entries are {@link org.concordat.internal.equations.AdoptionEquations}
 * and, for the keys of a decision diagram, {@link
 * org.concordat.internal.equations.ResidualEquations}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.internal.equations;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
