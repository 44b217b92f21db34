/**
 * The page in the browser: reads what the reader tries, and writes again what that changes. All
 * markup comes from {@code org.concordat.page.view}. The entry is {@link
 * org.concordat.page.live.Live}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.page.live;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
