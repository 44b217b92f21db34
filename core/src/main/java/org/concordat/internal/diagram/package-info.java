/**
 * Decision diagrams of the decision on an alternative over random facts, the circuit of the choices
 * that exclusions allow, and the sampling of facts. A diagram never branches on a fact twice on one
 * path. The entry is {@link org.concordat.internal.diagram.DecisionDiagram}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.internal.diagram;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
