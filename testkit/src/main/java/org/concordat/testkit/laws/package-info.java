/**
 * States the laws that rules, bodies, negotiations and resolvers keep, as interfaces with default
 * properties: a test class implements a law to have it tested. Every law says when it rightly
 * fails.
 */
@NullMarked
@CheckReturnValue
package org.concordat.testkit.laws;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
