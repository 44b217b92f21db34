/**
 * Decision diagrams of what becomes of an alternative as random facts are true or false, the
 * choices of facts that exclusions allow, and the drawing of such choices. A diagram never branches
 * on a fact twice on one path. The entry is {@link org.concordat.internal.diagram.DecisionDiagram}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.internal.diagram;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
