package org.concordat.examples.nato2024;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Prints how NATO chose its Secretary General in 2024. */
public final class Main {
  private Main() {}

  /**
   * Prints the {@link Briefing}, in UTF-8.
   *
   * @param args ignored
   * @throws IOException if the output cannot be written to
   */
  public static void main(String[] args) throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
    new Briefing(out).write();
    out.flush();
  }
}
