/**
 * The command line, as {@code docs/documents-and-cli.md} describes it. Answers go to the standard
 * output, and nothing of a document can control the terminal. {@link org.concordat.cli.Main} starts
 * it; each command is a class.
 */
@NullMarked
@CheckReturnValue
package org.concordat.cli;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
