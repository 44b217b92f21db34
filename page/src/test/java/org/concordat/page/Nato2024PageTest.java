package org.concordat.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.documents.DocumentReader;
import org.concordat.evidence.Evidence;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.SearchLimit;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Tests the page of the example with the most reports. */
class Nato2024PageTest {
  private static final Path NATO = Path.of("../examples/nato-2024/nato-2024.yaml");

  /** The most bytes that the page may have; most of them are the engine's. */
  private static final int MAX_BYTES = 1_400_000;

  private final Negotiation negotiation =
      DocumentReader.standard().read(NATO).asOf(LocalDate.of(2024, 5, 30));

  Nato2024PageTest() throws IOException {}

  @Test
  void claimsAreThoseOfTheLibraryUpToTheDay() {
    Map<String, Integer> verdicts = new TreeMap<>();
    Evidence.of(negotiation).verify().findings().stream()
        .filter(finding -> !finding.claim().on().isAfter(negotiation.asOf().orElseThrow()))
        .forEach(finding -> verdicts.merge(finding.verdict().toString(), 1, Integer::sum));
    Map<String, Integer> shown = new TreeMap<>();
    ReportProperties.parsed(Report.of(negotiation).page().html())
        .select("tr[data-verdict]")
        .forEach(row -> shown.merge(row.attr("data-verdict"), 1, Integer::sum));
    assertEquals(verdicts, shown);
  }

  @Test
  void theHeadlineSaysWhoBlocksAndWhoIsAwaited() {
    Document page = ReportProperties.parsed(Report.of(negotiation).page().html());
    assertEquals(
        "Hungary and Slovakia block Mark Rutte's appointment; Romania is undecided.",
        page.expectFirst("[data-headline]").text());
  }

  @Test
  void thePageFitsIntoAMail() throws IOException {
    byte[] document = Files.readAllBytes(NATO);
    String html = Report.of(negotiation).document("nato-2024.yaml", document).page().html();
    assertEquals(Assets.ENGINE.isPresent(), html.contains("<script"));
    int size = html.getBytes(StandardCharsets.UTF_8).length;
    assertTrue(size <= MAX_BYTES, () -> "the page has " + size + " bytes");
  }

  @Test
  void thePolicyAllowsTheOneStylesheetAndTheOneScriptAndNothingElse() throws IOException {
    String html = Report.of(negotiation).document("x", Files.readAllBytes(NATO)).page().html();
    Document page = ReportProperties.parsed(html);
    assertEquals(1, page.select("style").size());
    String script =
        page.select("script").isEmpty()
            ? ""
            : "script-src 'sha256-" + sha256(page.select("script").get(0).data()) + "'; ";
    assertEquals(Assets.ENGINE.isPresent() ? 1 : 0, page.select("script").size());
    assertEquals(
        "default-src 'none'; "
            + script
            + "style-src 'sha256-"
            + sha256(page.select("style").get(0).data())
            + "'; base-uri 'none'; form-action 'none'",
        page.expectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"));
    assertEquals(0, page.select("[style], [src], [srcset], link, base, iframe, object").size());
  }

  private static String sha256(String text) {
    return Base64.getEncoder()
        .encodeToString(Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asBytes());
  }

  @Test
  void aPageSaysThatASearchWasCutShort() {
    assertTrue(Report.of(negotiation).page().complete());
    Report.Page cut = Report.of(negotiation).within(SearchLimit.DEFAULT.withSteps(1)).page();
    assertFalse(cut.complete());
    assertEquals(
        "A search was cut short, so this page may not say everything.",
        ReportProperties.parsed(cut.html()).expectFirst("footer .cut").text());
  }
}
