/** Describes a vote on one alternative, and a rule as a function of it. */
@NullMarked
@CheckReturnValue
package org.concordat.testkit.vote;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
