/** Registers the kit's arbitraries, constraints and report formats with jqwik. Not exported. */
@NullMarked
@CheckReturnValue
package org.concordat.testkit.internal.providers;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
