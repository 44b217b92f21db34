package org.concordat.page.build;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.concordat.documents.Json;
import org.concordat.documents.JsonObject;
import org.concordat.documents.answers.AnswerSchema;

/** Writes the types of answers for TypeScript, from the schema of answers. */
public final class AnswerTypes {
  private static final List<String> ANSWERS =
      List.of("resolution", "explanation", "bargains", "chance");

  /** Stands for answers that the command line had no time to give. */
  private static final Json NOTHING = new Json.Text("#/$defs/nothing");

  /** A key with which the command line tells the answers for several files apart. */
  private static final String FILE = "file";

  private final Map<String, Json> definitions;
  private final Deque<String> open = new ArrayDeque<>(ANSWERS);

  private AnswerTypes(Map<String, Json> definitions) {
    this.definitions = definitions;
  }

  /**
   * Writes them.
   *
   * @param arguments where to
   */
  public static void main(String[] arguments) throws IOException {
    Path out = Path.of(arguments[0]);
    Files.createDirectories(out.toAbsolutePath().getParent());
    Files.writeString(out, types());
  }

  /** Returns the types of all answers that the package gives, and of all that is in them. */
  public static String types() {
    JsonObject schema = (JsonObject) Json.parse(AnswerSchema.json());
    return new AnswerTypes(((JsonObject) schema.get("$defs").orElseThrow()).members()).write();
  }

  private String write() {
    StringBuilder types = new StringBuilder();
    Set<String> written = new TreeSet<>();
    while (!open.isEmpty()) {
      String name = open.remove();
      if (written.add(name)) {
        JsonObject definition = (JsonObject) definitions.get(name);
        String type = type(definition);
        definition
            .get("description")
            .ifPresent(
                says -> types.append("/** ").append(((Json.Text) says).value()).append(" */\n"));
        types.append("export type ").append(named(name)).append(" = ").append(type).append(";\n\n");
      }
    }
    return types.toString().stripTrailing() + "\n";
  }

  private static String named(String definition) {
    return Character.toUpperCase(definition.charAt(0)) + definition.substring(1);
  }

  private String type(Json json) {
    JsonObject schema = (JsonObject) json;
    if (schema.get("$ref").isPresent()) {
      String reference = text(schema, "$ref");
      String name = reference.substring(reference.lastIndexOf('/') + 1);
      open.add(name);
      return named(name);
    }
    if (schema.get("anyOf").isPresent()) {
      return items(schema, "anyOf").stream()
          .filter(each -> !NOTHING.equals(((JsonObject) each).get("$ref").orElse(null)))
          .map(this::type)
          .collect(joining(" | "));
    }
    if (schema.get("enum").isPresent()) {
      return items(schema, "enum").stream().map(Json::toString).collect(joining(" | "));
    }
    if (schema.get("const").isPresent()) {
      return schema.get("const").orElseThrow().toString();
    }
    if (schema.get("type").orElseThrow() instanceof Json.Items several) {
      return several.items().stream()
          .map(each -> ((Json.Text) each).value())
          .collect(joining(" | "));
    }
    return switch (text(schema, "type")) {
      case "object" -> object(schema);
      case "array" -> array(schema);
      case "integer", "number" -> "number";
      case "string", "boolean", "null" -> text(schema, "type");
      default -> throw new IllegalStateException("no type for " + schema);
    };
  }

  private String array(JsonObject schema) {
    String item = type(schema.get("items").orElseThrow());
    if (schema.get("maxItems").isPresent()
        && schema.get("maxItems").equals(schema.get("minItems"))) {
      int size = Integer.parseInt(schema.get("maxItems").orElseThrow().toString());
      return "readonly [" + String.join(", ", Collections.nCopies(size, item)) + "]";
    }
    return "ReadonlyArray<" + item + ">";
  }

  private String object(JsonObject schema) {
    if (schema.get("properties").isEmpty()) {
      return "Readonly<Record<string, "
          + type(schema.get("additionalProperties").orElseThrow())
          + ">>";
    }
    List<Json> required =
        schema.get("required").isPresent() ? items(schema, "required") : List.of();
    return ((JsonObject) schema.get("properties").orElseThrow())
        .members().entrySet().stream()
            .filter(each -> !each.getKey().equals(FILE))
            .map(
                each ->
                    "readonly \""
                        + each.getKey()
                        + (required.contains(new Json.Text(each.getKey())) ? "\": " : "\"?: ")
                        + type(each.getValue()))
            .collect(joining("; ", "{ ", " }"));
  }

  private static List<Json> items(JsonObject schema, String key) {
    return ((Json.Items) schema.get(key).orElseThrow()).items();
  }

  private static String text(JsonObject schema, String key) {
    return ((Json.Text) schema.get(key).orElseThrow()).value();
  }
}
