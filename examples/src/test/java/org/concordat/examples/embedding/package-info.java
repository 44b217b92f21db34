/**
 * The code of {@code docs/embedding.md}: each recipe is a class that is compiled, and {@link
 * org.concordat.examples.embedding.EmbeddingTest} runs it. A test fails where page and code differ.
 */
@NullMarked
package org.concordat.examples.embedding;

import org.jspecify.annotations.NullMarked;
