/**
 * The command line. {@link org.concordat.cli.Main} starts it; what it answers, and how, is told in
 * {@code docs/documents-and-cli.md}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.cli;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
