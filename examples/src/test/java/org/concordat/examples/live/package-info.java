/**
 * Keeps a negotiation that goes on: the recipe of {@code docs/live-negotiations.md}, and its test.
 */
@NullMarked
package org.concordat.examples.live;

import org.jspecify.annotations.NullMarked;
