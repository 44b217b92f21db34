package org.concordat.page.live;

/** Lets tests in other packages ask the engine in the JVM. */
public final class EngineHook {
  private EngineHook() {}

  /** Returns what the engine compiled to JavaScript is to return. */
  public static String sheet(String document, String scenario, int steps) {
    return Engine.sheet(document, scenario, steps);
  }
}
