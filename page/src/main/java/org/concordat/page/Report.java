package org.concordat.page;

import static java.util.Objects.requireNonNull;

import com.google.common.hash.Hashing;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.concordat.model.Alternative;
import org.concordat.negotiation.Negotiation;
import org.concordat.page.Assets.Asset;
import org.concordat.page.view.Budget;
import org.concordat.page.view.Days;
import org.concordat.page.view.Frame;
import org.concordat.page.view.Html;
import org.concordat.page.view.Sheet;
import org.concordat.page.view.Study;
import org.concordat.page.view.Texts;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.SearchLimit;
import org.jspecify.annotations.Nullable;

/**
 * Makes a page of HTML that shows a negotiation to anyone who has a browser: who stands where, who
 * blocks and what each waits for, what would close the deal, how it came about. It asks nothing of
 * a network. With a {@linkplain #document document}, readers can also try things: this library,
 * compiled to JavaScript, resolves again in the page. The same report gives the same bytes.
 * Immutable.
 *
 * <pre>{@code
 * Files.writeString(file, Report.of(negotiation).assuming(scenario).page().html());
 * }</pre>
 */
public final class Report {
  private final Negotiation negotiation;
  private final Coordination coordination;
  private final Assumptions assumptions;
  private final @Nullable Alternative about;
  private final SearchLimit limit;
  private final Sheet.@Nullable Document document;

  /**
   * Holds a page.
   *
   * @param html the text of the page, to be written in UTF-8
   * @param complete whether no search for what it says was cut short
   */
  public record Page(String html, boolean complete) implements Serializable {
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
      Sheet.@Nullable Document document) {
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
   * Returns the same report, in which an alternative comes first. By default the alternative with
   * the smallest shortfall comes first, and among equals the last of the negotiation.
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
        negotiation,
        coordination,
        assumptions,
        about,
        limit,
        new Sheet.Document(name, sha256, text));
  }

  /**
   * Makes the page.
   *
   * @throws IllegalArgumentException if the assumptions do not fit the negotiation
   */
  public Page page() {
    Budget budget = new Budget(limit);
    Study study = Study.of(new Days(negotiation), negotiation, coordination, assumptions, budget);
    Sheet sheet = new Sheet(study, study.subjects(about), document);
    Html html = new Html();
    html.doctype();
    html.open(
            "html",
            "lang",
            Texts.LANGUAGE,
            "dir",
            Texts.DIRECTION,
            "data-concordat-report",
            "1",
            "data-engine",
            "static")
        .line();
    head(html);
    html.open("body").line();
    sheet.write(html);
    engine().ifPresent(script -> html.script(script.text()).line());
    html.close().line();
    html.close().line();
    return new Page(html.toString(), !budget.isCut());
  }

  private void head(Html html) {
    Asset style = Assets.STYLESHEET;
    String policy =
        "default-src 'none'; "
            + engine().map(script -> "script-src 'sha256-" + script.sha256() + "'; ").orElse("")
            + "style-src 'sha256-"
            + style.sha256()
            + "'; base-uri 'none'; form-action 'none'";
    html.open("head").line();
    html.open("meta", "charset", "utf-8").line();
    html.open("meta", "http-equiv", "Content-Security-Policy", "content", policy).line();
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    html.open("meta", "name", "referrer", "content", "no-referrer").line();
    html.open("meta", "name", "color-scheme", "content", "light dark").line();
    html.element("title", Texts.pageTitle(Frame.title(negotiation))).line();
    html.stylesheet(style.text()).line();
    html.close().line();
  }

  /**
   * Returns the engine, where the document stands beside it for it to read. It is empty where the
   * module was compiled without it, as an editor does; the page says the same then, and no less.
   */
  private Optional<Asset> engine() {
    return document == null ? Optional.empty() : Assets.ENGINE;
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
