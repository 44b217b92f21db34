package org.concordat.negotiation;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;

/** Reports everything that is wrong with the input, each problem with its place. */
public abstract class ProblemsException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private static final int MAX_SHOWN = 20;

  private final ImmutableList<Problem> problems;

  /**
   * Reports problems.
   *
   * @param heading the text before the first problem; may be empty
   * @param problems the problems; the message shows the first ones, a line each
   */
  protected ProblemsException(String heading, ImmutableList<Problem> problems) {
    super(text(requireNonNull(heading, "heading"), requireNonNull(problems, "problems")));
    this.problems = problems;
  }

  /** Returns all problems, in the order of the things that they are about. */
  public ImmutableList<Problem> problems() {
    return problems;
  }

  private static String text(String heading, ImmutableList<Problem> problems) {
    String line = heading.isEmpty() ? "\n" : "\n  ";
    String shown = problems.stream().limit(MAX_SHOWN).map(Problem::toString).collect(joining(line));
    int rest = problems.size() - MAX_SHOWN;
    return (heading.isEmpty() ? "" : heading + line)
        + shown
        + (rest > 0 ? line + "and " + rest + " more, in problems()" : "");
  }
}
