package org.concordat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables cannot be broken out of, whatever is in their cells. */
class TableTest {
  private static String cell(String text) {
    String csv = Table.of("a").row(text).build().csv(ImmutableList.of());
    return csv.substring(0, csv.length() - 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-x", "-1-1", "@SUM(A1)", "\uff1d1"})
  void noCellIsAFormula(String text) {
    assertEquals("'" + text, cell(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"North", "-2", "-0.50", "12", "", "a=b"})
  void allElseStaysAsItIs(String text) {
    assertEquals(text, cell(text));
  }

  @Test
  void blanksHideNoFormula() {
    assertEquals("' =1", cell(" =1"));
    assertEquals("' =1", cell("\t=1"));
    assertEquals("\"'=1,2\"", cell("=1,2"));
  }

  @Test
  void commasQuotesAndBreaksStayInTheirCell() {
    Table table = Table.of("a", "b").row("x, \"y\"", "one\ntwo\r").build();
    assertEquals("a,b\r\n", table.csvHead(ImmutableList.of()));
    assertEquals("file,a,b\r\n", table.csvHead(ImmutableList.of("file")));
    assertEquals("\"x, \"\"y\"\"\",one two\ufffd\r\n", table.csv(ImmutableList.of()));
  }

  @Test
  void nothingIsMarkupInMarkdown() {
    assertEquals(
        """
        A \\*lead\\*.

        | a |
        | --- |
        | \\<b\\> \\| \\[x\\](y) \\`z\\` |

        A note.
        """,
        Table.of("a").lead("A *lead*.").row("<b> | [x](y) `z`").note("A note.").build().markdown());
  }
}
