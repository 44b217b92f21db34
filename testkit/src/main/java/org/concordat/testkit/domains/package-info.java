/** Offers the arbitraries of the kit as a domain of jqwik. */
@NullMarked
@CheckReturnValue
package org.concordat.testkit.domains;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
