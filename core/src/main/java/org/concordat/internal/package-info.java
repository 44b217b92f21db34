/**
 * Shared parts of the library that are hidden from users: the style of value types, spelling
 * suggestions, the step counter of a search, and the access to compiled negotiations.
 */
@CheckReturnValue
@NullMarked
package org.concordat.internal;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
