/**
 * Tests an application that keeps a negotiation in progress: random chains of steps, with
 * invariants checked after each. An application is wrapped in a {@link
 * org.concordat.testkit.session.NegotiationSession}; {@link
 * org.concordat.testkit.session.SessionLaws} compares it with the library, step by step.
 */
@NullMarked
@CheckReturnValue
package org.concordat.testkit.session;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
