package org.concordat.cli;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.concordat.internal.UnsafeCharacters;
import org.jspecify.annotations.Nullable;

/**
 * Writes maps, collections, texts, numbers and truth values as JSON, with the keys sorted. An empty
 * optional and {@code null} are {@code null}; anything else is the text it gives for itself. {@link
 * UnsafeCharacters} are escaped.
 */
final class Json {
  private static final String STEP = "  ";
  private static final int WIDTH = 80;

  private final StringBuilder out = new StringBuilder();
  private final boolean compact;

  private Json(boolean compact) {
    this.compact = compact;
  }

  /**
   * A value that is JSON already.
   *
   * @param json its text
   */
  record Raw(String json) {}

  /** Returns the value on one line. */
  static String compact(@Nullable Object value) {
    Json json = new Json(true);
    json.write(value, 0);
    return json.out.toString();
  }

  /** Returns the value over several lines, to be read by people, too. */
  static String pretty(@Nullable Object value) {
    Json json = new Json(false);
    json.write(value, 0);
    return json.out.toString();
  }

  private void write(@Nullable Object value, int depth) {
    if (value instanceof Raw raw) {
      out.append(raw.json());
    } else if (value instanceof Optional<?> optional) {
      write(optional.orElse(null), depth);
    } else if (value instanceof Map<?, ?> map) {
      Map<String, Object> sorted = new TreeMap<>();
      map.forEach((key, each) -> sorted.put(key.toString(), each));
      writeMap(sorted, depth);
    } else if (value instanceof Collection<?> collection) {
      writeAll(collection, depth);
    } else if (value == null || value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof Number number) {
      out.append(number instanceof BigDecimal decimal ? decimal.toPlainString() : number);
    } else {
      quote(value.toString());
    }
  }

  private void writeMap(Map<String, Object> map, int depth) {
    if (map.isEmpty()) {
      out.append("{}");
      return;
    }
    out.append('{');
    boolean first = true;
    for (Map.Entry<String, Object> entry : map.entrySet()) {
      separate(first, depth + 1);
      first = false;
      quote(entry.getKey());
      out.append(compact ? ":" : ": ");
      write(entry.getValue(), depth + 1);
    }
    newLine(depth);
    out.append('}');
  }

  private void writeAll(Collection<?> values, int depth) {
    if (values.isEmpty()) {
      out.append("[]");
      return;
    }
    if (!compact && values.stream().noneMatch(Json::isLarge)) {
      String line = values.stream().map(Json::compact).collect(joining(", ", "[", "]"));
      if (line.length() + depth * STEP.length() < WIDTH) {
        out.append(line);
        return;
      }
    }
    out.append('[');
    boolean first = true;
    for (Object value : values) {
      separate(first, depth + 1);
      first = false;
      write(value, depth + 1);
    }
    newLine(depth);
    out.append(']');
  }

  private static boolean isLarge(Object value) {
    return value instanceof Map || value instanceof Collection;
  }

  private void separate(boolean first, int depth) {
    if (!first) {
      out.append(',');
    }
    newLine(depth);
  }

  private void newLine(int depth) {
    if (!compact) {
      out.append('\n').append(STEP.repeat(depth));
    }
  }

  private void quote(String text) {
    out.append('"');
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                  if (UnsafeCharacters.isUnsafe(c)) {
                    UnsafeCharacters.escape(c, out);
                  } else {
                    out.appendCodePoint(c);
                  }
                }
              }
            });
    out.append('"');
  }
}
