package org.concordat.examples.eucouncil;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Prints the {@link Account} of two summits and two votes. */
public final class EuCouncilMain {
  private EuCouncilMain() {}

  /**
   * Prints the account, in UTF-8.
   *
   * @param args ignored
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.print(Account.tell());
    out.flush();
  }
}
