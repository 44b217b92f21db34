/**
 * What the tests of every module share: the rules that a module keeps to, a seed for each test, and
 * how often properties are tried.
 */
@NullMarked
@CheckReturnValue
package org.concordat.checks;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
