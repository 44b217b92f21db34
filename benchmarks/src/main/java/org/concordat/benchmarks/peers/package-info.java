/**
 * Other programs that can answer some of the library's questions, and what puts the questions to
 * them. Written from {@code docs/semantics.md} and on nothing but the public API.
 */
@NullMarked
@CheckReturnValue
package org.concordat.benchmarks.peers;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
