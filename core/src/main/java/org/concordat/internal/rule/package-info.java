/**
 * A decision rule as a formula of linear sums over the members of a body, for whoever asks by how
 * much it is met or missed. Atoms that no stance changes are settled when it is compiled. The entry
 * is {@link org.concordat.internal.rule.RuleCompiler}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.internal.rule;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
