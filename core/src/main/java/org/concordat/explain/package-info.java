/**
 * Explanations of a resolution: where an actor stands and for which reasons, what the stance waits
 * for or could be lost by, and which actors wait for each other. Every explanation is founded: each
 * statement follows from those that it refers to. <a
 * href="{@docRoot}/doc-files/semantics.html#section-8">Section 8 of the semantics</a> says what
 * each claim means. Begin with {@link org.concordat.explain.Explanations}.
 */
@CheckReturnValue
@NullMarked
package org.concordat.explain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
