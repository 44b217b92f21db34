package org.concordat.page.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.concordat.checks.Seeds;
import org.concordat.documents.DocumentWriter;
import org.concordat.model.Fact;
import org.concordat.negotiation.Negotiation;
import org.concordat.page.Report;
import org.concordat.page.live.EngineHook;
import org.concordat.testkit.Negotiations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares the engine compiled to JavaScript with the same classes in the virtual machine, by the
 * whole text of a page: for the documents of the conformance suite and of the examples, for
 * documents with errors, and for random ones, under scenarios.
 */
@ExtendWith(NeedsChromium.class)
class EngineAgreementTest {
  private static final int STEPS = 2_000;

  /** A tenth as many documents as tries, since each is a page with all its searches. */
  private static final int DOCUMENTS = Integer.getInteger("concordat.tries", 1000) / 10;

  @TempDir private static Path folder;
  private static Chromium browser;

  @BeforeAll
  static void start() throws IOException {
    browser = Chromium.start(Chromium.installed().orElseThrow());
    String engine =
        Resources.toString(
            Resources.getResource(Report.class, "engine.js"), StandardCharsets.UTF_8);
    browser.open(Pages.write(folder, "engine", Pages.withEngine(engine)), 800, 600, false, true);
  }

  @AfterAll
  static void stop() throws IOException {
    browser.close();
  }

  private static void assertAgrees(String document, String scenario) {
    String expected = EngineHook.sheet(document, scenario, STEPS);
    String compiled =
        browser.eval(
            "sheet(" + Pages.quoted(document) + ", " + Pages.quoted(scenario) + ", " + STEPS + ")");
    int same = 0;
    while (same < Math.min(expected.length(), compiled.length())
        && expected.charAt(same) == compiled.charAt(same)) {
      same++;
    }
    int from = Math.max(0, same - 100);
    assertEquals(part(expected, from), part(compiled, from), document + scenario);
  }

  /** Returns what a text says from somewhere on: from shortly before the first difference. */
  private static String part(String text, int at) {
    return text.substring(at, Math.min(text.length(), at + 400));
  }

  private static List<Path> documents(String in, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(in))) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .filter(file -> !file.toString().contains(".expected."))
          .sorted()
          .toList();
    }
  }

  @Test
  void conformanceCasesAndExamples() throws IOException {
    List<Path> all = new ArrayList<>(documents("../documents/src/test/resources", ".json"));
    all.addAll(documents("../documents/src/test/resources", ".yaml"));
    all.addAll(documents("../examples", ".yaml"));
    assertTrue(all.size() > 15, all::toString);
    for (Path document : all) {
      assertAgrees(Files.readString(document), "");
    }
  }

  @Test
  void documentsWithErrors() throws IOException {
    String nato = Files.readString(Pages.NATO);
    Random random = Seeds.random(EngineAgreementTest.class, 1);
    for (int i = 0; i < 20; i++) {
      int at = random.nextInt(nato.length() - 40);
      assertAgrees(nato.substring(0, at) + nato.substring(at + 1 + random.nextInt(30)), "");
    }
  }

  @Test
  void randomDocumentsUnderScenarios() {
    Random random = Seeds.random(EngineAgreementTest.class);
    JqwikSession.run(
        () -> {
          RandomGenerator<Negotiation> negotiations = Negotiations.negotiations().generator(1000);
          for (int i = 0; i < DOCUMENTS; i++) {
            Negotiation negotiation = negotiations.next(random).value();
            assertAgrees(DocumentWriter.yaml(negotiation), scenario(negotiation, random));
          }
        });
  }

  private static String scenario(Negotiation negotiation, Random random) {
    StringBuilder scenario = new StringBuilder();
    for (Fact fact : negotiation.facts().values()) {
      if (random.nextInt(4) == 0) {
        scenario.append("assume=").append(random.nextBoolean() ? "" : "not+").append(fact.id());
        scenario.append('&');
      }
    }
    return scenario
        + "coordination="
        + List.of("sequential", "joint", "any").get(random.nextInt(3));
  }
}
