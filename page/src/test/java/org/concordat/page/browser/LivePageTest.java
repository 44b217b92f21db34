package org.concordat.page.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.page.Report;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Uses pages in Chromium as their readers do. */
@ExtendWith(NeedsChromium.class)
class LivePageTest {
  private static final String TRY_WITHDRAWAL = "[data-bargain=\"iohannis-withdraws\"] [data-try]";

  @TempDir private static Path folder;
  private static Chromium browser;
  private static String nato;

  @BeforeAll
  static void start() throws IOException {
    browser = Chromium.start(Chromium.installed().orElseThrow());
    nato = Pages.nato(folder);
  }

  @AfterAll
  static void stop() throws IOException {
    browser.close();
  }

  @AfterEach
  void nothingIsWrittenToTheConsoleOrLoadedFromOutside() {
    assertEquals(List.of(), browser.told());
    assertEquals(1, browser.requests().size(), () -> browser.requests().toString());
  }

  private static void open(String address) {
    browser.open(address, 1280, 900, false, true);
    assertEquals("ready", browser.eval("document.documentElement.dataset.engine"));
  }

  private static void assuming(String facts) {
    browser.await("document.querySelector('main').dataset.assume === " + Pages.quoted(facts));
  }

  private static void click(String selector) {
    browser.eval("document.querySelector(" + Pages.quoted(selector) + ").click()");
  }

  private static String status() {
    return browser.eval("document.querySelector('[data-answer]').textContent");
  }

  private static Assumptions withdrawal() {
    return Assumptions.NONE.fact(Pages.nato().fact("iohannis-withdraws"), Truth.TRUE);
  }

  private static void assertShows(Report report) {
    assertEquals("", Pages.differences(browser, report));
  }

  @Test
  void aTriedBargainShowsWhatAReportWrites() {
    open(nato);
    click(TRY_WITHDRAWAL);
    assuming("iohannis-withdraws");
    assertShows(
        Report.of(Pages.nato())
            .about(Pages.nato().alternative("rutte-appointed"))
            .assuming(withdrawal()));
    assertEquals(
        "Mark Rutte's appointment: Carried, no longer not carried; Hungary, Romania and Slovakia"
            + " move.",
        status());
    assertEquals(
        "true",
        browser.eval("document.querySelector('[data-fact=\"iohannis-withdraws\"]').checked"));
    click("[data-reset]");
    assuming("");
    assertShows(Report.of(Pages.nato()));
  }

  @Test
  void eachLeverSaysWhatItDoesAloneAndDoesIt() {
    open(nato);
    String carrying =
        browser.eval(
            "[...document.querySelectorAll('[data-effect]')].filter(each =>"
                + " each.querySelector('.adopted')).map(each => each.dataset.effect).join(' ')");
    assertEquals("iohannis-withdraws iohannis-to-commission", carrying);
    for (String lever : carrying.split(" ", -1)) {
      click("[data-fact=\"" + lever + "\"]");
      assuming(lever);
      assertEquals(
          "adopted",
          browser.eval(
              "document.querySelector('[data-alternative=\"rutte-appointed\"]').dataset.decision"));
      click("[data-fact=\"" + lever + "\"]");
      assuming("");
    }
  }

  @Test
  void theAddressBringsTheScenarioBack() {
    open(nato);
    click("[name=alternative][value=rutte]");
    click("[name=coordination][value=joint]");
    browser.eval(
        "document.querySelector('[data-who]').value = 'hu';"
            + "document.querySelector('select[data-stance]').value = 'abstain'; ''");
    click("[data-suppose]");
    click("[data-fact=\"iohannis-withdraws\"]");
    assuming("iohannis-withdraws");
    String hash = browser.eval("location.hash");
    assertEquals(
        "#about=rutte&assume=iohannis-withdraws&suppose=hu@rutte:abstain&coordination=joint", hash);
    String answer = browser.eval("document.querySelector('.answers').innerHTML");
    open(nato + hash);
    assuming("iohannis-withdraws");
    assertEquals(
        "hu@rutte:abstain", browser.eval("document.querySelector('main').dataset.stances"));
    assertEquals(answer, browser.eval("document.querySelector('.answers').innerHTML"));
    Negotiation negotiation = Pages.nato();
    assertShows(
        Report.of(negotiation)
            .with(Coordination.JOINT)
            .about(negotiation.alternative("rutte"))
            .assuming(
                withdrawal()
                    .stance(
                        negotiation.actor("hu"),
                        negotiation.alternative("rutte"),
                        Stance.ABSTAIN)));
    click("[data-remove]");
    browser.await("document.querySelector('main').dataset.stances === ''");
  }

  @Test
  void anAddressThatNamesWhatIsNotThereIsReportedAsText() {
    open(nato + "#about=nobody&as-of=soon&assume=%3Cb%3Ex&suppose=hu&loud=1&assume=b");
    browser.await("document.querySelector('[data-answer]').textContent.includes('nobody')");
    assertTrue(status().contains("<b>x"), status());
    assertEquals("0", browser.eval("document.querySelectorAll('[data-answer] b').length"));
    assertEquals("", browser.eval("document.querySelector('main').dataset.assume"));
  }

  @Test
  void theSliderMovesThePageByDays() {
    open(nato);
    browser.eval("document.querySelector('[data-day]').focus()");
    browser.press("End");
    browser.await("document.querySelector('main').dataset.asOf > '2024-06'");
    String last = browser.eval("document.querySelector('main').dataset.asOf");
    assertShows(
        Report.of(Pages.nato().asOf(LocalDate.parse(last)))
            .about(Pages.nato().alternative("rutte-appointed")));
    browser.press("Home");
    browser.await("document.querySelector('main').dataset.asOf < '2024-03'");
    browser.press("ArrowRight");
    browser.await(
        "document.querySelector('main').dataset.asOf ==="
            + " document.querySelector('[data-day]').dataset.day"
            + " && document.querySelector('[data-day]').value === '1'");
    assertEquals(
        "true", browser.eval("document.activeElement === document.querySelector('[data-day]')"));
    click("[data-later]");
    browser.await("document.querySelector('[data-day]').value === '2'");
  }

  @Test
  void theKeyboardAloneTriesALever() {
    open(nato);
    browser.press("Tab");
    assertEquals("Skip to the answer", browser.eval("document.activeElement.textContent"));
    for (int i = 0; i < 100; i++) {
      browser.press("Tab");
      if (browser.eval("document.activeElement.dataset.fact || ''").equals("iohannis-withdraws")) {
        break;
      }
    }
    browser.press(" ");
    assuming("iohannis-withdraws");
    assertEquals("iohannis-withdraws", browser.eval("document.activeElement.dataset.fact"));
    assertEquals("0", browser.eval("scrollX"));
  }

  @Test
  void aDocumentIsEditedWithItsErrorsAtTheirPlaces() throws IOException {
    open(nato);
    browser.eval(
        "window.edit = change => { const box = document.querySelector('[data-document]');"
            + " box.value = change(box.value); box.dispatchEvent(new Event('input',"
            + " {bubbles: true})); }; ''");
    browser.eval("edit(text => text.replace('lever: true', 'lever: perhaps'))");
    browser.await("document.querySelector('[data-errors] [data-line]') !== null");
    String changed = Files.readString(Pages.NATO).replaceFirst("lever: true", "lever: perhaps");
    int line = changed.substring(0, changed.indexOf("lever: perhaps")).split("\n", -1).length;
    assertEquals(
        Integer.toString(line),
        browser.eval("document.querySelector('[data-errors] [data-line]').dataset.line"));
    click("[data-errors] [data-line]");
    assertTrue(
        browser
            .eval(
                "(box => box.value.substring(box.selectionStart, box.selectionEnd))"
                    + "(document.querySelector('[data-document]'))")
            .startsWith("perhaps"));
    browser.eval(
        "edit(text => text.replace('lever: perhaps', 'lever: true')"
            + ".replace(/^title: .*$/m, 'title: Another <b>title'))");
    browser.await("document.querySelector('h1').textContent === 'Another <b>title'");
    browser.await("document.querySelector('[data-edited]').textContent.startsWith('Edited')");
    assertEquals("0", browser.eval("document.querySelectorAll('[data-errors] li').length"));
    click("[data-fact=\"iohannis-withdraws\"]");
    assuming("iohannis-withdraws");
    assertTrue(
        browser
            .eval("document.querySelector('section:not([hidden]) [data-headline]').textContent")
            .startsWith("If Klaus Iohannis withdraws: "));
  }

  @Test
  void whatAnExclusionForbidsIsRefusedInWords() throws IOException {
    Path document = folder.resolve("exclusive.yaml");
    Files.writeString(
        document,
        """
        concordat: 1
        actors:
          ann: {name: Ann}
        bodies:
          board: {name: The board, rule: none of members oppose it, members: [ann]}
        issues:
          what: {body: board, alternatives: {pact: {name: The pact}}}
        facts:
          east: {says: They meet in the east, lever: true}
          west: {says: They meet in the west, lever: true}
        exclusions:
          - [east, west]
        commitments:
          - {actor: ann, on: pact, stance: support, when: east}
        """);
    open(Pages.write(folder, "exclusive", Pages.html(Report.of(Pages.read(document)), document)));
    click("[data-fact=east]");
    assuming("east");
    click("[data-fact=west]");
    assertEquals(
        "“They meet in the west” and “They meet in the east” exclude each other; take the other"
            + " back first.",
        status());
    assertEquals("false", browser.eval("document.querySelector('[data-fact=west]').checked"));
    assertEquals("east", browser.eval("document.querySelector('main').dataset.assume"));
  }

  @Test
  void nobodyNeedsScriptsToRead() {
    browser.open(nato, 1280, 900, false, false);
    assertEquals("static", browser.eval("document.documentElement.dataset.engine"));
    assertEquals(
        "3",
        browser.eval(
            "[...document.querySelectorAll('section[data-alternative]')]"
                + ".filter(each => each.offsetHeight > 0).length"));
    assertEquals(
        "0",
        browser.eval(
            "[...document.querySelectorAll('button, input, select')]"
                + ".filter(each => each.offsetHeight > 0).length"));
  }

  @Test
  void nothingScrollsSidewaysOnANarrowScreen() {
    browser.open(nato, 320, 640, false, true);
    assertEquals("320", browser.eval("document.documentElement.scrollWidth"));
    click(TRY_WITHDRAWAL);
    assuming("iohannis-withdraws");
    assertEquals("320", browser.eval("document.documentElement.scrollWidth"));
  }

  @Test
  void paperHasAllAlternativesAndNoControls() {
    open(nato);
    browser.eval("window.dispatchEvent(new Event('beforeprint'))");
    browser.print(true);
    assertEquals("0", browser.eval("document.querySelectorAll('details:not([open])').length"));
    assertEquals(
        "3 0",
        browser.eval(
            "[...document.querySelectorAll('section[data-alternative]')]"
                + ".filter(each => each.offsetHeight > 0).length + ' ' +"
                + "[...document.querySelectorAll('button, input, select, aside')]"
                + ".filter(each => each.offsetHeight > 0).length"));
    browser.print(false);
    browser.eval("window.dispatchEvent(new Event('afterprint'))");
    assertFalse(
        browser.eval("document.querySelectorAll('details:not([open])').length").equals("0"));
  }

  /** What nobody has tried yet {@link ExamplePagesTest} looks at. */
  @Test
  void axeFindsNothingInWhatIsTried() {
    open(nato);
    click(TRY_WITHDRAWAL);
    assuming("iohannis-withdraws");
    assertEquals("", Pages.violations(browser), "light");
    browser.colours(true);
    assertEquals("", Pages.violationsOfContrast(browser), "dark");
    browser.colours(false);
  }
}
