package org.concordat.checks;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Writes pages of {@code docs} as HTML, to which the shipped Javadoc links, and copies the pictures
 * beside them. A numbered section has the anchor {@code section-3}, any other that of its words.
 */
public final class Pages {
  /** The pages that users read. */
  private static final ImmutableSet<String> SHIPPED =
      ImmutableSet.of(
          "semantics",
          "documents-and-cli",
          "bodies",
          "embedding",
          "live-negotiations",
          "testing",
          "eu-council");

  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Pattern NUMBER = Pattern.compile("(\\d+)\\. .*", Pattern.DOTALL);
  private static final Pattern PAGE = Pattern.compile("([a-z-]+)\\.md(#.*)?");

  private Pages() {}

  /**
   * Writes the pages.
   *
   * @param arguments the folder with the pages, and the one to write to
   */
  public static void main(String[] arguments) throws IOException {
    Path out = Path.of(arguments[1]);
    Files.createDirectories(out);
    Path docs = Path.of(arguments[0]);
    for (String page : SHIPPED) {
      Files.writeString(
          out.resolve(page + ".html"), html(Files.readString(docs.resolve(page + ".md"))));
    }
    try (DirectoryStream<Path> pictures = Files.newDirectoryStream(docs, "*.svg")) {
      for (Path picture : pictures) {
        Files.copy(
            picture, out.resolve(picture.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static String html(String markdown) {
    Node page = Parser.builder().extensions(TABLES).build().parse(markdown);
    linkPages(page);
    String body =
        HtmlRenderer.builder()
            .extensions(TABLES)
            .attributeProviderFactory(
                context ->
                    (node, tag, attributes) -> {
                      if (node instanceof Heading) {
                        attributes.put("id", anchor(words(node)));
                      }
                    })
            .build()
            .render(page);
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <link rel="stylesheet" href="../stylesheet.css">
        <style>
        body { height: auto; margin: 0 auto; max-width: 60em; padding: 1em 1.5em 4em; width: auto; }
        body, p, li, td, th { font-size: 15px; line-height: 1.5; }
        table { border-collapse: collapse; margin: 1em 0; }
        td, th { border: 1px solid #ccc; padding: .25em .6em; text-align: left; vertical-align: top; }
        pre { background: #f6f7f8; overflow-x: auto; padding: .8em 1em; }
        </style>
        </head>
        <body>
        <p><a href="../index.html">Concordat: the Javadoc</a></p>
        %s</body>
        </html>
        """
        .formatted(words(page.getFirstChild()), body);
  }

  /** Keeps links to pages that are shipped as well, and removes links to others. */
  private static void linkPages(Node page) {
    List<Link> links = new ArrayList<>();
    page.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            links.add(link);
          }
        });
    for (Link link : links) {
      String to = link.getDestination();
      Matcher relative = PAGE.matcher(to);
      if (relative.matches() && SHIPPED.contains(relative.group(1))) {
        String part = relative.group(2);
        link.setDestination(relative.group(1) + ".html" + (part == null ? "" : part));
      } else if (!to.startsWith("https://") && !to.startsWith("#")) {
        while (link.getFirstChild() != null) {
          link.insertBefore(link.getFirstChild());
        }
        link.unlink();
      }
    }
  }

  /** Returns the anchor of a heading. */
  static String anchor(String heading) {
    Matcher numbered = NUMBER.matcher(heading);
    return numbered.matches()
        ? "section-" + numbered.group(1)
        : heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  private static String words(Node node) {
    List<String> words = new ArrayList<>();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.add(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            words.add(code.getLiteral());
          }
        });
    return words.stream().collect(joining());
  }
}
