package org.concordat.examples.nato2024;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/**
 * Compares the briefing with the text in {@code briefing.txt}. After an intended change, read what
 * {@link Main} prints and put it there.
 */
class BriefingTest {

  private static String golden() throws IOException {
    try (InputStream in = BriefingTest.class.getResourceAsStream("briefing.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void theBriefingIsAsItShouldBeAndNoLineIsLongerThan80Characters() throws IOException {
    StringBuilder out = new StringBuilder();
    new Briefing(out).write();
    assertEquals(golden(), out.toString());
    assertTrue(golden().lines().allMatch(line -> line.codePointCount(0, line.length()) <= 80));
  }

  @Test
  void mainPrintsTheBriefingInUtf8() throws IOException {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(bytes, true, StandardCharsets.US_ASCII));
      Main.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    assertEquals(golden(), bytes.toString(StandardCharsets.UTF_8));
  }
}
