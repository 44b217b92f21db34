package org.concordat.cli;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;
import java.util.regex.Pattern;
import org.concordat.internal.UnsafeCharacters;
import org.concordat.internal.english.English;

/**
 * An answer as a table, of which Markdown and CSV are made.
 *
 * @param lead the sentences before the table, for which CSV has no place
 * @param head the names of the columns
 * @param rows the cells; numbers without signs of units
 * @param notes the sentences after it
 */
record Table(
    ImmutableList<String> lead,
    ImmutableList<String> head,
    ImmutableList<ImmutableList<String>> rows,
    ImmutableList<String> notes) {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  /** The characters that begin a formula, in all widths that spreadsheets accept. */
  private static final String FORMULA = "=+-@\uff1d\uff0b\uff0d\uff20";

  /** Tells spreadsheets that what follows is UTF-8. */
  static final String BYTE_ORDER_MARK = "\ufeff";

  private static final String MARKDOWN = "\\`*_[]<>|~#&";

  Table {
    rows.forEach(row -> checkArgument(row.size() == head.size(), "%s", row));
  }

  /** Begins a table with the names of its columns. */
  static Rows of(String... head) {
    return new Rows(ImmutableList.copyOf(head));
  }

  /** Collects rows. */
  static final class Rows {
    private final ImmutableList<String> head;
    private final ImmutableList.Builder<String> lead = ImmutableList.builder();
    private final ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
    private final ImmutableList.Builder<String> notes = ImmutableList.builder();

    private Rows(ImmutableList<String> head) {
      this.head = head;
    }

    /** Adds a sentence before the table. */
    @CanIgnoreReturnValue
    Rows lead(String sentence) {
      lead.add(English.sentence(sentence));
      return this;
    }

    @CanIgnoreReturnValue
    Rows row(String... cells) {
      rows.add(ImmutableList.copyOf(cells));
      return this;
    }

    @CanIgnoreReturnValue
    Rows row(ImmutableList<String> cells) {
      rows.add(cells);
      return this;
    }

    /** Adds a sentence after the table. */
    @CanIgnoreReturnValue
    Rows note(String sentence) {
      notes.add(sentence);
      return this;
    }

    Table build() {
      return new Table(lead.build(), head, rows.build(), notes.build());
    }
  }

  /** Returns the table in Markdown, as GitHub and most others read it. */
  String markdown() {
    StringBuilder text = new StringBuilder();
    lead.forEach(sentence -> text.append(escaped(sentence)).append("\n\n"));
    line(text, head);
    text.append("|").append(" --- |".repeat(head.size())).append('\n');
    rows.forEach(row -> line(text, row));
    notes.forEach(sentence -> text.append('\n').append(escaped(sentence)).append('\n'));
    return text.toString();
  }

  private static void line(StringBuilder text, List<String> cells) {
    text.append('|');
    cells.forEach(cell -> text.append(' ').append(escaped(cell)).append(" |"));
    text.append('\n');
  }

  /** Returns a text in which nothing is markup. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    safe(text)
        .codePoints()
        .forEach(c -> escaped.append(MARKDOWN.indexOf(c) < 0 ? "" : "\\").appendCodePoint(c));
    return escaped.toString();
  }

  /**
   * Returns the rows as RFC 4180 has them, without their head.
   *
   * @param before cells before those of each row
   */
  String csv(ImmutableList<String> before) {
    StringBuilder text = new StringBuilder();
    rows.forEach(row -> record(text, before, row));
    return text.toString();
  }

  /** Returns the head as RFC 4180 has it. */
  String csvHead(ImmutableList<String> before) {
    StringBuilder text = new StringBuilder();
    record(text, before, head);
    return text.toString();
  }

  private static void record(StringBuilder text, List<String> before, List<String> cells) {
    String separator = "";
    for (String cell : ImmutableList.<String>builder().addAll(before).addAll(cells).build()) {
      text.append(separator).append(quoted(guarded(safe(cell))));
      separator = ",";
    }
    text.append("\r\n");
  }

  /** Returns a cell that no spreadsheet takes for a formula. */
  private static String guarded(String cell) {
    String stripped = cell.strip();
    boolean isFormula =
        !stripped.isEmpty()
            && FORMULA.indexOf(stripped.charAt(0)) >= 0
            && !NUMBER.matcher(cell).matches();
    return isFormula ? "'" + cell : cell;
  }

  private static String quoted(String cell) {
    return cell.indexOf(',') < 0 && cell.indexOf('"') < 0
        ? cell
        : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static String safe(String text) {
    return UnsafeCharacters.replaced(text.replace('\n', ' ').replace('\t', ' '));
  }
}
