/**
 * Reads negotiations from documents in YAML 1.2 and JSON, and writes them; the same for journals.
 * Every error has its line and column, and no input can exhaust memory or time. {@link
 * org.concordat.documents.DocumentReader} reads, {@link org.concordat.documents.DocumentWriter}
 * writes, and {@link org.concordat.documents.DocumentSchema} describes the format for editors.
 */
@CheckReturnValue
@NullMarked
package org.concordat.documents;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
