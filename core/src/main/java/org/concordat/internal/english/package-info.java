/**
 * The English wording of days, lists, positions and shares, shared by all modules. Nothing here
 * depends on the locale of the machine. The entry is {@link
 * org.concordat.internal.english.English}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.internal.english;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
