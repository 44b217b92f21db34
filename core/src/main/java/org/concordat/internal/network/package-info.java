/**
 * The compiled form of a negotiation as of its day: flat arrays, and the compiler that makes them.
 * Once built, no array changes. The entry is {@link org.concordat.internal.network.Network#of}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.internal.network;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
