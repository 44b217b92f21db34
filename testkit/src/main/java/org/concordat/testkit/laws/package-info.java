/**
 * States the laws that rules, bodies, negotiations and resolvers keep, as interfaces to implement.
 */
@NullMarked
@CheckReturnValue
package org.concordat.testkit.laws;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
