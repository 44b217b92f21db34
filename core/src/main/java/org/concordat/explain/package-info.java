/**
 * Why a resolution says what it says: where an actor stands and for which reasons, what it waits
 * for or could be lost by, and who waits for each other. <a
 * href="{@docRoot}/doc-files/semantics.html#section-8">Section 8 of the semantics</a> says what
 * each claim means. Begin with {@link org.concordat.explain.Explanations}.
 */
@CheckReturnValue
@NullMarked
package org.concordat.explain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
