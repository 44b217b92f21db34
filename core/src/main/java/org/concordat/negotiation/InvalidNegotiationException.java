package org.concordat.negotiation;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;

/** Tells everything that is wrong with a negotiation. */
public final class InvalidNegotiationException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private static final int MOST_SHOWN = 20;

  private final ImmutableList<Problem> problems;

  InvalidNegotiationException(ImmutableList<Problem> problems) {
    super(text(problems));
    this.problems = problems;
  }

  /** Returns all problems, in the order of the things they are about. */
  public ImmutableList<Problem> problems() {
    return problems;
  }

  private static String text(ImmutableList<Problem> problems) {
    String shown =
        problems.stream().limit(MOST_SHOWN).map(problem -> "\n  " + problem).collect(joining());
    int rest = problems.size() - MOST_SHOWN;
    return "the negotiation has "
        + (problems.size() == 1 ? "a problem:" : problems.size() + " problems:")
        + shown
        + (rest > 0 ? "\n  and " + rest + " more, in problems()" : "");
  }
}
