/**
 * Lists and queues of primitive numbers, and compressed sparse rows. They know nothing of
 * negotiations. Each is for one thread. {@link org.concordat.internal.primitives.IntList} is the
 * one most used.
 */
@NullMarked
@CheckReturnValue
package org.concordat.internal.primitives;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
