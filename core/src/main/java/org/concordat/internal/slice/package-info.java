/** Systems of Boolean equations, solved for 64 cases a word. Knows nothing of negotiations. */
@NullMarked
@CheckReturnValue
package org.concordat.internal.slice;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
