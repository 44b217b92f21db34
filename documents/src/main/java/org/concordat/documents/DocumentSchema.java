package org.concordat.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Gives the JSON Schema of the format, so that editors can complete and check documents. It knows
 * the keys and the kinds of their values. Only {@link DocumentReader} checks that names exist,
 * conditions can be read and rules are rising. In the jar it is {@code
 * org/concordat/documents/negotiation.schema.json}.
 */
public final class DocumentSchema {
  private DocumentSchema() {}

  /** Returns the text of the schema, of the dialect 2020-12. */
  public static String json() {
    try (InputStream in =
        DocumentSchema.class.getResourceAsStream(
            "/org/concordat/documents/negotiation.schema.json")) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks negotiation.schema.json");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
