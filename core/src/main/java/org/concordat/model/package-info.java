/** The things a negotiation is made of. */
@CheckReturnValue
@NullMarked
package org.concordat.model;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
