/**
 * The laws that decision rules, bodies and answers keep, as interfaces with default properties: a
 * test class implements a law to have it tested. Every law says in which cases it rightly fails.
 * The entries are {@link org.concordat.testkit.laws.RuleLaw}, {@link
 * org.concordat.testkit.laws.BodyLaws} and {@link org.concordat.testkit.laws.NegotiationLaw}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.testkit.laws;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
