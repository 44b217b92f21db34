/**
 * Draws random negotiations, journals and conditions for the tests of core, the same from the same
 * seed. Nothing here tests; {@link org.concordat.testing.RandomNegotiations} is the entry.
 */
@NullMarked
package org.concordat.testing;

import org.jspecify.annotations.NullMarked;
