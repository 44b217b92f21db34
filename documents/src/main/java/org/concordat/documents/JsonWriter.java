package org.concordat.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.concordat.internal.UnsafeCharacters;

/** Writes JSON on one line, or indented with small arrays on one line. */
final class JsonWriter {
  private static final String STEP = "  ";
  private static final int WIDTH = 80;

  private final Appendable out;
  private final boolean compact;

  JsonWriter(Appendable out, boolean compact) {
    this.out = out;
    this.compact = compact;
  }

  static String text(Json json, boolean compact) {
    StringBuilder text = new StringBuilder();
    try {
      new JsonWriter(text, compact).write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  void write(Json json) throws IOException {
    write(json, 0);
  }

  private void write(Json json, int depth) throws IOException {
    if (json instanceof JsonObject object) {
      write(object, depth);
    } else if (json instanceof Json.Items array) {
      write(array, depth);
    } else if (json instanceof Json.Text text) {
      quote(text.value());
    } else if (json instanceof Json.Decimal number) {
      out.append(number.value().toPlainString());
    } else {
      out.append(json.toString());
    }
  }

  private void write(JsonObject object, int depth) throws IOException {
    if (object.members().isEmpty()) {
      out.append("{}");
      return;
    }
    out.append('{');
    boolean first = true;
    for (Map.Entry<String, Json> member : object.members().entrySet()) {
      separate(first, depth + 1);
      first = false;
      quote(member.getKey());
      out.append(compact ? ":" : ": ");
      write(member.getValue(), depth + 1);
    }
    newLine(depth);
    out.append('}');
  }

  private void write(Json.Items array, int depth) throws IOException {
    if (array.items().isEmpty()) {
      out.append("[]");
      return;
    }
    if (!compact && areSmall(array.items())) {
      StringBuilder line = new StringBuilder();
      JsonWriter onOneLine = new JsonWriter(line, true);
      for (Json item : array.items()) {
        line.append(line.length() == 0 ? "[" : ", ");
        onOneLine.write(item);
      }
      line.append(']');
      if (line.length() + depth * STEP.length() < WIDTH) {
        out.append(line);
        return;
      }
    }
    out.append('[');
    boolean first = true;
    for (Json item : array.items()) {
      separate(first, depth + 1);
      first = false;
      write(item, depth + 1);
    }
    newLine(depth);
    out.append(']');
  }

  private static boolean areSmall(Iterable<Json> items) {
    for (Json item : items) {
      if (item instanceof JsonObject || item instanceof Json.Items) {
        return false;
      }
    }
    return true;
  }

  private void separate(boolean first, int depth) throws IOException {
    if (!first) {
      out.append(',');
    }
    newLine(depth);
  }

  private void newLine(int depth) throws IOException {
    if (!compact) {
      out.append('\n').append(STEP.repeat(depth));
    }
  }

  private void quote(String text) throws IOException {
    if (isPlain(text)) {
      out.append('"').append(text).append('"');
      return;
    }
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                  if (UnsafeCharacters.isUnsafe(c)) {
                    UnsafeCharacters.escape(c, quoted);
                  } else {
                    quoted.appendCodePoint(c);
                  }
                }
              }
            });
    out.append(quoted.append('"'));
  }

  /** Returns whether a text needs no escapes; most texts in answers are ids, which need none. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= 0x7f || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }
}
