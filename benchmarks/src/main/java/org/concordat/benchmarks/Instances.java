package org.concordat.benchmarks;

import static org.concordat.condition.ActorSet.OTHERS;
import static org.concordat.condition.Condition.holds;
import static org.concordat.condition.Condition.supports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.concordat.condition.Amount;
import org.concordat.condition.Condition;
import org.concordat.examples.nato2024.Nato2024;
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

/** Makes the negotiations that are measured; every run makes the same. */
public final class Instances {
  /** How many actors a group, or a small body, has. */
  static final int GROUP = 32;

  static final long SEED = 20240626;

  /** What most instances are about. */
  static final Alternative X = Alternative.of("x");

  private Instances() {}

  /**
   * Returns the instance of a name: {@code nato} or {@code nato-2024}, or a kind, a hyphen and a
   * size. The kinds are {@code random}, {@code bodies}, {@code thresholds}, {@code chain}, {@code
   * cycles}, {@code cycle}, {@code mixed}, {@code levers} and {@code chance}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Negotiation named(String name) {
    if (name.equals("nato-2024")) {
      return Nato2024.negotiation().asOf(Nato2024.MAY);
    }
    String kind = name.replaceFirst("-.*", "");
    int size = kind.equals(name) ? 0 : Integer.parseInt(name.substring(kind.length() + 1));
    return switch (kind) {
      case "nato" -> nato();
      case "chain" -> Waiting.chain(size);
      case "cycles" -> Waiting.cycles(size);
      case "cycle" -> Waiting.cycle(size);
      case "mixed" -> Mixed.of(size);
      case "levers" -> Levers.of(size);
      case "chance" -> ChanceInstances.of(size, 3 * 32, "none of members oppose it", 1);
      case "random" -> random(size);
      case "bodies" -> bodies(size);
      case "thresholds" -> thresholds(size);
      default -> throw new IllegalArgumentException("there is no instance called " + name);
    };
  }

  /**
   * Returns a negotiation with so many conditional commitments, made by half as many actors, who
   * are members of one body and form groups of 32. Of the conditions 35 % ask for two levers, 45 %
   * for a lever and at least k of the group, 20 % for another actor of the group and at least k of
   * it. Each actor supports when one of its two conditions holds, and opposes otherwise, which is
   * one more commitment for each actor. There is a lever for every 50 conditional commitments, and
   * half of the levers have been pulled.
   */
  static Negotiation random(int commitments) {
    return new RandomInstance(commitments).inGroups();
  }

  /** Returns the same with a body, an issue and an alternative for each group: k of the others. */
  static Negotiation bodies(int commitments) {
    return new RandomInstance(commitments).inBodies();
  }

  /** Draws the commitments of a random instance. */
  private static final class RandomInstance {
    private final Random random = new Random(SEED);
    private final NegotiationBuilder builder = Negotiation.builder();
    private final List<Fact> levers;
    private final List<Actor> actors;

    RandomInstance(int commitments) {
      actors = actors("a", commitments / 2);
      levers =
          IntStream.range(0, Math.max(2, commitments / 50))
              .mapToObj(
                  i ->
                      Fact.builder()
                          .id("lever" + i)
                          .lever(true)
                          .state(Truth.of(random.nextBoolean()))
                          .build())
              .toList();
      builder.facts(levers);
    }

    Negotiation inGroups() {
      builder.issue(issue("", X, actors));
      for (int from = 0; from < actors.size(); from += GROUP) {
        Group group = Group.of("g" + from, "g" + from, groupFrom(from));
        builder.group(group);
        addCommitments(group.actors().asList(), X, k -> Amount.atLeast(k).of(group).support(X));
      }
      return builder.build();
    }

    Negotiation inBodies() {
      for (int from = 0; from < actors.size(); from += GROUP) {
        Alternative own = Alternative.of("x" + from);
        builder.issue(issue(Integer.toString(from), own, groupFrom(from)));
        addCommitments(groupFrom(from), own, k -> Amount.atLeast(k).of(OTHERS).support(own));
      }
      return builder.build();
    }

    private List<Actor> groupFrom(int from) {
      return actors.subList(from, Math.min(from + GROUP, actors.size()));
    }

    private void addCommitments(List<Actor> group, Alternative on, IntCondition atLeast) {
      for (Actor actor : group) {
        for (int commitment = 0; commitment < 2; commitment++) {
          Condition enough = atLeast.of(1 + random.nextInt(group.size() - 1));
          int kind = random.nextInt(100);
          builder.commitment(
              Commitment.of(actor, on, Stance.SUPPORT)
                  .when(
                      kind < 35
                          ? lever().and(lever())
                          : (kind < 80 ? lever() : supports(one(group), on)).and(enough)));
        }
        builder.commitment(Commitment.of(actor, on, Stance.OPPOSE));
      }
    }

    private Condition lever() {
      return holds(one(levers));
    }

    private <T> T one(List<T> things) {
      return things.get(random.nextInt(things.size()));
    }
  }

  /** Makes a condition of a number. */
  private interface IntCondition {
    Condition of(int number);
  }

  /**
   * Returns a body in which everyone supports if at least k of the others do, and opposes
   * otherwise. The k are 0, 1, 2 and so on, in random order, so that members move one after the
   * other.
   */
  static Negotiation thresholds(int members) {
    List<Actor> actors = actors("a", members);
    NegotiationBuilder builder = Negotiation.builder().issue(issue("", X, actors));
    List<Integer> least = new ArrayList<>(IntStream.range(0, members).boxed().toList());
    Collections.shuffle(least, new Random(SEED));
    for (int i = 0; i < members; i++) {
      Actor actor = actors.get(i);
      builder.commitment(
          Commitment.of(actor, X, Stance.SUPPORT)
              .when(Amount.atLeast(least.get(i)).of(OTHERS).support(X)));
      builder.commitment(Commitment.of(actor, X, Stance.OPPOSE));
    }
    return builder.build();
  }

  /**
   * Returns a negotiation of the size and the kind of NATO's in 2024: 32 members who choose between
   * two candidates by consensus, 60 commitments: unconditional ones, earlier commitments that later
   * ones replace, some who wait for a withdrawal, for pledges, for enough others, and for each
   * other.
   */
  static Negotiation nato() {
    List<Actor> members = actors("m", 32);
    Alternative rutte = Alternative.of("rutte");
    Alternative iohannis = Alternative.of("iohannis");
    Body nato = Body.of("nato", "NATO", DecisionRule.CONSENSUS, members);
    Fact withdrawal = Fact.builder().id("withdrawal").withdraws(iohannis).lever(true).build();
    Fact pledge = Fact.lever("pledge", "Rutte pledges to send no troops");
    Fact letter = Fact.lever("letter", "Rutte writes a letter");
    NegotiationBuilder builder =
        Negotiation.builder()
            .issue(Issue.of("secretary-general", "Secretary General", nato, rutte, iohannis))
            .facts(withdrawal, pledge, letter);
    LocalDate february = LocalDate.of(2024, 2, 22);
    for (int i = 0; i < 20; i++) {
      builder.commitment(Commitment.of(members.get(i), rutte, Stance.SUPPORT).from(february));
    }
    for (int i = 20; i < 28; i++) {
      builder
          .commitment(
              Commitment.of(members.get(i), rutte, Stance.SUPPORT)
                  .when(Amount.atLeast(i).of(OTHERS).support(rutte))
                  .from(february))
          .commitment(Commitment.of(members.get(i), rutte, Stance.ABSTAIN));
    }
    Condition fewOthersOppose = Amount.atMost(1).of(OTHERS).oppose(rutte);
    List<Condition> demands =
        List.of(
            Condition.isWithdrawn(iohannis),
            holds(letter).or(Condition.isWithdrawn(iohannis)),
            holds(pledge).and(Amount.atLeast(28).of(OTHERS).support(rutte)),
            supports(members.get(28), rutte).and(fewOthersOppose));
    for (int i = 28; i < 32; i++) {
      builder.commitments(
          Commitment.of(members.get(i), rutte, Stance.SUPPORT)
              .when(demands.get(i - 28))
              .from(LocalDate.of(2024, 5, 30)),
          Commitment.of(members.get(i), rutte, Position.WILL_NOT_BLOCK)
              .when(supports(members.get(i == 28 ? 29 : 28), rutte))
              .from(LocalDate.of(2024, 4, 2)),
          Commitment.of(members.get(i), rutte, Stance.OPPOSE),
          Commitment.of(members.get(i), iohannis, Stance.SUPPORT)
              .when(Condition.isWithdrawn(iohannis).negate()));
    }
    for (int i = 0; i < 8; i++) {
      builder.commitment(
          Commitment.of(members.get(i), iohannis, Stance.OPPOSE)
              .when(
                  Amount.atLeast(2)
                      .of(members.get(i + 8))
                      .support(rutte)
                      .or(supports(members.get(i + 16), rutte))));
    }
    return builder.build();
  }

  static Issue issue(String number, Alternative alternative, List<Actor> members) {
    Body body = Body.of("b" + number, "b" + number, DecisionRule.CONSENSUS, members);
    return Issue.of("i" + number, "i" + number, body, alternative);
  }

  static List<Actor> actors(String prefix, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Actor.of(String.format(Locale.ROOT, "%s%d", prefix, i)))
        .toList();
  }
}
