/**
 * Provides the entry points: arbitrary negotiations, conditions, rules and ballots for properties
 * in jqwik.
 */
@NullMarked
@CheckReturnValue
package org.concordat.testkit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
