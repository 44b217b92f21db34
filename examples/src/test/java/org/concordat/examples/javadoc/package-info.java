/**
 * Compiles and runs the examples in the library's Javadoc, as they stand there. The entry is {@link
 * org.concordat.examples.javadoc.JavadocExamplesTest}.
 */
@CheckReturnValue
@NullMarked
package org.concordat.examples.javadoc;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
