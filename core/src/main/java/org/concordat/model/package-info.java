/**
 * The leaves of a negotiation: actors, groups, alternatives, facts, sources, and the small values
 * they are described with (stances, positions, truth values, terms). Nothing here knows what a
 * condition or a body is. Section 1 of {@code docs/semantics.md}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.model;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
