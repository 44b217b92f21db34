package org.concordat.page.browser;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.documents.DocumentReader;
import org.concordat.negotiation.Negotiation;
import org.concordat.page.Report;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes pages, and asks the browser about them. */
final class Pages {
  /** Also escapes unpaired surrogates, which no message to a browser could hold. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  static final Path NATO = Path.of("../examples/nato-2024/nato-2024.yaml");

  private Pages() {}

  static Negotiation read(Path document) {
    try {
      return DocumentReader.standard().read(document);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Negotiation nato() {
    return read(NATO).asOf(LocalDate.of(2024, 5, 30));
  }

  static String html(Report report, Path document) {
    try {
      return report
          .document(document.getFileName().toString(), Files.readAllBytes(document))
          .page()
          .html();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Returns a page that does nothing but load an engine, and makes global what that exports. */
  static String withEngine(String engine) {
    Matcher exports = Pattern.compile("export\\s*\\{([^{}]*)\\};?\\s*$").matcher(engine);
    if (!exports.find()) {
      throw new IllegalArgumentException("the engine exports nothing");
    }
    String global =
        Pattern.compile("([\\w$]+) as (\\w+)").matcher(exports.group(1)).replaceAll("$2: $1");
    return "<!DOCTYPE html><html data-engine=\"static\"><meta charset=\"utf-8\"><title>x</title>"
        + "<script type=\"module\">"
        + engine.substring(0, exports.start())
        + "Object.assign(globalThis, {"
        + global
        + "});\ndocument.documentElement.dataset.engine = 'ready';</script>";
  }

  /** Writes a page, and returns its address. */
  static String write(Path folder, String name, String html) {
    try {
      return Files.writeString(folder.resolve(name + ".html"), html).toUri().toString();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  static String nato(Path folder) {
    return write(folder, "nato", html(Report.of(nato()), NATO));
  }

  /**
   * Returns the differences that a browser finds between what it shows and the page of a report.
   */
  static String differences(Chromium browser, Report report) {
    return browser.eval(
        "(() => { const other = new DOMParser().parseFromString("
            + quoted(report.page().html())
            + ", 'text/html'); const wrong = [];"
            + " for (const part of document.querySelectorAll('main [data-part]')) {"
            + "  const section = part.closest('section[data-alternative]');"
            + "  const path = (section && !part.matches('[data-part=answers]')"
            + "    ? 'section[data-alternative=\"' + section.dataset.alternative + '\"]>' : '')"
            + "    + '[data-part=\"' + part.dataset.part + '\"]';"
            + "  if (['answers', 'what-if', 'history'].includes(part.dataset.part)) continue;"
            + "  const twin = other.querySelector(path);"
            + "  const copy = part.cloneNode(true);"
            + "  copy.querySelectorAll('details').forEach(each => each.removeAttribute('open'));"
            + "  copy.removeAttribute('tabindex');"
            + "  if (!twin || !twin.isEqualNode(copy))"
            + "    wrong.push(path + ': ' + copy.outerHTML.slice(0, 600) + ' / '"
            + "      + (twin ? twin.outerHTML.slice(0, 600) : 'none')); }"
            + " return wrong.join('\\n'); })()");
  }

  /** Returns what axe finds by the rules of WCAG 2.2 AA and its best practices. */
  static String violations(Chromium browser) {
    return violations(
        browser,
        "'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'");
  }

  /** Returns what axe finds by its one rule that looks at colours. */
  static String violationsOfContrast(Chromium browser) {
    return violations(browser, "'color-contrast'");
  }

  private static String violations(Chromium browser, String rules) {
    browser.eval(axe());
    return browser.eval(
        "axe.run(document, {preload: false, resultTypes: ['violations'], runOnly: ["
            + rules
            + "]}).then(found => found.violations.map(each => each.id + ': '"
            + " + each.nodes.map(node => node.html.slice(0, 200)).join(' | ')).join('\\n'))");
  }

  private static String axe() {
    try {
      return Resources.toString(Resources.getResource("axe.min.js"), StandardCharsets.UTF_8)
          + "; ''";
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Returns a text as JavaScript writes it, which JSON does too. */
  static String quoted(String text) {
    return JSON.writeValueAsString(text);
  }
}
