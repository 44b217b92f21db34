/**
 * Runs the comparisons of all modules on fresh seeds, shrinks what they fail on to a document, and
 * replays what was found. The entry is {@link org.concordat.fuzzing.Fuzz}.
 */
@NullMarked
package org.concordat.fuzzing;

import org.jspecify.annotations.NullMarked;
