/**
 * The library for programs in JavaScript: the questions of the npm package, and their answers,
 * which are those of the command line in JSON. The entry is {@link org.concordat.page.npm.Loaded}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.page.npm;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
