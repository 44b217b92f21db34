/**
 * Fixpoints under changed facts and stances, without settling everything again. What lies outside
 * of the affected cone of a change stays as it was settled. The entry is {@link
 * org.concordat.internal.whatif.WhatIf}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.internal.whatif;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
