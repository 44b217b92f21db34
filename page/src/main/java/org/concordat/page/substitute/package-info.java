/**
 * Substitutes for classes of Java that TeaVM lacks, or brings with too much. Each does what the
 * library needs of the original, in the same way. The entry is {@link
 * org.concordat.page.substitute.Substitutes}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.page.substitute;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
