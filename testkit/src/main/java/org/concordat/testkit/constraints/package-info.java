/** Configures what is drawn by annotations on the parameters of a property. */
@NullMarked
@CheckReturnValue
package org.concordat.testkit.constraints;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
