/**
 * Systems of Boolean equations, evaluated for 64 cases a word. They know nothing of negotiations.
 * Every equation is monotone in precision. The entry is {@link
 * org.concordat.internal.bitparallel.EquationSystem}, which compiles to a {@link
 * org.concordat.internal.bitparallel.Program}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.internal.bitparallel;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
