package org.concordat.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Puts texts that look like markup wherever a document can hold text. */
class HostileTextsProperties {

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(
                3,
                Arbitraries.of(
                    "<script>alert(1)</script>",
                    "</title><img src=x onerror=alert(1)>",
                    "\"><svg onload=alert(1)>",
                    "' onmouseover='alert(1)",
                    "</textarea><b>",
                    "<!--",
                    "]]>",
                    "&lt;b&gt;",
                    "&#60;b&#62;",
                    "</style><script>")),
            net.jqwik.api.Tuple.of(
                2, Arbitraries.strings().withChars("<>&\"'/=!-{}0 ab;#").ofMinLength(1)),
            net.jqwik.api.Tuple.of(1, Arbitraries.strings().alpha().ofMinLength(1)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(parts -> "x" + String.join("", parts) + "x");
  }

  private static Negotiation saying(String text) {
    Actor ann = Actor.of("ann", text);
    Actor bob = Actor.of("bob", text);
    Alternative pact = Alternative.of("pact", text);
    Fact lever = Fact.builder().id("lever").says(text).lever(true).by(ann).build();
    Body body = Body.of("body", text, DecisionRule.UNANIMITY, java.util.List.of(ann, bob));
    Source source = Source.builder().id("source").title(text).url("javascript:" + text).build();
    return Negotiation.builder()
        .title(text)
        .asOf(LocalDate.of(2024, 5, 30))
        .actors(ann, bob)
        .body(body)
        .issue(Issue.of("issue", text, body, pact))
        .facts(lever)
        .source(source)
        .commitment(Commitment.of(ann, pact, Stance.SUPPORT).from(LocalDate.of(2024, 2, 1)))
        .commitment(
            Commitment.of(bob, pact, Stance.SUPPORT)
                .when("lever")
                .source(source)
                .from(LocalDate.of(2024, 3, 1)))
        .report(report(source, text))
        .build();
  }

  private static org.concordat.negotiation.Report report(Source source, String text) {
    return org.concordat.negotiation.Report.builder()
        .source(source)
        .title(text)
        .claim(LocalDate.of(2024, 5, 1), "bob supports pact")
        .build();
  }

  /** The elements and attributes of a page with plain texts. */
  private static final String PLAIN = skeleton(page("plain"));

  private static Document page(String text) {
    String html =
        Report.of(saying(text)).document(text, text.getBytes(StandardCharsets.UTF_8)).page().html();
    return ReportProperties.parsed(withoutEngine(html));
  }

  /** Returns a page without the text of its engine, in which nothing is hostile but its length. */
  private static String withoutEngine(String html) {
    String start = "<script type=\"module\">";
    int from = html.indexOf(start);
    return from < 0
        ? html
        : html.substring(0, from + start.length()) + html.substring(html.lastIndexOf("</script>"));
  }

  /** Returns the elements of a page with their attributes' names. */
  private static String skeleton(Document page) {
    StringBuilder skeleton = new StringBuilder();
    page.getAllElements()
        .forEach(
            element -> {
              skeleton.append('<').append(element.tagName());
              element.attributes().forEach(a -> skeleton.append(' ').append(a.getKey()));
            });
    return skeleton.toString();
  }

  @Property(tries = 100)
  void aTextIsThereAndMakesNoElement(@ForAll("texts") String text) {
    Document page = page(text);
    assertEquals(PLAIN, skeleton(page));
    assertEquals(text, page.expectFirst("h1 bdi").wholeText());
    assertEquals(text, page.expectFirst("[data-actor=bob] bdi").wholeText());
    assertEquals(text, page.expectFirst("textarea").wholeText().replaceFirst("^\n", ""));
    assertEquals(0, page.select("body > * script,img,a[href^=javascript]").size());
  }

  @Test
  void whatCouldMisleadIsShownAsCodePoints() {
    Document page = page("a\u202eb\u2066c\u0000d\u200fe");
    String shown = page.expectFirst("h1").wholeText();
    assertEquals("a[U+202E]b[U+2066]c[U+0000]d[U+200F]e", shown);
    assertTrue(page.title().contains("[U+202E]"));
    assertFalse(page.expectFirst("svg").attr("aria-label").contains("\u202e"));
  }

  @Test
  void joinersOfOtherScriptsStay() {
    assertEquals("نمی\u200cخواهم", page("نمی\u200cخواهم").expectFirst("h1").wholeText());
  }
}
