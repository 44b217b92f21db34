/**
 * The compiled form of a negotiation as of its day: data, and the compiler that makes it. Once
 * built, no array of it changes. The entry is {@link org.concordat.internal.network.Network#of}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.internal.network;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
