/** Draws the things, and tells jqwik of it. Not exported. */
@NullMarked
@CheckReturnValue
package org.concordat.testkit.internal;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
