/**
 * Conditions: a closed algebra of formulas over facts, stances, counts of stances, adoptions,
 * withdrawals and dates, with a text form that parses back, a normal form with negations inside,
 * polarities, and evaluation in three values. A condition speaks of everything by id and knows no
 * negotiation. The entry is {@link org.concordat.condition.Condition}. <a
 * href="{@docRoot}/doc-files/semantics.html#section-2">Section 2 of the semantics</a>.
 */
@NullMarked
@CheckReturnValue
package org.concordat.condition;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
