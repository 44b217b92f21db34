/** The code of {@code docs/embedding.md}: each recipe is a class that is compiled and run. */
@NullMarked
package org.concordat.examples.embedding;

import org.jspecify.annotations.NullMarked;
