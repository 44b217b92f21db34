/**
 * What the tests of every module share. {@link org.concordat.checks.HouseRules} and {@link
 * org.concordat.checks.PublicTypesRules} are extended by a test in each module; {@link
 * org.concordat.checks.Seeds} gives each random test its seed, the same in every build of a commit.
 * Knows no class of the library.
 */
@NullMarked
@CheckReturnValue
package org.concordat.checks;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
