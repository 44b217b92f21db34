package org.concordat.page;

import static java.util.Objects.requireNonNull;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.model.Alternative;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.page.view.AlternativeRegion;
import org.concordat.page.view.Budget;
import org.concordat.page.view.Frame;
import org.concordat.page.view.Html;
import org.concordat.page.view.ReportsRegion;
import org.concordat.page.view.Subject;
import org.concordat.page.view.TimelineRegion;
import org.concordat.page.view.Words;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.SearchLimit;
import org.concordat.resolve.Shortfall;
import org.jspecify.annotations.Nullable;

/**
 * Makes a page of HTML that shows a negotiation to who has nothing but a browser: who stands where,
 * who blocks and what each waits for, what would close the deal, how it came about. The page holds
 * no script and asks nothing of a network. The same report gives the same bytes. Immutable.
 *
 * <pre>{@code
 * Files.writeString(file, Report.of(negotiation).assuming(scenario).page().html());
 * }</pre>
 */
public final class Report {
  private static final String STYLESHEET = "page.css";

  private final Negotiation negotiation;
  private final Coordination coordination;
  private final Assumptions assumptions;
  private final @Nullable Alternative about;
  private final SearchLimit limit;
  private final @Nullable Document document;

  private record Document(String name, String sha256, String text) {}

  /**
   * Holds a page.
   *
   * @param html the text of the page, to be written in UTF-8
   * @param complete whether no search for what it says was cut short
   */
  public record Page(String html, boolean complete) {
    /** Holds a page. */
    public Page {
      requireNonNull(html, "html");
    }
  }

  private Report(
      Negotiation negotiation,
      Coordination coordination,
      Assumptions assumptions,
      @Nullable Alternative about,
      SearchLimit limit,
      @Nullable Document document) {
    this.negotiation = requireNonNull(negotiation, "negotiation");
    this.coordination = requireNonNull(coordination, "coordination");
    this.assumptions = requireNonNull(assumptions, "assumptions");
    this.about = about;
    this.limit = requireNonNull(limit, "limit");
    this.document = document;
  }

  /** Returns a report on a negotiation as it is, with sequential coordination. */
  public static Report of(Negotiation negotiation) {
    return new Report(
        negotiation, Coordination.SEQUENTIAL, Assumptions.NONE, null, SearchLimit.DEFAULT, null);
  }

  /** Returns the same report with another coordination. */
  public Report with(Coordination coordination) {
    return new Report(negotiation, coordination, assumptions, about, limit, document);
  }

  /** Returns the same report under a scenario, which its headlines begin with. */
  public Report assuming(Assumptions assumptions) {
    return new Report(negotiation, coordination, assumptions, about, limit, document);
  }

  /**
   * Returns the same report, in which an alternative comes first. Else that comes first which has
   * the smallest shortfall, and of equals the last of the negotiation.
   *
   * @throws org.concordat.negotiation.UnknownNameException if the negotiation has no such
   *     alternative
   */
  public Report about(Alternative alternative) {
    requireNonNull(alternative, "alternative");
    return new Report(
        negotiation,
        coordination,
        assumptions,
        negotiation.alternative(alternative.id()),
        limit,
        document);
  }

  /** Returns the same report with another limit to each of its searches. */
  public Report within(SearchLimit limit) {
    return new Report(negotiation, coordination, assumptions, about, limit, document);
  }

  /**
   * Returns the same report, which shows the document that the negotiation was read from.
   *
   * @param name the name of its file
   * @param content what stands in it, in UTF-8
   */
  public Report document(String name, byte[] content) {
    requireNonNull(name, "name");
    requireNonNull(content, "content");
    String sha256 = Hashing.sha256().hashBytes(content).toString();
    String text = new String(content, StandardCharsets.UTF_8);
    return new Report(
        negotiation, coordination, assumptions, about, limit, new Document(name, sha256, text));
  }

  /**
   * Makes the page.
   *
   * @throws IllegalArgumentException if the assumptions do not fit the negotiation
   */
  public Page page() {
    Resolver resolver = Resolver.of(negotiation);
    Resolution now = resolver.resolve(coordination, assumptions);
    Resolution before = resolver.resolve(coordination);
    List<Subject> subjects = subjects(now, before);
    Budget budget = new Budget(limit);
    Html html = new Html();
    html.doctype();
    html.open(
            "html",
            "lang",
            Words.LANGUAGE,
            "dir",
            Words.DIRECTION,
            "data-concordat-report",
            "1",
            "data-engine",
            "static")
        .line();
    head(html);
    html.open("body").line();
    Frame.masthead(html, negotiation, subjects);
    html.open(
            "main",
            "id",
            "answer",
            "data-as-of",
            negotiation.asOf().map(LocalDate::toString).orElse(""),
            "data-assume",
            assumed(),
            "data-stances",
            stances(),
            "data-coordination",
            coordination.toString())
        .line();
    Set<String> bodies = new HashSet<>();
    for (Subject subject : subjects) {
      boolean newBody = bodies.add(negotiation.bodyOf(subject.alternative()).id());
      AlternativeRegion.write(html, subject, newBody, budget);
    }
    if (!subjects.isEmpty()) {
      TimelineRegion.write(html, subjects.get(0), budget);
    }
    ReportsRegion.write(html, negotiation, coordination, budget);
    if (document != null) {
      Frame.document(html, document.name(), document.sha256(), document.text());
    }
    html.close().line();
    Frame.footer(html, negotiation, coordination, budget.isCut());
    html.close().line();
    html.close().line();
    return new Page(html.toString(), !budget.isCut());
  }

  private void head(Html html) {
    String css = stylesheet();
    String policy =
        "default-src 'none'; style-src 'sha256-"
            + sha256InBase64(css)
            + "'; base-uri 'none'; form-action 'none'";
    html.open("head").line();
    html.open("meta", "charset", "utf-8").line();
    html.open("meta", "http-equiv", "Content-Security-Policy", "content", policy).line();
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    html.open("meta", "name", "referrer", "content", "no-referrer").line();
    html.open("meta", "name", "color-scheme", "content", "light dark").line();
    html.element("title", Words.pageTitle(Frame.title(negotiation))).line();
    html.stylesheet(css).line();
    html.close().line();
  }

  /** Returns who comes first, and the others as they are in the negotiation. */
  private List<Subject> subjects(Resolution now, Resolution before) {
    List<Alternative> alternatives = new ArrayList<>(negotiation.alternatives().values());
    // Of equals the last comes first, so all are turned round before they are sorted.
    Collections.reverse(alternatives);
    alternatives.sort(
        Comparator.comparing(
                (Alternative alternative) -> about != null && !alternative.id().equals(about.id()))
            .thenComparing(now::shortfall, Report::smallerFirst));
    return alternatives.stream().map(alternative -> new Subject(now, before, alternative)).toList();
  }

  private static int smallerFirst(Shortfall one, Shortfall other) {
    int byLeast = Integer.compare(one.atLeast(), other.atLeast());
    return byLeast != 0 ? byLeast : Integer.compare(one.atMost(), other.atMost());
  }

  private String assumed() {
    return String.join(
        " ",
        assumptions.facts().entrySet().stream()
            .filter(entry -> entry.getValue() != Truth.UNKNOWN)
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> (entry.getValue() == Truth.FALSE ? "!" : "") + entry.getKey())
            .toList());
  }

  private String stances() {
    return String.join(
        " ",
        assumptions.positions().entrySet().stream()
            .map(
                entry ->
                    entry.getKey().actor().id()
                        + "@"
                        + entry.getKey().alternative().id()
                        + ":"
                        + entry.getValue().low()
                        + (entry.getValue().isExact() ? "" : ".." + entry.getValue().high()))
            .sorted()
            .toList());
  }

  private static String stylesheet() {
    // Not Guava's Resources: to another module, what lies in the packages of this one is hidden.
    try (InputStream in = Report.class.getResourceAsStream(STYLESHEET)) {
      return new String(requireNonNull(in, STYLESHEET).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String sha256InBase64(String text) {
    return Base64.getEncoder()
        .encodeToString(Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asBytes());
  }

  @Override
  public String toString() {
    return "Report under "
        + coordination
        + (assumptions.isEmpty() ? "" : ", assuming " + assumptions)
        + " on "
        + negotiation;
  }
}
