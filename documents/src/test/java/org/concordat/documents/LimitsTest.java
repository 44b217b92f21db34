package org.concordat.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.negotiation.Negotiation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents over a limit are refused with its name, and none takes long. */
class LimitsTest {

  private static String firstError(DocumentReader reader, String document) {
    return assertThrows(InvalidDocumentException.class, () -> reader.read("f", document))
        .errors()
        .get(0)
        .toString();
  }

  @Test
  void bytes() throws IOException {
    DocumentReader reader = DocumentReader.within(Limits.builder().bytes(20).build());
    String expected =
        "f:1:1: the file has more than 20 bytes, expected at most that many (the limit \"bytes\")";
    assertEquals(expected, firstError(reader, "concordat: 1 # too long"));
    assertEquals(
        expected,
        assertThrows(
                InvalidDocumentException.class,
                () -> reader.read("f", new ByteArrayInputStream(new byte[1000])))
            .getMessage());
    Negotiation empty = reader.read("f", new ByteArrayInputStream("concordat: 1".getBytes(UTF_8)));
    assertEquals(0, empty.actors().size());
  }

  @Test
  void thirtyTwoMebibytes() {
    assertEquals(
        "f:1:1: the file has more than 33554432 bytes, expected at most that many (the limit"
            + " \"bytes\")",
        firstError(DocumentReader.standard(), " ".repeat(33554433)));
  }

  @Test
  void nesting() {
    String expected =
        "lists and mappings are nested more than 64 deep, expected at most that many (the limit"
            + " \"nesting\")";
    assertEquals(
        "f:1:65: " + expected, firstError(DocumentReader.standard(), "[".repeat(1_000_000)));
    assertTrue(
        firstError(DocumentReader.standard(), "[".repeat(64) + "]".repeat(64))
            .startsWith("f:1:1: found a list, expected a negotiation"));
    assertEquals(
        "f:1:129: " + expected, firstError(DocumentReader.standard(), "- ".repeat(1_000_000)));
    assertEquals(
        "f:1:129: " + expected, firstError(DocumentReader.standard(), "? ".repeat(1_000_000)));
    assertEquals(
        "f:1:321: " + expected, firstError(DocumentReader.standard(), "{\"a\":".repeat(1_000_000)));
  }

  @Test
  void nodes() {
    DocumentReader reader = DocumentReader.within(Limits.builder().nodes(10).build());
    assertEquals(
        "f:1:20: the file has more than 10 keys and values, expected at most that many (the limit"
            + " \"nodes\")",
        firstError(reader, "[1,1,1,1,1,1,1,1,1,1,1]"));
  }

  @Test
  void expansion() {
    String actors =
        IntStream.range(0, 2000).mapToObj(i -> "a" + i + ": ").collect(Collectors.joining(", "));
    String ids = actors.replace(": ", "");
    String alternatives = actors.replace("a", "x");
    String document =
        "concordat: 1\nactors: { "
            + actors
            + " }\ngroups: { g: ["
            + ids
            + "] }\nbodies: { b: { members: g, rule: all of members support it } }\n"
            + "issues: { i: { body: b, alternatives: { "
            + alternatives
            + " } } }\ncommitments: [{ actor: g, on: ["
            + alternatives.replace(": ", "")
            + "], stance: support }]";
    assertEquals(
        "f:6:15: lists and groups up to here stand for more than 1000000 members and words, "
            + "expected at most that many (the limit \"expansion\")",
        firstError(DocumentReader.standard(), document));
  }

  @Test
  void conditions() {
    String before = "concordat: 1\nactors: { a: }\nbodies: { b: { members: [a], rule: ";
    assertEquals(
        "f:3:36: the condition has more than 9 characters, expected at most that many (the limit"
            + " \"condition\")",
        firstError(
            DocumentReader.within(Limits.builder().condition(9).build()),
            before + "none of members oppose it } }"));
    assertEquals(
        "f:3:292: found \"(\", expected at most 256 brackets inside each other",
        firstError(
            DocumentReader.standard(),
            before + "(".repeat(300) + "always" + ")".repeat(300) + " } }"));
  }

  @Test
  void errors() {
    DocumentReader reader = DocumentReader.within(Limits.builder().errors(2).build());
    InvalidDocumentException invalid =
        assertThrows(
            InvalidDocumentException.class, () -> reader.read("f", "{ a: 1, b: 2, c: 3, d: 4 }"));
    assertEquals(3, invalid.errors().size());
    assertEquals(
        "f:1:9: there are more than 2 errors, expected at most that many to be worth telling",
        invalid.errors().get(2).toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void limitsArePositive(int limit) {
    assertThrows(IllegalArgumentException.class, () -> Limits.builder().bytes(limit).build());
    assertThrows(IllegalArgumentException.class, () -> Limits.builder().errors(limit).build());
  }

  /** Documents that would take much time or memory if any step were quadratic. */
  static String[] hostile() {
    String head = "concordat: 1\nactors: { a: , b: }\n";
    String many =
        IntStream.range(0, 15_000).mapToObj(i -> "n" + i).collect(Collectors.joining(", "));
    return new String[] {
      "concordat: 1\ntitle: " + "x".repeat(200_000),
      "concordat: 1\ntitle: \"" + "x\\n".repeat(100_000) + "\"",
      "concordat: 1\ntitle: |\n" + "  x\n".repeat(200_000),
      "concordat: 1\ntitle: >\n" + "\n".repeat(200_000),
      "#" + "\n#".repeat(200_000),
      "[" + "a,".repeat(100_000),
      "[" + "[],".repeat(100_000),
      "{" + "a: b, ".repeat(50_000) + "}",
      "%YAML " + "1".repeat(200_000),
      "!<" + "%41".repeat(200_000) + "> x",
      "\"" + "\\u0041".repeat(200_000) + "\"",
      "- ".repeat(60) + "x: ".repeat(200_000),
      head + "commitments: [" + "{ actor: nobody, on: nothing, stance: x }, ".repeat(15_000) + "]",
      head + "groups: { g: [" + many + "] }",
      "concordat: 1\nactors: { "
          + many.replace(",", ": ,")
          + ": }\ngroups: { g: ["
          + many.replace("n", "m")
          + "] }",
      "concordat: 1\nactors: { a: }\nbodies: { b: { members: ["
          + "{ actor: a, from: 2024-01-01, until: 2024-01-02 }, ".repeat(15_000)
          + "], rule: all of members support it } }",
      "concordat: 1\nactors: { a: }\nbodies: { b: { members: a, rule: \""
          + "( ".repeat(200_000)
          + "\" } }",
      "concordat: 1\nactors: { a: }\nbodies: { b: { members: a, rule: \""
          + "not ".repeat(60_000)
          + "always\" } }",
      "concordat: 1\nactors: { a: }\nfacts: { f: { cost: " + "9".repeat(200_000) + " } }",
      "concordat: 1\nactors: { a: }\nfacts: { f: { cost: 1e999999999 } }",
      "concordat: 1\nactors: { " + "a".repeat(200_000) + ": }",
    };
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void theWorkIsLinear(String document) {
    long bytes =
        Documents.bytesOf(
            () -> {
              try {
                assertNotNull(DocumentReader.standard().read("f", document));
              } catch (InvalidDocumentException refused) {
                assertEquals("f", refused.errors().get(0).file());
              }
            });
    // At most some 700 bytes for each character; a quadratic step would take 100,000.
    long most = 1_000_000 + 2000L * document.length();
    assertTrue(bytes < most, bytes + " bytes for " + document.length() + " characters");
  }
}
