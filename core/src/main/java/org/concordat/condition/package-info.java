/**
 * Conditions: a closed algebra of formulas over facts, stances, counts of stances, adoptions,
 * withdrawals and dates, with a text form that parses back, a normal form with negations inside,
 * polarities, and evaluation in three values. Section 2 of {@code docs/semantics.md}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.condition;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
