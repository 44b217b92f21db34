package org.concordat.proceedings;

import com.google.common.collect.ImmutableList;
import org.concordat.negotiation.Problem;
import org.concordat.negotiation.ProblemsException;

/**
 * Reports that entries do not fit their negotiation or one another, with every problem. Each place
 * begins with the entry, {@code entries[12].on}, by its number.
 */
public final class InvalidEventException extends ProblemsException {
  private static final long serialVersionUID = 1L;

  InvalidEventException(ImmutableList<Problem> problems) {
    super("", problems);
  }
}
