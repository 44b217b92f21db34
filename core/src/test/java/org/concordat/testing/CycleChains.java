package org.concordat.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.testing.RandomNegotiations.Sample;

/**
 * Makes negotiations that settle little by little: groups whose members wait for each other, and
 * each group for the outcome of the one before it, so that a stable revision often settles only the
 * first open group. Counts (also negated and exact ones), votes, facts, an adoption and links back
 * merge some of the groups, and leave others open.
 */
public final class CycleChains {
  private static final String[] ALTERNATIVES = {"x", "y"};

  private final Pick pick;

  /**
   * Whether members of most groups wait for each other <em>and</em> for the group before, or for
   * either.
   */
  private final boolean and;

  /** The percentage of conditions that are of another kind. */
  private final int odd;

  private final List<List<Actor>> groups = new ArrayList<>();
  private final NegotiationBuilder builder = Negotiation.builder();

  private CycleChains(Random random) {
    pick = new Pick(random);
    and = pick.chance(50);
    odd = pick.of(0, 2, 5, 25);
  }

  /** Returns a negotiation. */
  public static Negotiation of(Random random) {
    return new CycleChains(random).make();
  }

  /** Returns all negotiations, by their seeds. */
  public static Arbitrary<Sample> all() {
    return Arbitraries.longs()
        .withDistribution(RandomDistribution.uniform())
        .map(seed -> new Sample(seed, of(new Random(seed))));
  }

  private Negotiation make() {
    int count = pick.chance(50) ? 3 + pick.below(10) : 14 + pick.below(12);
    List<Actor> actors = new ArrayList<>();
    for (int group = 0; group < count; group++) {
      int number = group;
      List<Actor> members =
          IntStream.range(0, pick.of(1, 2, 2, 2, 3))
              .mapToObj(i -> Actor.builder().id(name(number, i)).weight("gold", 1 + i).build())
              .toList();
      groups.add(members);
      actors.addAll(members);
      builder.group(Group.of("g" + group, "Group", members));
    }
    builder.facts(
        Fact.builder().id("f").state(pick.of(Truth.values())).build(),
        Fact.builder().id("h").state(Truth.UNKNOWN).build());
    for (String alternative : ALTERNATIVES) {
      DecisionRule rule =
          DecisionRule.parse(
              pick.of(
                  "at least 1/2 of members support it",
                  "at least 2/3 of members voting support it",
                  "fewer than 1/3 of members oppose it"));
      Body body = Body.of("b" + alternative, "Body", rule, pick.shuffled(actors));
      builder.issue(Issue.of("i" + alternative, "Issue", body, Alternative.of(alternative)));
    }
    boolean onBoth = pick.chance(25);
    for (String alternative : ALTERNATIVES) {
      if (onBoth || alternative.equals("x")) {
        for (int group = 0; group < count; group++) {
          for (int i = 0; i < groups.get(group).size(); i++) {
            commit(group, i, alternative);
          }
        }
      }
    }
    return builder.build();
  }

  private static String name(int group, int member) {
    return "g" + group + "m" + member;
  }

  private void commit(int group, int member, String on) {
    Actor actor = groups.get(group).get(member);
    Alternative alternative = Alternative.of(on);
    Stance high = pick.chance(odd) ? Stance.ABSTAIN : Stance.SUPPORT;
    builder.commitment(Commitment.of(actor, alternative, high).when(condition(group, member, on)));
    if (pick.chance(odd)) {
      builder.commitment(
          Commitment.of(actor, alternative, DenseNegotiations.range(new Random(pick.below(99))))
              .when(anything(group, on)));
    }
    if (!pick.chance(odd)) {
      builder.commitment(Commitment.of(actor, alternative, Stance.OPPOSE));
    } else if (pick.chance(50)) {
      builder.commitment(
          Commitment.of(actor, alternative, Position.between(Stance.OPPOSE, Stance.ABSTAIN)));
    }
  }

  private String condition(int group, int member, String on) {
    String within = pick.chance(odd) ? anything(group, on) : within(group, member, on);
    if (group == 0) {
      return pick.chance(80) ? within : within + (and ? " and f" : " or f");
    }
    String before = pick.chance(odd) ? anything(group, on) : before(group - 1, on);
    return within + (and != pick.chance(odd) ? " and " : " or ") + before;
  }

  private String within(int group, int member, String on) {
    int size = groups.get(group).size();
    String next = name(group, (member + 1) % size);
    return switch (pick.below(8)) {
      case 0 -> "at least " + size + " of g" + group + " support " + on;
      case 1 -> "at least 1/2 of g" + group + " voting support " + on;
      case 2 -> "not at least 1 of g" + group + " by gold oppose " + on;
      case 3 -> next + " accepts " + on;
      default -> next + " supports " + on;
    };
  }

  /** Returns a condition that the group before has not risen, in most cases. */
  private String before(int group, String on) {
    int size = groups.get(group).size();
    String one = name(group, pick.below(size));
    return switch (pick.below(20)) {
      case 0 -> "exactly 0 of g" + group + " support " + on;
      case 1 -> "not at least 1 of g" + group + " accept " + on;
      case 2 -> "at most 0 of g" + group + " by gold support " + on;
      case 3 -> "at least " + size + " of g" + group + " do not support " + on;
      case 4 -> one + (pick.chance(odd) ? " supports " : " does not support ") + on;
      default -> one + " opposes " + on;
    };
  }

  /** Returns a condition on any group, those after it too. */
  private String anything(int group, String on) {
    int other = pick.below(groups.size());
    String set = pick.of("g" + group, "g" + other, "others", "members");
    String not = pick.of("", "not ");
    return switch (pick.below(7)) {
      case 0 -> not + "f";
      case 1 -> "h";
      case 2 -> not + pick.of(ALTERNATIVES) + " is adopted";
      case 3 -> not + "exactly " + pick.below(3) + " of " + set + " support " + on;
      case 4 -> not + "at least 1/2 of " + set + " voting support " + pick.of(ALTERNATIVES);
      case 5 -> not + "at least " + (1 + pick.below(3)) + " of " + set + " by gold oppose " + on;
      default -> name(other, 0) + pick.of(" supports ", " opposes ", " abstains on ") + on;
    };
  }
}
