/**
 * The leaves of a negotiation: actors, groups, alternatives, facts, sources, and the small values
 * they are described with (stances, positions, truth values, terms). Nothing here knows what a
 * condition or a body is. <a href="{@docRoot}/doc-files/semantics.html#section-1">Section 1 of the
 * semantics</a>.
 */
@NullMarked
@CheckReturnValue
package org.concordat.model;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
