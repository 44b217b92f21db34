package org.concordat.examples.nato2024;

import org.concordat.model.Source;

/** A placeholder. */
public final class Main {
  private Main() {}

  /**
   * Prints one line.
   *
   * @param args not looked at
   */
  public static void main(String[] args) {
    System.out.println(Source.builder().id("washington-summit").build().id());
  }
}
