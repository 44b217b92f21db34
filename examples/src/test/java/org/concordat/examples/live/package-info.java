/**
 * The code of {@code docs/live-negotiations.md}: {@link
 * org.concordat.examples.live.LiveNegotiation} keeps a negotiation that goes on, and {@link
 * org.concordat.examples.live.LiveNegotiationTest} runs it. A test fails where page and code
 * differ.
 */
@NullMarked
package org.concordat.examples.live;

import org.jspecify.annotations.NullMarked;
