/**
 * Answers some of the library's questions with other programs: solvers, packages of R and Python,
 * and the obvious way in Java. Written from {@code docs/semantics.md} and the public API alone, so
 * that no fault of the library is repeated here. The entries are {@link
 * org.concordat.benchmarks.peers.Peer} and {@link org.concordat.benchmarks.peers.Question}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.benchmarks.peers;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
