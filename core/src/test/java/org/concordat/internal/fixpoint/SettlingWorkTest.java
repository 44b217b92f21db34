package org.concordat.internal.fixpoint;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Amount;
import org.concordat.condition.Condition;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.ResolverAccess;
import org.concordat.internal.network.Network;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Group;
import org.concordat.model.Stance;
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
 * The work of settling grows in proportion to the negotiation. Counts steps, since times depend on
 * the machine.
 */
class SettlingWorkTest {
  private static final int SIZE = 1000;
  private static final Alternative X = Alternative.of("x");

  /** Kinds of negotiations that take long if something is visited again and again. */
  private enum Hard {
    /** Each member supports if the next one does, and the last one does. */
    CHAIN,
    /** Each member supports if the next one does, and the last one if the first one does. */
    CYCLE,
    /** Each supports if as many of the others do as come before it. */
    THRESHOLDS,
    /** One waits in many commitments for others, who move one after the other, the first first. */
    LIST_FROM_THE_FIRST,
    /** The same, the last first. */
    LIST_FROM_THE_LAST,
    /** One waits for others not to move, the first of whom moves first. */
    NEGATED_LIST_FROM_THE_FIRST,
    /** The same, the last first. */
    NEGATED_LIST_FROM_THE_LAST,
    /** Pairs who wait for each other, or for the pair before to oppose. */
    PAIRS_OR_RIVALS,
    /** Pairs who wait for each other, and for the pair before to oppose. */
    PAIRS_AND_RIVALS,
    /** The first of these, and as many who count all pairs, and one with a list of them. */
    PAIRS_OR_RIVALS_COUNTED,
    /** The second of these, and as many who count all pairs, and one with a list of them. */
    PAIRS_AND_RIVALS_COUNTED;

    Negotiation ofSize(int members) {
      return switch (this) {
        case CHAIN -> chain(members, false);
        case CYCLE -> chain(members, true);
        case THRESHOLDS -> thresholds(members);
        case LIST_FROM_THE_FIRST -> list(members, true, false);
        case LIST_FROM_THE_LAST -> list(members, false, false);
        case NEGATED_LIST_FROM_THE_FIRST -> list(members, true, true);
        case NEGATED_LIST_FROM_THE_LAST -> list(members, false, true);
        case PAIRS_OR_RIVALS -> pairs(members, " or ", false);
        case PAIRS_AND_RIVALS -> pairs(members, " and ", false);
        case PAIRS_OR_RIVALS_COUNTED -> pairs(members, " or ", true);
        case PAIRS_AND_RIVALS_COUNTED -> pairs(members, " and ", true);
      };
    }
  }

  private static List<Actor> actors(int count) {
    return IntStream.range(0, count).mapToObj(i -> Actor.of("m" + i)).toList();
  }

  private static NegotiationBuilder negotiation(List<Actor> members) {
    Body body = Body.of("body", "Body", DecisionRule.CONSENSUS, members);
    return Negotiation.builder().issue(Issue.of("i", "Issue", body, X));
  }

  private static Commitment support(Actor member) {
    return Commitment.of(member, X, Stance.SUPPORT);
  }

  private static Commitment oppose(Actor member) {
    return Commitment.of(member, X, Stance.OPPOSE);
  }

  private static Negotiation chain(int count, boolean closed) {
    List<Actor> members = actors(count);
    NegotiationBuilder builder = negotiation(members);
    for (int i = 0; i < count; i++) {
      Actor member = members.get(i);
      Commitment support = support(member);
      builder.commitments(
          i + 1 < count || closed
              ? support.when(Condition.supports(members.get((i + 1) % count), X))
              : support,
          oppose(member));
    }
    return builder.build();
  }

  private static Negotiation thresholds(int count) {
    NegotiationBuilder builder = negotiation(actors(count));
    int before = 0;
    for (Actor member : actors(count)) {
      builder.commitments(
          support(member).when(Amount.atLeast(before++).of(ActorSet.OTHERS).support(X)),
          oppose(member));
    }
    return builder.build();
  }

  private static Negotiation list(int count, boolean firstFirst, boolean negated) {
    List<Actor> members = actors(count + 1);
    Actor waiting = members.get(count);
    NegotiationBuilder builder = negotiation(members);
    for (int i = 0; i < count; i++) {
      Actor member = members.get(i);
      builder.commitments(
          i == 0
              ? support(member)
              : support(member).when(Condition.supports(members.get(i - 1), X)),
          oppose(member));
      Condition moved = Condition.supports(members.get(firstFirst ? i : count - 1 - i), X);
      Stance stance = i % 2 == 0 ? Stance.ABSTAIN : Stance.STAND_ASIDE;
      builder.commitment(Commitment.of(waiting, X, stance).when(negated ? moved.negate() : moved));
    }
    return builder.commitment(oppose(waiting)).build();
  }

  /** One revision settles no more than two pairs, with one of the two fixpoints. */
  private static Negotiation pairs(int count, String also, boolean counted) {
    List<Actor> pairs = actors(2 * count);
    List<Actor> members = new ArrayList<>(pairs);
    List<Actor> counting =
        IntStream.rangeClosed(0, counted ? count : -1).mapToObj(i -> Actor.of("c" + i)).toList();
    members.addAll(counting);
    NegotiationBuilder builder = negotiation(members).group(Group.of("pairs", "Pairs", pairs));
    for (int i = 0; i < 2 * count; i++) {
      String rivals = i < 2 ? "" : also + "m" + (i - 2) + " opposes x";
      builder.commitment(support(pairs.get(i)).when("m" + (i ^ 1) + " supports x" + rivals));
    }
    for (int i = 0; i < counting.size() - 1; i++) {
      builder.commitment(
          support(counting.get(i)).when("at least " + (count - i % 2) + " of pairs support x"));
      builder.commitment(
          Commitment.of(counting.get(count), X, i % 2 == 0 ? Stance.ABSTAIN : Stance.STAND_ASIDE)
              .when("m" + 2 * i + " supports x and m" + (2 * i + 1) + " opposes x"));
    }
    members.forEach(member -> builder.commitment(oppose(member)));
    return builder.build();
  }

  @ParameterizedTest
  @EnumSource
  void isLinear(Hard hard) {
    for (FixpointKind fixpoint : FixpointKind.values()) {
      long some = passed(hard.ofSize(SIZE), fixpoint);
      long twice = passed(hard.ofSize(2 * SIZE), fixpoint);
      assertTrue(
          some > SIZE || fixpoint == FixpointKind.KRIPKE_KLEENE, () -> some + " with " + fixpoint);
      assertTrue(twice <= 2.1 * some, () -> some + ", then " + twice + " with " + fixpoint);
    }
  }

  private static long passed(Negotiation negotiation, FixpointKind fixpoint) {
    Resolver resolver = Resolver.of(negotiation);
    CountingState state = new CountingState(ResolverAccess.network(resolver));
    state.copyFrom(ResolverAccess.blank(resolver, Assumptions.NONE));
    Fixpoints.settle(state, fixpoint);
    return state.passed();
  }

  /**
   * Counts the work of settling: the variables, literals, edges and rules that are visited, those
   * for components included.
   */
  private static final class CountingState extends State {
    private final Network network;
    private final CountingGates gates;
    private long passed;

    CountingState(Network network) {
      this(network, new CountingGates(network));
    }

    private CountingState(Network network, CountingGates gates) {
      super(network, gates);
      this.network = network;
      this.gates = gates;
    }

    @Override
    int takeQueued() {
      passed++;
      return super.takeQueued();
    }

    @Override
    void update(int literal) {
      passed++;
      super.update(literal);
    }

    @Override
    UnsettledGraph graph(Network of) {
      return new UnsettledGraph(of, this, this::isOpen) {
        @Override
        public int target(int node, int number) {
          passed++;
          return super.target(node, number);
        }
      };
    }

    @Override
    void setLiteral(int literal, int bits) {
      passed++;
      super.setLiteral(literal, bits);
    }

    @Override
    void tell(int node, int bit, int step) {
      int row = node - network.rules;
      passed += network.consumerStart[row + 1] - network.consumerStart[row];
      super.tell(node, bit, step);
    }

    long passed() {
      return passed + gates.read;
    }
  }

  private static final class CountingGates extends Gates {
    private long read;

    CountingGates(Network network) {
      super(network);
    }

    @Override
    int bits(int gate) {
      read++;
      return super.bits(gate);
    }
  }
}
