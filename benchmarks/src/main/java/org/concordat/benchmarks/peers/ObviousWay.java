package org.concordat.benchmarks.peers;

import com.google.common.collect.ImmutableSet;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.concordat.benchmarks.NaiveNegotiation;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.negotiation.Negotiation;

/**
 * Answers in plain Java the naive way: passes over objects until nothing changes, and tries of
 * every set of facts, or every coalition, one after the other.
 */
final class ObviousWay {
  private ObviousWay() {}

  static Entrant resolve(Negotiation negotiation) {
    NaiveNegotiation naive = new NaiveNegotiation(negotiation);
    return new Entrant() {
      @Override
      public Object answer() {
        naive.resolve();
        return naive.positions();
      }

      @Override
      public Object run() {
        return naive.resolve();
      }
    };
  }

  /** A negotiation for which every set of facts is tried. */
  private abstract static class EverySet implements Entrant {
    final List<Fact> facts;
    private final NaiveNegotiation naive;
    private final Alternative asked;

    EverySet(Negotiation negotiation) {
      this.facts = negotiation.facts().values().asList();
      this.naive = new NaiveNegotiation(negotiation);
      this.asked = Question.asked(negotiation);
      if (facts.size() > 30) {
        throw new IllegalArgumentException(
            "the obvious way tries every set; of " + facts.size() + " facts there are too many");
      }
    }

    boolean adopts(int set) {
      for (int i = 0; i < facts.size(); i++) {
        naive.set(facts.get(i), (set >> i & 1) == 1);
      }
      naive.resolve();
      return naive.adopts(asked);
    }

    @Override
    public Object answer() {
      return run();
    }
  }

  /** Tries small sets first, and skips those that contain one already found. */
  static Entrant paths(Negotiation negotiation) {
    return new EverySet(negotiation) {
      @Override
      public Object run() {
        List<Integer> found = new ArrayList<>();
        IntStream.range(0, 1 << facts.size())
            .boxed()
            .sorted(Comparator.comparing(Integer::bitCount))
            .filter(set -> found.stream().noneMatch(less -> (less & set) == less))
            .filter(this::adopts)
            .forEach(found::add);
        ImmutableSet.Builder<ImmutableSet<String>> sets = ImmutableSet.builder();
        for (int set : found) {
          sets.add(
              IntStream.range(0, facts.size())
                  .filter(i -> (set >> i & 1) == 1)
                  .mapToObj(i -> facts.get(i).id())
                  .collect(ImmutableSet.toImmutableSet()));
        }
        return sets.build();
      }
    };
  }

  static Entrant chance(Negotiation negotiation) {
    return new EverySet(negotiation) {
      @Override
      public Object run() {
        long cases = 0;
        for (int set = 0; set < 1 << facts.size(); set++) {
          cases += adopts(set) ? 1 : 0;
        }
        return cases;
      }
    };
  }

  static Entrant power(Weights game) {
    long[] votes = game.array();
    long quota = game.quota();
    return new Entrant() {
      @Override
      public Object answer() {
        return Arrays.stream(swings()).mapToObj(BigInteger::valueOf).toList();
      }

      @Override
      public Object run() {
        return swings();
      }

      private long[] swings() {
        long[] swings = new long[votes.length];
        for (int coalition = 0; coalition < 1 << votes.length; coalition++) {
          long sum = 0;
          for (int i = 0; i < votes.length; i++) {
            sum += (coalition >> i & 1) * votes[i];
          }
          for (int i = 0; i < votes.length; i++) {
            if ((coalition >> i & 1) == 1 && sum >= quota && sum - votes[i] < quota) {
              swings[i]++;
            }
          }
        }
        return swings;
      }
    };
  }
}
