/** A page that shows one negotiation: who stands where, who blocks, what would close the deal. */
@NullMarked
@CheckReturnValue
package org.concordat.page;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
