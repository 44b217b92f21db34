/**
 * The compiled form of a negotiation as of its day: dense integers and flat arrays, and the
 * propagation that finds its fixpoints. The only place that knows this form. Section 4 of {@code
 * docs/semantics.md}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.internal.network;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
