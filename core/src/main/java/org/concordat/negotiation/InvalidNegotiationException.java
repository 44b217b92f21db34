package org.concordat.negotiation;

import com.google.common.collect.ImmutableList;

/** Reports everything that is wrong with a negotiation. */
public final class InvalidNegotiationException extends ProblemsException {
  private static final long serialVersionUID = 1L;

  InvalidNegotiationException(ImmutableList<Problem> problems) {
    super(
        "the negotiation has "
            + (problems.size() == 1 ? "a problem:" : problems.size() + " problems:"),
        problems);
  }
}
