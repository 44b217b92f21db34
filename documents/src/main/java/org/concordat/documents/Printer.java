package org.concordat.documents;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.concordat.internal.UnsafeCharacters;
import org.concordat.model.Named;

/** Prints a document of maps, lists, texts, dates, numbers and truth values, one item per line. */
final class Printer {
  /**
   * Texts that need no quotes: no reader of any version of YAML takes them for anything but text.
   */
  private static final Pattern PLAIN =
      Pattern.compile("\\p{L}(?:[\\p{L}\\p{N} _./()'%-]*[\\p{L}\\p{N}).%])?");

  private static final Set<String> NOT_TEXT =
      Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

  private static final Set<String> NOT_KEYS = Set.of("null", "true", "false");

  private final boolean json;
  private final StringBuilder out = new StringBuilder();

  Printer(boolean json) {
    this.json = json;
  }

  String print(Map<String, Object> document) {
    out.append(json ? "{\n" : "");
    each(
        document.entrySet(),
        entry -> {
          out.append(json ? "  " : "");
          key(entry.getKey());
          section(entry.getValue());
        });
    return out.append(json ? "}\n" : "").toString();
  }

  /** Prints a value on one line, without a line break. */
  String line(Map<String, Object> value) {
    inline(value);
    return out.toString();
  }

  private void section(Object value) {
    if (value instanceof Map<?, ?> things) {
      out.append(json ? " {\n" : "\n");
      each(
          things.entrySet(),
          entry -> {
            out.append(json ? "    " : "  ");
            key((String) entry.getKey());
            out.append(' ');
            inline(entry.getValue());
          });
      out.append(json ? "  }" : "");
    } else if (value instanceof List<?> items) {
      out.append(json ? " [\n" : "\n");
      each(
          items,
          item -> {
            out.append(json ? "    " : "  - ");
            inline(item);
          });
      out.append(json ? "  ]" : "");
    } else {
      out.append(' ');
      inline(value);
    }
  }

  /** Prints each item on lines of its own. */
  private <T> void each(Iterable<T> items, Consumer<T> printer) {
    for (Iterator<T> rest = items.iterator(); rest.hasNext(); ) {
      printer.accept(rest.next());
      out.append(json && rest.hasNext() ? "," : "");
      if (out.charAt(out.length() - 1) != '\n') {
        out.append('\n');
      }
    }
  }

  private void key(String key) {
    if (!json && Named.isId(key) && !NOT_KEYS.contains(key)) {
      out.append(key);
    } else {
      quoted(key);
    }
    out.append(':');
  }

  private void inline(Object value) {
    if (value instanceof Map<?, ?> map) {
      String separator = "{ ";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.append(separator);
        key((String) entry.getKey());
        out.append(' ');
        inline(entry.getValue());
        separator = ", ";
      }
      out.append(map.isEmpty() ? "{}" : " }");
    } else if (value instanceof List<?> list) {
      String separator = "[";
      for (Object item : list) {
        out.append(separator);
        inline(item);
        separator = ", ";
      }
      out.append(list.isEmpty() ? "[]" : "]");
    } else if (value instanceof String text) {
      text(text);
    } else if (value instanceof LocalDate && json) {
      quoted(value.toString());
    } else {
      out.append(value);
    }
  }

  private void text(String text) {
    if (!json
        && PLAIN.matcher(text).matches()
        && !NOT_TEXT.contains(text.toLowerCase(Locale.ROOT))) {
      out.append(text);
    } else {
      quoted(text);
    }
  }

  private void quoted(String text) {
    int half = SourceText.loneSurrogate(text);
    if (half >= 0) {
      throw new IllegalArgumentException(
          "no document can hold "
              + Errors.quoted(text)
              + ": "
              + SourceText.isHalf(text.charAt(half)));
    }
    out.append('"');
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
              } else if (c == '\n') {
                out.append("\\n");
              } else if (c == '\t') {
                out.append("\\t");
              } else if (UnsafeCharacters.isUnsafe(c)) {
                UnsafeCharacters.escape(c, out);
              } else {
                out.appendCodePoint(c);
              }
            });
    out.append('"');
  }
}
