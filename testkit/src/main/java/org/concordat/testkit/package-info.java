/**
 * Arbitrary negotiations for properties in jqwik, and what they are made of: actors, facts, bodies,
 * rules, conditions, commitments, ballots. Whatever is drawn or shrunk is sound, so no property has
 * to filter. The entry is {@link org.concordat.testkit.Negotiations}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.testkit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
