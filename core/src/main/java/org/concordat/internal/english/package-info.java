/**
 * How answers say days, lists, positions and shares in English, so that every module says them
 * alike. Nothing here depends on the locale of the machine. The entry is {@link
 * org.concordat.internal.english.English}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.internal.english;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
