/** What the class library of the browser's engine lacks. */
@NullMarked
@CheckReturnValue
package org.concordat.page.substitute;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
