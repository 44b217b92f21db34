package org.concordat.examples.nato2024;

import java.io.IOException;

/** Writes text in lines of at most 80 characters. */
final class Page {
  static final int WIDTH = 80;

  private final Appendable out;

  Page(Appendable out) {
    this.out = out;
  }

  void blank() throws IOException {
    out.append('\n');
  }

  /** Writes a heading, with a blank line before and after it. */
  void heading(String text) throws IOException {
    out.append('\n').append(text).append('\n').append("-".repeat(text.length())).append("\n\n");
  }

  void paragraph(String text) throws IOException {
    item("", text);
  }

  /** Writes text behind a label; further lines start below the text. */
  void item(String label, String text) throws IOException {
    StringBuilder line = new StringBuilder(label);
    boolean fresh = true;
    for (String word : text.split(" ", -1)) {
      if (!fresh && line.length() + 1 + word.length() > WIDTH) {
        out.append(line).append('\n');
        line = new StringBuilder(" ".repeat(label.length()));
        fresh = true;
      }
      line.append(fresh ? "" : " ").append(word);
      fresh = false;
    }
    out.append(line).append('\n');
  }

  /** Writes text behind a label that is filled up to a width. */
  void entry(int indent, String label, int width, String text) throws IOException {
    item(" ".repeat(indent) + pad(label, width), text);
  }

  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }
}
