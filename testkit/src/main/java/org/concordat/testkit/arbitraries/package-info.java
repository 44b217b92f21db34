/**
 * The types of the kit's arbitraries: each method narrows what is drawn and returns a changed copy,
 * so that arbitraries can be shared. {@link org.concordat.testkit.arbitraries.NegotiationArbitrary}
 * is the richest; {@link org.concordat.testkit.Negotiations} and its neighbours create them.
 */
@NullMarked
@CheckReturnValue
package org.concordat.testkit.arbitraries;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
