/**
 * Lists and queues of primitive numbers, compressed sparse rows, and strongly connected components.
 * Nothing here depends on negotiations. Each object is for one thread. The class used most is
 * {@link org.concordat.internal.primitives.IntList}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.internal.primitives;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
