package org.concordat.benchmarks.peers;

/**
 * Writes a program in aspif, the form in which gringo hands ground programs to clasp: R. Kaminski
 * and others, "Theory solving made easy with clingo 5" (2016), appendix A.
 */
final class Aspif implements GroundProgram {
  private final StringBuilder text = new StringBuilder("asp 1 0 0\n");
  private int atoms;

  @Override
  public int newAtom() {
    return ++atoms;
  }

  @Override
  public void rule(int head, int... body) {
    text.append("1 0 1 ").append(head).append(" 0");
    literals(body);
  }

  @Override
  public void atLeast(int head, int number, int... body) {
    text.append("1 0 1 ").append(head).append(" 1 ").append(number).append(' ');
    text.append(body.length);
    for (int literal : body) {
      text.append(' ').append(literal).append(" 1");
    }
    text.append('\n');
  }

  @Override
  public void choice(int... all) {
    text.append("1 1 ").append(all.length);
    for (int atom : all) {
      text.append(' ').append(atom);
    }
    text.append(" 0 0\n");
  }

  @Override
  public void forbid(int... body) {
    text.append("1 0 0 0");
    literals(body);
  }

  @Override
  public void show(int atom, String name) {
    text.append("4 ").append(name.length()).append(' ').append(name).append(" 1 ").append(atom);
    text.append('\n');
  }

  private void literals(int... literals) {
    text.append(' ').append(literals.length);
    for (int literal : literals) {
      text.append(' ').append(literal);
    }
    text.append('\n');
  }

  /** Says that the sum of these atoms is to be as small as it can. */
  void minimize(int... all) {
    text.append("2 0 ").append(all.length);
    for (int atom : all) {
      text.append(' ').append(atom).append(" 1");
    }
    text.append('\n');
  }

  /** Returns the program. */
  @Override
  public String toString() {
    return text + "0\n";
  }
}
