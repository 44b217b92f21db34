package org.concordat.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the parts of an object are read. */
class JsonObjectTest {
  private static final JsonObject ANSWER =
      JsonObject.parse(
          """
          {"paths": [{"cost": 2.5, "facts": ["storm", "calm"]}, {}], "complete": true,
           "mixed": ["storm", 1], "rutte": {"decision": "open"}, "stopped": null}
          """);

  @Test
  void partsAreReadByTheirKind() {
    assertEquals(List.of("storm", "calm"), ANSWER.objects("paths").get(0).texts("facts"));
    assertEquals(new BigDecimal("2.5"), ANSWER.objects("paths").get(0).number("cost"));
    assertEquals(2, ANSWER.objects("paths").size());
    assertEquals(true, ANSWER.truth("complete"));
    assertEquals("open", ANSWER.object("rutte").text("decision"));
    assertEquals(Json.Null.NULL, ANSWER.get("stopped").orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          object  | paths    | "paths" is [{"cost":2.5,"facts":["storm","calm"]},{}], expected an object
          objects | mixed    | "mixed" is ["storm",1], expected an array of objects
          texts   | mixed    | "mixed" is ["storm",1], expected an array of texts
          text    | stopped  | "stopped" is null, expected a text
          texts   | complete | "complete" is true, expected an array of texts
          number  | rutte    | "rutte" is {"decision":"open"}, expected a number
          truth   | complet  | "complet" is missing, expected true or false
          """)
  void whatIsSomethingElseIsShown(String kind, String key, String message) {
    Function<String, Object> read =
        switch (kind) {
          case "object" -> ANSWER::object;
          case "objects" -> ANSWER::objects;
          case "text" -> ANSWER::text;
          case "texts" -> ANSWER::texts;
          case "number" -> ANSWER::number;
          default -> ANSWER::truth;
        };
    assertEquals(
        message, assertThrows(IllegalArgumentException.class, () -> read.apply(key)).getMessage());
  }

  @Test
  void anArrayIsNoObject() {
    InvalidDocumentException refused =
        assertThrows(InvalidDocumentException.class, () -> JsonObject.parse("[1]"));
    assertEquals("this is an array, expected an object {…}", refused.errors().get(0).message());
    assertThrows(InvalidDocumentException.class, () -> JsonObject.parse("{"));
  }
}
