package org.concordat.cli;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets text for people in lines of at most 80 columns, with colours where they are wanted. What
 * documents bring with them cannot control the terminal: control characters come out as a
 * replacement character.
 */
final class Sheet {
  static final int WIDTH = 80;

  /** Code points that are no characters mark where a tone begins and ends. */
  private static final int FIRST_MARK = 0xfdd0;

  private static final int LAST_MARK = 0xfdef;
  private static final char REPLACEMENT = '\ufffd';

  /** The escapes with which a terminal is told how to show a text. */
  enum Tone {
    /** Of headings. */
    STRONG("1"),
    /** Of what is well. */
    GOOD("32"),
    /** Of what is open. */
    OPEN("33"),
    /** Of what is not well. */
    BAD("31");

    private final String code;

    Tone(String code) {
      this.code = code;
    }
  }

  private final StringBuilder out = new StringBuilder();
  private final boolean colours;

  Sheet(boolean colours) {
    this.colours = colours;
  }

  /** Returns a text in a tone, to be part of a line. */
  static String in(Tone tone, String text) {
    return (char) (FIRST_MARK + tone.ordinal()) + text + (char) LAST_MARK;
  }

  void blank() {
    out.append('\n');
  }

  /** Sets a heading, and a blank line before it unless it is the first thing. */
  void heading(String text) {
    if (!out.isEmpty()) {
      blank();
    }
    for (String line : lines(text, WIDTH, WIDTH)) {
      out.append(in(Tone.STRONG, line)).append('\n');
    }
  }

  /** Sets a paragraph. */
  void paragraph(String text) {
    item("", text);
  }

  /** Sets text behind a label; further lines begin below the text. */
  void item(String label, String text) {
    int indent = Math.min(width(label), WIDTH / 2);
    List<String> lines = lines(text, WIDTH - width(label), WIDTH - indent);
    if (width(label) > indent) {
      out.append(clean(label)).append('\n');
      lines = lines(text, WIDTH - indent, WIDTH - indent);
      lines.forEach(line -> out.append(" ".repeat(indent)).append(line).append('\n'));
      return;
    }
    for (int i = 0; i < lines.size(); i++) {
      String line = (i == 0 ? clean(label) : " ".repeat(indent)) + lines.get(i);
      out.append(line.stripTrailing()).append('\n');
    }
  }

  /** Sets text behind a label that is filled up to a width. */
  void entry(int indent, String label, int width, String text) {
    item(" ".repeat(indent) + pad(label, width), text);
  }

  /** Sets text at an indent; further lines begin deeper. */
  void hanging(int indent, int deeper, String text) {
    List<String> lines = lines(text, WIDTH - indent, WIDTH - indent - deeper);
    for (int i = 0; i < lines.size(); i++) {
      out.append(" ".repeat(i == 0 ? indent : indent + deeper)).append(lines.get(i)).append('\n');
    }
  }

  /**
   * Sets a table without lines. Each column is as wide as it needs to be but for the last, which
   * takes what is left and is broken.
   *
   * @param right how many columns, from the first, are of numbers and lean to the right
   */
  void table(int right, ImmutableList<String> head, List<ImmutableList<String>> rows) {
    int columns = head.size();
    int[] widths = new int[columns - 1];
    for (int column = 0; column < columns - 1; column++) {
      int widest = width(head.get(column));
      for (ImmutableList<String> row : rows) {
        widest = Math.max(widest, width(row.get(column)));
      }
      widths[column] = Math.min(widest, 24);
    }
    row(right, widths, head);
    rows.forEach(row -> row(right, widths, row));
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

  /** Returns what has been set, its marks turned into escapes. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      int tone = c - FIRST_MARK;
      if (!isMark(c)) {
        text.append(c);
      } else if (colours && c == LAST_MARK) {
        text.append("\u001b[0m");
      } else if (colours && tone < Tone.values().length) {
        text.append("\u001b[").append(Tone.values()[tone].code).append('m');
      }
    }
    return text.toString();
  }

  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(1, width - width(text)));
  }

  /** Breaks a text into lines between words, and inside words that are longer than a line. */
  private static List<String> lines(String text, int first, int further) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    boolean fresh = true;
    for (String word : clean(text).split(" ", -1)) {
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
    if (isMark(c)
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

  /** Returns a text without what would control the terminal. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean turnsText = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
      if (c == '\n' || c == '\t') {
        clean.append(' ');
      } else {
        clean.append(Character.isISOControl(c) || turnsText ? REPLACEMENT : c);
      }
    }
    return clean.toString();
  }

  private static boolean isMark(int c) {
    return c >= FIRST_MARK && c <= LAST_MARK;
  }
}
