package org.concordat.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.concordat.checks.Comparison;
import org.concordat.checks.Seeds;
import org.concordat.documents.Node.Mapping;
import org.concordat.documents.Node.Refused;
import org.concordat.documents.Node.Scalar;
import org.concordat.documents.Node.Sequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON is read as Jackson reads it, and as the YAML parser does where that accepts it. */
@Comparison
class JsonReaderTest {
  private static final int TEXTS = 2 * Integer.getInteger("concordat.tries", 1000);
  private static final JsonMapper JACKSON =
      JsonMapper.builder()
          .enable(
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
              DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();
  private static final String[] BITS = {
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\"",
    "\\",
    "\\u",
    "\\n",
    "\\/",
    "é",
    "\uD83D\uDE00",
    "00e9",
    "d83d",
    "0",
    "-",
    "1.5",
    "e+9",
    "true",
    "nul",
    "\n",
    "\r\n",
    "\r",
    "\t",
    " ",
    "\"a\"",
    "\"k\":",
    "#"
  };

  private static Optional<Node> json(String text) {
    Errors errors = new Errors("f", 10);
    SourceText source = SourceText.of(text, errors);
    return source == null
        ? Optional.empty()
        : JsonReader.read(source, Limits.STANDARD, errors).filter(root -> !tellsOfHalves(errors));
  }

  private static boolean tellsOfHalves(Errors errors) {
    return !errors.isEmpty()
        && errors.exception().errors().stream()
            .anyMatch(error -> error.message().contains("is half of a character"));
  }

  private static Optional<Node> yaml(String text) {
    Errors errors = new Errors("f", 10);
    SourceText source = SourceText.of(text, errors);
    return source == null
        ? Optional.empty()
        : Optional.ofNullable(new YamlReader(source, Limits.STANDARD, errors, true).read());
  }

  private static Optional<JsonNode> jackson(String text) {
    try {
      return Optional.of(JACKSON.readTree(text));
    } catch (JacksonException invalid) {
      return Optional.empty();
    }
  }

  /** Makes a value, written with random white space. */
  private static String text(Random random, int depth) {
    String space =
        random.nextInt(4) == 0 ? new String[] {"\n", " ", "\r\n ", "\t"}[random.nextInt(4)] : "";
    int size = random.nextInt(4);
    List<String> items = new ArrayList<>();
    return space
        + switch (depth == 0 ? 2 + random.nextInt(2) : random.nextInt(4)) {
          case 0 -> {
            for (int i = 0; i < size; i++) {
              items.add(text(random, depth - 1));
            }
            yield "[" + String.join(space + ",", items) + space + "]";
          }
          case 1 -> {
            for (int i = 0; i < size; i++) {
              items.add("\"k" + i + string(random) + "\"" + space + ":" + text(random, depth - 1));
            }
            yield "{" + String.join(",", items) + space + "}";
          }
          case 2 -> "\"" + string(random) + "\"";
          default ->
              new String[] {"0", "-1", "12.50", "1E2", "3e-7", "true", "false", "null"}
                  [random.nextInt(8)];
        };
  }

  private static String string(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append(
          new String[] {
                "a",
                " ",
                "ö",
                "\uD83D\uDE00",
                "\\n",
                "\\\"",
                "\\\\",
                "\\/",
                "\\u00e9",
                "\\ud83d\\ude00",
                "#",
                ": "
              }
              [random.nextInt(12)]);
    }
    return text.toString();
  }

  private static String mutated(Random random, String text) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(3));
    return text.substring(0, from) + BITS[random.nextInt(BITS.length)] + text.substring(to);
  }

  @Test
  void readsWhatJacksonReads() {
    Random random = Seeds.random(JsonReaderTest.class, 1);
    int read = 0;
    for (int i = 0; i < TEXTS; i++) {
      String text = (random.nextBoolean() ? "[" : "{\"x\":") + text(random, 3);
      text += text.startsWith("[") ? "]" : "}";
      if (i % 2 == 1) {
        text = mutated(random, text);
      }
      Optional<Node> found = json(text);
      Optional<JsonNode> expected = jackson(text);
      // What lacks brackets is left to YAML, and halves of characters are refused.
      if (expected.isPresent()
          && expected.get().isContainer()
          && !text.matches("(?is).*\\\\ud.*")
          && StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
        assertTrue(found.isPresent(), text);
        assertSame(expected.get(), found.get(), text);
        read++;
      } else if (expected.isEmpty()) {
        assertFalse(found.isPresent(), text);
      }
    }
    assertTrue(read > TEXTS / 3, read + " of " + TEXTS);
  }

  private static void assertSame(JsonNode expected, Node found, String text) {
    if (found instanceof Sequence sequence) {
      assertTrue(expected.isArray(), text);
      assertEquals(expected.size(), sequence.items().size(), text);
      for (int i = 0; i < expected.size(); i++) {
        assertSame(expected.get(i), sequence.items().get(i), text);
      }
    } else if (found instanceof Mapping mapping) {
      assertTrue(expected.isObject(), text);
      ImmutableList<String> keys =
          mapping.entries().stream()
              .map(entry -> entry.key().text())
              .collect(ImmutableList.toImmutableList());
      assertEquals(ImmutableList.copyOf(expected.propertyNames()), keys, text);
      mapping
          .entries()
          .forEach(entry -> assertSame(expected.get(entry.key().text()), entry.value(), text));
    } else if (found instanceof Scalar scalar) {
      assertEquals(!expected.isString(), scalar.plain(), text);
      if (expected.isNumber()) {
        assertEquals(0, expected.decimalValue().compareTo(new BigDecimal(scalar.text())));
      } else {
        assertEquals(expected.asString(), expected.isNull() ? "" : scalar.text(), text);
      }
    } else {
      assertTrue(found instanceof Refused);
    }
  }

  @Test
  void placesAreThoseOfYaml() {
    Random random = Seeds.random(JsonReaderTest.class, 2);
    int compared = 0;
    for (int i = 0; i < TEXTS; i++) {
      String text = "[" + text(random, 3) + "]";
      Optional<Node> found = json(text);
      // YAML wants a key and its colon on one line, and tabs where no line begins.
      Optional<Node> expected = yaml(text);
      assertTrue(found.isPresent(), text);
      if (expected.isPresent()) {
        assertEquals(expected, found, text);
        compared++;
      }
    }
    assertTrue(compared > TEXTS / 2, compared + " of " + TEXTS);
  }

  @Test
  void readsWhatYamlDoesNot() {
    String key = "a".repeat(3000);
    String text = "{\"concordat\"\n:1, \"actors\": {\"" + key + "\": {}}}";
    assertTrue(yaml(text).isEmpty());
    assertEquals(
        List.of(key), List.copyOf(DocumentReader.standard().read("f", text).actors().keySet()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "\"x\"", "[1,]", "{a: 1}", "[01]", "[1.]", "['x']", "[1] #"})
  void leavesTheRestToYaml(String text) {
    assertTrue(json(text).isEmpty());
  }

  @Test
  void whatIsWrongWithJsonIsReported() {
    ErrorAssertions.assertErrors(
        "{\"concordat\": 1,\n \"titel\": \"x\",\n \"actors\": {\"a\": {}, \"a\": {}}}",
        "f:2:2: the key \"titel\" is unknown in a negotiation, expected concordat, title, as-of, "
            + "actors, groups, bodies, issues, facts, exclusions, scenarios, commitments, preferences, reports "
            + "or sources; did you mean \"title\"?",
        "f:3:22: the key \"a\" is here a second time (first on line 3), expected each key once");
    ErrorAssertions.assertErrors(
        "{\"concordat\": 1 \"title\": \"x\"}", "f:1:24: found :, expected ',' or '}'");
    ErrorAssertions.assertErrors(
        "{\"concordat\": 1}\n{}", "f:2:1: found '{', expected the end of the file");
  }
}
