/** Tests a negotiation in progress: chains of actions, with invariants checked after each. */
@NullMarked
@CheckReturnValue
package org.concordat.testkit.session;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
