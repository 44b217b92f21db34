package org.concordat.internal.fixpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.ResolverAccess;
import org.concordat.internal.network.Network;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Resolver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The work to find who moves together grows in proportion to the negotiation, however many groups
 * move one after the other. Counts steps, since times depend on the machine.
 */
class AnnouncementWorkTest {
  private static final int SIZE = 200;
  private static final Alternative X = Alternative.of("x");
  private static final Fact LEVER = Fact.lever("f", "f");

  /** Kinds of negotiations in which many groups move one after the other. */
  private enum Hard {
    /** Pairs, each of which waits for the one before it. */
    PAIRS,
    /** The same, beside a ring of which each member waits for one of the pairs, too. */
    PAIRS_AND_A_RING,
    /**
     * Groups of four, of which three are enough, and which wait for a count of the group before.
     */
    COUNTED_FOURS,
    /** Pairs, and one actor who waits for each of them, in one commitment after the other. */
    PAIRS_AND_A_LIST;

    Negotiation ofSize(int groups) {
      int members = this == COUNTED_FOURS ? 4 : 2;
      List<List<Actor>> all = new ArrayList<>();
      List<Commitment> commitments = new ArrayList<>();
      NegotiationBuilder builder = Negotiation.builder().facts(LEVER);
      List<Actor> actors = new ArrayList<>();
      for (int group = 0; group < groups; group++) {
        int number = group;
        all.add(
            IntStream.range(0, members).mapToObj(i -> Actor.of("g" + number + "m" + i)).toList());
        actors.addAll(all.get(group));
        builder.group(Group.of("g" + group, "Group", all.get(group)));
        for (int i = 0; i < members; i++) {
          commitments.add(
              Commitment.of(all.get(group).get(i), X, Stance.SUPPORT)
                  .when(condition(group, (i + 1) % members)));
        }
      }
      IntStream.range(0, groups).forEach(group -> more(group, groups, actors, commitments));
      actors.forEach(actor -> commitments.add(Commitment.of(actor, X, Stance.OPPOSE)));
      Body body = Body.of("body", "Body", DecisionRule.CONSENSUS, actors);
      return builder
          .issue(Issue.of("i", "Issue", body, X))
          .commitments(commitments.toArray(Commitment[]::new))
          .build();
    }

    private String condition(int group, int next) {
      if (this == COUNTED_FOURS) {
        return "at least 3 of g%d support x and %s"
            .formatted(
                group, group == 0 ? "f" : "at least 2 of g%d support x".formatted(group - 1));
      }
      return "g%dm%d supports x and %s"
          .formatted(group, next, group == 0 ? "f" : "g%dm0 supports x".formatted(group - 1));
    }

    /** Adds who waits for the pairs. */
    private void more(int group, int groups, List<Actor> actors, List<Commitment> commitments) {
      if (this == PAIRS_AND_A_RING) {
        Actor actor = Actor.of("r" + group);
        actors.add(actor);
        commitments.add(
            Commitment.of(actor, X, Stance.SUPPORT)
                .when(
                    "r%d supports x and g%dm0 supports x".formatted((group + 1) % groups, group)));
      } else if (this == PAIRS_AND_A_LIST) {
        Actor actor = Actor.of("list");
        if (group == 0) {
          actors.add(actor);
        }
        commitments.add(
            Commitment.of(actor, X, group % 2 == 0 ? Stance.ABSTAIN : Stance.STAND_ASIDE)
                .when("g%dm0 supports x".formatted(groups - 1 - group)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void isLinear(Hard hard) {
    long some = asked(hard.ofSize(SIZE), SIZE);
    long twice = asked(hard.ofSize(2 * SIZE), 2 * SIZE);
    assertTrue(some > SIZE, () -> some + "");
    assertTrue(twice <= 2.1 * some, () -> some + ", then " + twice);
  }

  /** Plays all rounds, and returns how often the search asks who rests on whom. */
  private static long asked(Negotiation negotiation, int groups) {
    Resolver resolver = Resolver.of(negotiation);
    State before = settled(resolver, Assumptions.NONE);
    State after = settled(resolver, Assumptions.NONE.fact(LEVER, Truth.TRUE));
    int[] moving =
        IntStream.range(0, before.variables())
            .filter(variable -> before.position(variable) != after.position(variable))
            .toArray();
    CountingRounds rounds =
        new CountingRounds(
            ResolverAccess.network(resolver),
            after,
            moving,
            IntStream.of(moving).map(before::position).toArray());
    int together = 0;
    while (!rounds.isOver()) {
      if (rounds.next().length == 0) {
        together += rounds.together().size();
      }
    }
    assertTrue(together >= groups, together + " groups");
    for (int variable = 0; variable < after.variables(); variable++) {
      assertEquals(after.position(variable), rounds.position(variable));
    }
    return rounds.asked;
  }

  private static State settled(Resolver resolver, Assumptions assumptions) {
    State state = ResolverAccess.blank(resolver, assumptions);
    Fixpoints.settle(state, FixpointKind.DUAL_WELL_FOUNDED);
    return state;
  }

  private static final class CountingRounds extends AnnouncementRounds {
    private long asked;

    CountingRounds(Network network, State after, int[] moving, int[] before) {
      super(network, after, moving, before);
    }

    @Override
    DecrementalGraph graph(Network of, State now, IntPredicate moves) {
      return new DecrementalGraph(of, now, moves) {
        @Override
        public int target(int node, int number) {
          asked++;
          return super.target(node, number);
        }
      };
    }
  }
}
