/**
 * The building blocks of a negotiation: actors, groups, alternatives, facts, sources, and the small
 * values that describe them (stances, positions, truth values, terms). Every value is immutable and
 * checked when it is made. Nothing here depends on conditions or bodies. <a
 * href="{@docRoot}/doc-files/semantics.html#section-1">Section 1 of the semantics</a>.
 */
@NullMarked
@CheckReturnValue
package org.concordat.model;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
