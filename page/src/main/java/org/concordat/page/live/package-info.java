/** The page in the browser: reads what the reader tries, and writes anew what that changes. */
@NullMarked
@CheckReturnValue
package org.concordat.page.live;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
