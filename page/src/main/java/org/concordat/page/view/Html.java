package org.concordat.page.view;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.concordat.internal.UnsafeCharacters;

/**
 * Writes HTML. Text and the values of attributes are escaped, elements are closed in order, and
 * there is no way to write markup that was not made here; the stylesheet and the engine alone are
 * written as they are, and refused if they could end their elements.
 */
public final class Html {
  private static final ImmutableSet<String> VOID =
      ImmutableSet.of("br", "hr", "meta", "link", "input");

  private final StringBuilder html = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** Begins an empty text. */
  public Html() {}

  /** Writes the line that says which language this is. */
  @CanIgnoreReturnValue
  public Html doctype() {
    html.append("<!DOCTYPE html>\n");
    return this;
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values by turns, in the order in which they are to stand
   */
  @CanIgnoreReturnValue
  public Html open(String tag, String... attributes) {
    requireName(tag);
    html.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      attribute(attributes[i], attributes[i + 1]);
    }
    html.append('>');
    if (!VOID.contains(tag)) {
      open.push(tag);
    }
    return this;
  }

  private void attribute(String name, String value) {
    requireName(name);
    if (name.startsWith("on") || name.equals("style")) {
      throw new IllegalArgumentException("the page's policy forbids the attribute " + name);
    }
    if (name.equals("href") && !value.startsWith("#")) {
      throw new IllegalArgumentException(
          "write addresses with link(…), which checks them, not as an attribute");
    }
    html.append(' ').append(name).append("=\"");
    escape(value);
    html.append('"');
  }

  private static void requireName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (i == 0 || !((c >= '0' && c <= '9') || c == '-' || c == ':'))) {
        throw new IllegalArgumentException(
            "\"" + name + "\" is not the name of an element or attribute");
      }
    }
  }

  /** Closes the element that was opened last. */
  @CanIgnoreReturnValue
  public Html close() {
    html.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Ends a line, which means nothing between blocks, so that the source can be read. */
  @CanIgnoreReturnValue
  public Html line() {
    html.append('\n');
    return this;
  }

  /** Writes an element that holds a text alone. */
  @CanIgnoreReturnValue
  public Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** Writes an element that holds a phrase alone. */
  @CanIgnoreReturnValue
  public Html element(String tag, Phrase phrase, String... attributes) {
    return open(tag, attributes).phrase(phrase).close();
  }

  /** Writes a text, of which what could mislead is shown as its code points. */
  @CanIgnoreReturnValue
  public Html text(String text) {
    escape(text);
    return this;
  }

  /** Writes a text from the document, isolated from the direction of what stands beside it. */
  @CanIgnoreReturnValue
  public Html name(String text) {
    return open("bdi", "dir", "auto").text(text).close();
  }

  /** Writes a phrase, in which the names are isolated. */
  @CanIgnoreReturnValue
  public Html phrase(Phrase phrase) {
    phrase.writeTo(this);
    return this;
  }

  /**
   * Writes an address: as a link if it parses and its scheme is {@code http} or {@code https}, else
   * as a text.
   *
   * @param label what to click on
   */
  @CanIgnoreReturnValue
  public Html link(String url, String label) {
    if (!isWeb(url)) {
      return name(label.equals(url) ? url : label + " (" + url + ")");
    }
    html.append("<a href=\"");
    escape(url);
    html.append("\" rel=\"noopener noreferrer\">");
    name(label);
    html.append("</a>");
    return this;
  }

  static boolean isWeb(String url) {
    try {
      URI uri = new URI(url);
      String scheme = uri.getScheme();
      return scheme != null
          && ImmutableSet.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT))
          && uri.getHost() != null;
    } catch (URISyntaxException malformed) {
      return false;
    }
  }

  /** Writes a whole document into a text box, so that what is read back from it is the same. */
  @CanIgnoreReturnValue
  public Html textBox(String content, String... attributes) {
    open("textarea", attributes);
    // A first line break in a text box is left out by who reads it.
    html.append('\n');
    content.codePoints().forEach(this::escapeMarkup);
    return close();
  }

  /** Writes the stylesheet. */
  @CanIgnoreReturnValue
  public Html stylesheet(String css) {
    if (css.contains("</") || css.contains("<!--")) {
      throw new IllegalArgumentException("the stylesheet would end its element");
    }
    html.append("<style>").append(css).append("</style>");
    return this;
  }

  /** Writes the engine, which begins once the page is there. */
  @CanIgnoreReturnValue
  public Html script(String module) {
    if (module.contains("</script") || module.contains("<!--")) {
      throw new IllegalArgumentException("the engine would end its element");
    }
    html.append("<script type=\"module\">").append(module).append("</script>");
    return this;
  }

  private void escape(String text) {
    requireNonNull(text, "text").codePoints().forEach(this::escape);
  }

  private void escape(int c) {
    if (isMisleading(c)) {
      html.append(codePoint(c));
    } else {
      escapeMarkup(c);
    }
  }

  private void escapeMarkup(int c) {
    switch (c) {
      case '&' -> html.append("&amp;");
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      case '"' -> html.append("&quot;");
      case '\'' -> html.append("&#39;");
      case '\r' -> html.append("&#13;");
      // HTML has no way to hold it; no document that could be read does either.
      case 0 -> html.append(codePoint(0));
      default -> html.appendCodePoint(c);
    }
  }

  /** Returns the text as it is shown: what could mislead stands as its code points. */
  public static String shown(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (isMisleading(c)) {
                shown.append(codePoint(c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }

  private static String codePoint(int c) {
    return String.format(Locale.ROOT, "[U+%04X]", c);
  }

  /** Joiners are part of how Persian, Hindi and others are written, and stay. */
  private static boolean isMisleading(int c) {
    return UnsafeCharacters.isUnsafe(c) && c != '\n' && c != '\t' && c != 0x200c && c != 0x200d;
  }

  /**
   * Returns what was written.
   *
   * @throws IllegalStateException if an element is still open
   */
  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("elements are still open, expected all closed: " + open);
    }
    return html.toString();
  }
}
