/**
 * Decision rules as formulas of linear sums over the members of a body, for questions about how far
 * a rule is from being met or missed. Atoms that no stance changes are settled when it is compiled.
 * The entry is {@link org.concordat.internal.rule.RuleCompiler}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.internal.rule;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
