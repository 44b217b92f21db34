/**
 * Two summits of the European Council under unanimity, and two votes of the Council by qualified
 * majority: {@code docs/eu-council.md} tells them, {@link
 * org.concordat.examples.eucouncil.EuCouncilMain} prints them.
 */
@NullMarked
@CheckReturnValue
package org.concordat.examples.eucouncil;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
