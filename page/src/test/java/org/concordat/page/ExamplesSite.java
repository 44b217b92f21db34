package org.concordat.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.documents.DocumentReader;
import org.concordat.documents.DocumentWriter;
import org.concordat.documents.JournalReader;
import org.concordat.negotiation.Negotiation;
import org.concordat.proceedings.Proceedings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Writes a page for each example, and an index of them, into a folder that any server can serve.
 */
public final class ExamplesSite {
  private static final String DOCUMENT = ".yaml";
  private static final String JOURNAL = ".jsonl";

  private ExamplesSite() {}

  /**
   * Writes the pages.
   *
   * @param arguments the folder of the examples, and that of the pages
   */
  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]), Path.of(arguments[1]));
  }

  /** Writes the pages of the examples in a folder into another. */
  public static void write(Path examples, Path site) throws IOException {
    Files.createDirectories(site);
    Document index = index();
    Element main = index.expectFirst("main");
    for (Path example : documents(examples)) {
      String file = name(example, DOCUMENT) + ".html";
      String html = report(example).page().html();
      Files.writeString(site.resolve(file), html);
      Document page = Jsoup.parse(html.substring(0, html.indexOf("<script type=")));
      Element item = main.appendElement("section");
      item.appendElement("h2").appendElement("a").attr("href", file).text(title(page));
      item.appendElement("p").text(page.expectFirst("[data-headline]").text());
    }
    Files.writeString(site.resolve("index.html"), index.outerHtml());
  }

  private static List<Path> documents(Path examples) throws IOException {
    try (Stream<Path> files = Files.walk(examples, 2)) {
      return files.filter(file -> file.toString().endsWith(DOCUMENT)).sorted().toList();
    }
  }

  private static String name(Path file, String ending) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ending.length());
  }

  private static String title(Document page) {
    return page.expectFirst("h1").text()
        + Optional.ofNullable(page.selectFirst(".day time"))
            .map(day -> ", " + day.text().replaceFirst("^As", "as"))
            .orElse("");
  }

  /** Returns the report on a document, and on the journal that lies beside it. */
  private static Report report(Path document) throws IOException {
    byte[] bytes = Files.readAllBytes(document);
    String name = document.getFileName().toString();
    Negotiation negotiation = DocumentReader.standard().read(name, bytes);
    Path journal = document.resolveSibling(name(document, DOCUMENT) + JOURNAL);
    if (Files.exists(journal)) {
      Proceedings proceedings = JournalReader.standard().read(journal, negotiation);
      negotiation = proceedings.negotiation().asOf(proceedings.today());
      name = journal.getFileName() + " over " + name;
      bytes = DocumentWriter.yaml(negotiation).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
    return Report.of(negotiation).document(name, bytes);
  }

  private static Document index() {
    Document index = Document.createShell("");
    index.prependChild(new org.jsoup.nodes.DocumentType("html", "", ""));
    index.expectFirst("html").attr("lang", "en");
    index.charset(java.nio.charset.StandardCharsets.UTF_8);
    index.title("Examples – Concordat");
    Element head = index.head();
    head.appendElement("meta")
        .attr("http-equiv", "Content-Security-Policy")
        .attr(
            "content",
            "default-src 'none'; style-src 'sha256-"
                + Assets.STYLESHEET.sha256()
                + "'; base-uri 'none'; form-action 'none'");
    head.appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
    head.appendElement("style").appendChild(new org.jsoup.nodes.DataNode(Assets.STYLESHEET.text()));
    Element masthead = index.body().appendElement("header");
    masthead.appendElement("p").addClass("maker").text("Concordat");
    masthead.appendElement("h1").text("Examples");
    index
        .body()
        .appendElement("main")
        .appendElement("p")
        .addClass("summary")
        .text(
            "What follows from what was said and reported, and what would change it, to be tried.");
    return index;
  }
}
