package org.concordat.benchmarks.peers;

import com.google.common.base.Splitter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Counts swings with R, in plain R as its users write it: the sums of all coalitions as one vector,
 * and comparisons of whole vectors. What is timed is the process, R's start included.
 */
final class PlainR {
  private PlainR() {}

  private static final String PROGRAM =
      """
      votes <- c(%s)
      quota <- %d
      sums <- 0
      for (v in votes) sums <- c(sums, sums + v)
      swings <- integer(length(votes))
      for (i in seq_along(votes)) {
        member <- bitwAnd(seq_along(sums) - 1L, bitwShiftL(1L, i - 1L)) != 0L
        swings[i] <- sum(member & sums >= quota & sums - votes[i] < quota)
      }
      cat(format(swings, scientific = FALSE, trim = TRUE), sep = " ")
      """;

  static Entrant power(Weights game, Solver r) {
    String votes =
        Arrays.stream(game.array()).mapToObj(Long::toString).collect(Collectors.joining(", "));
    Path file = Solver.file(PROGRAM.formatted(votes, game.quota()), ".R");
    List<String> arguments = List.of("--vanilla", file.toString());
    return new Entrant() {
      @Override
      public Object answer() {
        return Splitter.on(' ')
            .omitEmptyStrings()
            .splitToStream(r.run(arguments).strip())
            .map(number -> new BigDecimal(number).toBigIntegerExact())
            .collect(Collectors.<BigInteger>toList());
      }

      @Override
      public Object run() {
        return r.run(arguments);
      }
    };
  }
}
