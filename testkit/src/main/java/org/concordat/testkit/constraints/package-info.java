/**
 * Annotations that say at a property's parameter what an arbitrary's methods say in code:
 * {@code @ForAll @Monotone Negotiation negotiation}. None can say more than the methods of {@link
 * org.concordat.testkit.arbitraries}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.testkit.constraints;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
