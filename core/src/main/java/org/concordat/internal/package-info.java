/** What the library's packages share and its users do not see. */
@CheckReturnValue
@NullMarked
package org.concordat.internal;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
