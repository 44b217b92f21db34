/**
 * Registers the kit's arbitraries, constraints and report formats with jqwik, which finds these
 * classes as services. Not exported. The entry is {@link
 * org.concordat.testkit.internal.providers.TestkitProvider}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.testkit.internal.providers;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
