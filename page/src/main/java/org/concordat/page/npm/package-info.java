/** The library for programs in JavaScript: what the npm package asks, and how it is answered. */
@NullMarked
@CheckReturnValue
package org.concordat.page.npm;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
