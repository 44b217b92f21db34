package org.concordat.documents.answers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Gives the JSON Schema of answers. Its identifier is {@code urn:concordat:answers:1}; the schema
 * of each answer is under {@code $defs}, by the name of the method of {@link Answers} that returns
 * it, such as {@code urn:concordat:answers:1#/$defs/resolution}. In the jar it is {@code
 * org/concordat/documents/answers/answers.schema.json}.
 */
public final class AnswerSchema {
  private AnswerSchema() {}

  /** Returns the text of the schema, of the dialect 2020-12. */
  public static String json() {
    try (InputStream in =
        AnswerSchema.class.getResourceAsStream(
            "/org/concordat/documents/answers/answers.schema.json")) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks answers.schema.json");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
