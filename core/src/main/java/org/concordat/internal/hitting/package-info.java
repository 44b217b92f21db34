/**
 * Hypergraphs and their hitting sets: minimal transversals, one by one, and a lower bound on the
 * cost of the cheapest. Vertices are numbers from 0, and a set of them is an array of 64-bit words,
 * all of one length: see {@link org.concordat.internal.hitting.BitSets}. The entry is {@link
 * org.concordat.internal.hitting.MinimalTransversals}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.internal.hitting;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
