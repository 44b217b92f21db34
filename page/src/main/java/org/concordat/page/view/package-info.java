/** The regions of the page, as pure functions of what was found out. Internal. */
@NullMarked
@CheckReturnValue
package org.concordat.page.view;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
