/**
 * Chance: how likely an alternative is to carry if facts have probabilities, which fact matters
 * most to it, and which would be worth knowing; exactly, or by sampling. Exact numbers are
 * fractions, never rounded; a sample depends on its seed only. The entry is {@link
 * org.concordat.chance.Chances}. <a href="{@docRoot}/doc-files/semantics.html#section-6">Section 6
 * of the semantics</a>.
 */
@NullMarked
@CheckReturnValue
package org.concordat.chance;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
