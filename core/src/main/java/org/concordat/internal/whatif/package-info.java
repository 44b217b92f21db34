/**
 * Fixpoints under changed facts and stances, without settling everything again. Whatever lies
 * outside of the affected cone of a change keeps its settled value. The entry is {@link
 * org.concordat.internal.whatif.WhatIf}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.internal.whatif;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
