package org.concordat.cli;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets text for people in lines of at most 80 columns, with colours where they are wanted. All text
 * comes as a {@link Phrase}, or becomes one, so that it cannot control the terminal.
 */
final class Sheet {
  /** How wide a column of a table is at most; what is longer is cut, with a mark. */
  private static final int WIDEST_COLUMN = 40;

  static final int WIDTH = 80;

  /** A text begins on a line of its own after a longer label. */
  private static final int LONGEST_LABEL = 56;

  private final StringBuilder out = new StringBuilder();
  private final boolean colours;

  Sheet(boolean colours) {
    this.colours = colours;
  }

  void blank() {
    out.append('\n');
  }

  /** Sets a heading, and a blank line before it unless it is the first thing. */
  void heading(String text) {
    if (!out.isEmpty()) {
      blank();
    }
    for (String line : lines(Phrase.of(text), WIDTH, WIDTH)) {
      out.append(Phrase.in(Phrase.Tone.STRONG, line).marked()).append('\n');
    }
  }

  /** Sets a paragraph. */
  void paragraph(String text) {
    paragraph(Phrase.of(text));
  }

  /** Sets a paragraph. */
  void paragraph(Phrase text) {
    item(Phrase.of(""), text);
  }

  /** Sets a line as it is, however long: of a document, in which breaks mean something. */
  void verbatim(String line) {
    out.append(Phrase.of(line).marked()).append('\n');
  }

  /** Sets text behind a label; further lines begin below the text. */
  void item(String label, String text) {
    item(Phrase.of(label), Phrase.of(text));
  }

  private void item(Phrase label, Phrase text) {
    int width = width(label.marked());
    int indent = Math.min(width, LONGEST_LABEL);
    if (width > indent) {
      out.append(label.marked()).append('\n');
      lines(text, WIDTH - indent, WIDTH - indent)
          .forEach(line -> out.append(" ".repeat(indent)).append(line).append('\n'));
      return;
    }
    List<String> lines = lines(text, WIDTH - width, WIDTH - indent);
    for (int i = 0; i < lines.size(); i++) {
      String line = (i == 0 ? label.marked() : " ".repeat(indent)) + lines.get(i);
      out.append(line.stripTrailing()).append('\n');
    }
  }

  /** Sets text behind a label that is filled up to a width. */
  void entry(int indent, String label, int width, String text) {
    entry(indent, Phrase.of(label), width, text);
  }

  /** Sets text behind a label that is filled up to a width. */
  void entry(int indent, Phrase label, int width, String text) {
    String filling = " ".repeat(Math.max(1, width - width(label.marked())));
    item(Phrase.of(" ".repeat(indent)).plus(label).plus(filling), Phrase.of(text));
  }

  /** Sets text at an indent; further lines begin deeper. */
  void hanging(int indent, int deeper, String text) {
    hanging(indent, deeper, Phrase.of(text));
  }

  /** Sets text at an indent; further lines begin deeper. */
  void hanging(int indent, int deeper, Phrase text) {
    List<String> lines = lines(text, WIDTH - indent, WIDTH - indent - deeper);
    for (int i = 0; i < lines.size(); i++) {
      out.append(" ".repeat(i == 0 ? indent : indent + deeper)).append(lines.get(i)).append('\n');
    }
  }

  /**
   * Prints a table without lines. Each column is as wide as it needs to be but for the last, which
   * takes what is left and is broken.
   *
   * @param right how many columns, from the first, hold numbers and are aligned to the right
   */
  void table(int right, ImmutableList<String> head, List<ImmutableList<String>> rows) {
    int columns = head.size();
    List<ImmutableList<String>> safe = rows.stream().map(Sheet::safe).toList();
    int[] widths = new int[columns - 1];
    for (int column = 0; column < columns - 1; column++) {
      int widest = width(head.get(column));
      for (ImmutableList<String> row : safe) {
        widest = Math.max(widest, width(row.get(column)));
      }
      widths[column] = Math.min(widest, WIDEST_COLUMN);
    }
    row(right, widths, head);
    safe.forEach(row -> row(right, widths, row));
  }

  private static ImmutableList<String> safe(ImmutableList<String> row) {
    return row.stream()
        .map(cell -> Phrase.of(cell).toString())
        .collect(ImmutableList.toImmutableList());
  }

  private void row(int right, int[] widths, ImmutableList<String> row) {
    StringBuilder label = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String cell = cut(row.get(column), widths[column]);
      label.append("  ");
      String filling = " ".repeat(widths[column] - width(cell));
      label.append(column < right ? filling + cell : cell + filling);
    }
    item(label + "  ", row.get(widths.length));
  }

  private static String cut(String text, int width) {
    if (width(text) <= width) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int used = 0;
    for (int c : text.codePoints().toArray()) {
      if (used + width(c) > width - 1) {
        break;
      }
      used += width(c);
      kept.appendCodePoint(c);
    }
    return kept + "…";
  }

  /** Returns what has been set, its tones turned into escapes where colours are wanted. */
  @Override
  public String toString() {
    return Phrase.shown(out, colours);
  }

  /** Breaks a text into lines between words, and inside words that are longer than a line. */
  private static List<String> lines(Phrase text, int first, int further) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    boolean fresh = true;
    for (String word : text.marked().split(" ", -1)) {
      int room = (lines.isEmpty() ? first : further) - used - (fresh ? 0 : 1);
      if (!fresh && width(word) > room) {
        lines.add(line.toString());
        line = new StringBuilder();
        used = 0;
        fresh = true;
      }
      if (!fresh) {
        line.append(' ');
        used++;
      }
      int most = lines.isEmpty() ? first : further;
      if (width(word) > most) {
        for (int c : word.codePoints().toArray()) {
          if (used + width(c) > (lines.isEmpty() ? first : further)) {
            lines.add(line.toString());
            line = new StringBuilder();
            used = 0;
          }
          line.appendCodePoint(c);
          used += width(c);
        }
      } else {
        line.append(word);
        used += width(word);
      }
      fresh = false;
    }
    lines.add(line.toString());
    return lines;
  }

  /** Returns how many columns a text takes on a terminal. */
  static int width(String text) {
    return text.codePoints().map(Sheet::width).sum();
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (Phrase.isMark(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        (c >= 0x1100 && c <= 0x115f)
            || (c >= 0x2e80 && c <= 0xa4cf)
            || (c >= 0xac00 && c <= 0xd7a3)
            || (c >= 0xf900 && c <= 0xfaff)
            || (c >= 0xfe30 && c <= 0xfe6f)
            || (c >= 0xff00 && c <= 0xff60)
            || (c >= 0xffe0 && c <= 0xffe6)
            || (c >= 0x1f300 && c <= 0x1faff)
            || (c >= 0x20000 && c <= 0x3fffd);
    return wide ? 2 : 1;
  }
}
