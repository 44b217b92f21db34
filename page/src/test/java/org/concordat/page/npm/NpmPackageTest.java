package org.concordat.page.npm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concordat.documents.DocumentReader;
import org.concordat.documents.InvalidDocumentException;
import org.concordat.documents.Json;
import org.concordat.documents.JsonObject;
import org.concordat.documents.answers.Answers;
import org.concordat.model.Alternative;
import org.concordat.negotiation.Negotiation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares the package for npm, run by Node, with the same classes in the virtual machine: for the
 * documents of the conformance suite and of the examples, and for some with errors.
 */
@ExtendWith(NeedsNode.class)
class NpmPackageTest {
  private static final int STEPS = 2_000;

  @TempDir private Path folder;

  @Test
  void answersAreThoseOfTheLibrary() throws IOException, InterruptedException {
    List<Map<String, Object>> cases = new ArrayList<>();
    int expected = 0;
    for (Path document : documents()) {
      String text = Files.readString(document);
      for (String each : List.of(text, text.replaceFirst("says", "sayz") + "\nfurther: 1\n")) {
        Map<String, Object> prepared = prepared(document, each);
        expected += 1 + ((List<?>) prepared.get("asked")).size();
        cases.add(prepared);
      }
    }
    assertTrue(expected > 300, "only " + expected + " comparisons");
    Path given = Files.writeString(folder.resolve("cases.json"), Json.of(cases).toString());
    String said =
        run(
            new ProcessBuilder(
                "node",
                "src/test/resources/org/concordat/page/npm/compare.mjs",
                NeedsNode.PACKAGE.toAbsolutePath().toString(),
                given.toString()));
    assertEquals("compared " + expected, said.strip());
  }

  @Test
  void theReadmeSaysWhatIsAnswered() throws IOException, InterruptedException {
    String readme = Files.readString(Path.of("../README.md"));
    String code = readme.replaceFirst("(?s).*```js\n(.*?)```.*", "$1");
    List<String> answers = new ArrayList<>();
    StringBuilder program = new StringBuilder();
    for (String line : code.lines().toList()) {
      Matcher asked = Pattern.compile("(deal\\..*); +// (.*)").matcher(line);
      if (asked.matches()) {
        program.append("console.log(").append(asked.group(1)).append(");\n");
        answers.add(asked.group(2));
      } else {
        program.append(line).append('\n');
      }
    }
    assertEquals(4, answers.size(), code);
    Files.copy(Path.of("../examples/nato-2024/nato-2024.yaml"), folder.resolve("nato-2024.yaml"));
    Files.createDirectory(folder.resolve("node_modules"));
    Files.createSymbolicLink(
        folder.resolve("node_modules/concordat"), NeedsNode.PACKAGE.toAbsolutePath());
    Files.writeString(folder.resolve("readme.mjs"), program);
    List<String> said =
        run(new ProcessBuilder("node", "readme.mjs").directory(folder.toFile())).lines().toList();
    assertEquals(answers.get(0), said.get(0));
    assertTrue(said.get(1).startsWith("Romania (ro) "), () -> said.toString());
    assertEquals(answers.subList(2, 4), said.subList(said.size() - 2, said.size()));
  }

  private static String run(ProcessBuilder program) throws IOException, InterruptedException {
    Process node = program.redirectErrorStream(true).start();
    String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, node.waitFor(), said);
    return said;
  }

  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>();
    for (String root : List.of("../documents/src/test/resources", "../examples")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        files
            .filter(file -> file.toString().matches(".*\\.(json|yaml)"))
            .filter(file -> !file.toString().matches(".*(\\.expected\\.|/target/).*"))
            .sorted()
            .forEach(documents::add);
      }
    }
    return documents;
  }

  private static Map<String, Object> prepared(Path document, String text) {
    String errors = "";
    List<Map<String, String>> asked = new ArrayList<>();
    try {
      Negotiation negotiation = DocumentReader.standard().read("document", text);
      for (Map<String, Object> each : questions(negotiation)) {
        String question = JsonObject.of(each).toString();
        asked.add(
            ImmutableMap.of(
                "question", question, "answer", Questions.answer(negotiation, question)));
      }
    } catch (InvalidDocumentException unsound) {
      errors = Answers.check(unsound.errors()).toString();
    }
    return ImmutableMap.of(
        "name", document.toString(), "text", text, "errors", errors, "asked", asked);
  }

  private static List<Map<String, Object>> questions(Negotiation negotiation) {
    List<Map<String, Object>> questions = new ArrayList<>();
    for (String way : List.of("sequential", "joint", "any")) {
      questions.add(ImmutableMap.of("ask", "resolve", "coordination", way));
    }
    negotiation.facts().keySet().stream()
        .limit(3)
        .forEach(
            fact ->
                questions.add(
                    ImmutableMap.of("ask", "resolve", "assume", ImmutableMap.of(fact, false))));
    for (Alternative each : negotiation.alternatives().values().stream().limit(3).toList()) {
      String id = each.id();
      questions.add(ImmutableMap.of("ask", "explain", "alternative", id));
      negotiation.actors().keySet().stream()
          .limit(3)
          .forEach(
              actor ->
                  questions.add(
                      ImmutableMap.of("ask", "explain", "alternative", id, "actor", actor)));
      questions.add(ImmutableMap.of("ask", "bargains", "alternative", id, "steps", STEPS));
      questions.add(ImmutableMap.of("ask", "chance", "alternative", id, "steps", STEPS));
      questions.add(ImmutableMap.of("ask", "chance", "alternative", id, "samples", 50, "seed", 7));
    }
    questions.add(ImmutableMap.of("ask", "resolve", "asOf", "2024-04-02"));
    questions.add(ImmutableMap.of("ask", "resolve", "asOf", "in spring"));
    questions.add(ImmutableMap.of("ask", "resolve", "assume", ImmutableMap.of("no-fact", true)));
    questions.add(ImmutableMap.of("ask", "resolve", "assume", List.of("no-fact")));
    questions.add(ImmutableMap.of("ask", "resolve", "coordination", "none"));
    questions.add(ImmutableMap.of("ask", "resolve", "as-of", "2024-04-02"));
    questions.add(ImmutableMap.of("ask", "bargains", "alternative", "no-alternative"));
    questions.add(
        ImmutableMap.of(
            "ask", "chance", "alternative", "no-alternative", "steps", new BigDecimal("0.5")));
    return questions;
  }
}
