package org.concordat.proceedings;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import org.concordat.negotiation.Problem;

/**
 * Tells that entries do not fit their negotiation or one another, and everything that is wrong.
 * Each place begins with the entry, {@code entries[12].on}, by its number.
 */
public final class InvalidEventException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private static final int MOST_SHOWN = 20;

  private final ImmutableList<Problem> problems;

  InvalidEventException(ImmutableList<Problem> problems) {
    super(text(problems));
    this.problems = problems;
  }

  /** Returns all problems. */
  public ImmutableList<Problem> problems() {
    return problems;
  }

  private static String text(ImmutableList<Problem> problems) {
    String shown =
        problems.stream().limit(MOST_SHOWN).map(Problem::toString).collect(joining("\n"));
    int rest = problems.size() - MOST_SHOWN;
    return shown + (rest > 0 ? "\nand " + rest + " more, in problems()" : "");
  }
}
