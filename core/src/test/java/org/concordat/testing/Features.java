package org.concordat.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Adopted;
import org.concordat.condition.Amount;
import org.concordat.condition.And;
import org.concordat.condition.Condition;
import org.concordat.condition.Count;
import org.concordat.condition.Not;
import org.concordat.condition.Or;
import org.concordat.condition.StanceIs;
import org.concordat.condition.VoteCount;
import org.concordat.model.Actor;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;

/**
 * Tells which features that are hard to get right a negotiation has on a cycle, where what a
 * condition asks about depends, through others, on the stance of its own commitment.
 */
public enum Features {
  NEGATED_COUNT,
  EXACTLY,
  VOTING,
  OTHERS,
  SEVERAL_THRESHOLDS_ON_ONE_SET,
  ADOPTION_BY_ANOTHER_BODY;

  /** An actor's stance on an alternative. */
  private record Variable(String actor, String alternative) {}

  /** The verb that is counted, and the set. */
  private record Counted(Set<Variable> variables, String weight) {}

  /** An atom of a commitment's condition, and whether it stands under {@code not}. */
  private record Literal(Condition atom, boolean negated) {}

  /** Returns the features of a negotiation. */
  public static Set<Features> of(Negotiation negotiation) {
    Map<Variable, Set<Variable>> reads = new HashMap<>();
    for (Commitment commitment : negotiation.commitments()) {
      for (Literal literal : literals(commitment.when(), false, new ArrayList<>())) {
        reads
            .computeIfAbsent(variable(commitment), variable -> new HashSet<>())
            .addAll(read(negotiation, commitment, literal.atom()));
      }
    }
    Set<Features> features = EnumSet.noneOf(Features.class);
    Map<Counted, Set<Amount>> thresholds = new HashMap<>();
    for (Commitment commitment : negotiation.commitments()) {
      for (Literal literal : literals(commitment.when(), false, new ArrayList<>())) {
        Set<Variable> variables = read(negotiation, commitment, literal.atom());
        if (reaches(reads, variables, variable(commitment))) {
          add(features, negotiation, commitment, literal, thresholds, variables);
        }
      }
    }
    if (thresholds.values().stream().anyMatch(amounts -> amounts.size() > 1)) {
      features.add(SEVERAL_THRESHOLDS_ON_ONE_SET);
    }
    return features;
  }

  /** Returns the percentage of the negotiations of the first seeds that have each feature. */
  public static Map<Features, Integer> percents(int seeds, Function<Random, Negotiation> drawn) {
    Map<Features, Integer> percents = new EnumMap<>(Features.class);
    for (Features feature : values()) {
      percents.put(feature, 0);
    }
    for (int seed = 0; seed < seeds; seed++) {
      for (Features feature : of(drawn.apply(new Random(seed)))) {
        percents.merge(feature, 1, Integer::sum);
      }
    }
    percents.replaceAll((feature, count) -> count * 100 / seeds);
    return percents;
  }

  private static void add(
      Set<Features> features,
      Negotiation negotiation,
      Commitment commitment,
      Literal literal,
      Map<Counted, Set<Amount>> thresholds,
      Set<Variable> variables) {
    if (literal.atom() instanceof Adopted adopted) {
      Body own = negotiation.bodyOf(commitment.alternative());
      String other = named(adopted.alternative(), commitment);
      if (!negotiation.bodyOf(negotiation.alternative(other)).equals(own)) {
        features.add(ADOPTION_BY_ANOTHER_BODY);
      }
      return;
    }
    Amount amount;
    ActorSet set;
    String weight;
    boolean negated = literal.negated();
    if (literal.atom() instanceof Count count) {
      amount = count.amount();
      set = count.set();
      weight = count.weight();
      negated |= count.negated();
    } else if (literal.atom() instanceof VoteCount count) {
      amount = count.amount();
      set = count.set();
      weight = count.weight();
      features.add(VOTING);
    } else {
      return;
    }
    if (negated) {
      features.add(NEGATED_COUNT);
    }
    if (amount.comparison() == Amount.Comparison.EXACTLY) {
      features.add(EXACTLY);
    }
    if (set.equals(ActorSet.OTHERS)) {
      features.add(OTHERS);
    }
    thresholds
        .computeIfAbsent(
            new Counted(variables, Objects.requireNonNullElse(weight, "")), each -> new HashSet<>())
        .add(amount);
  }

  private static Variable variable(Commitment commitment) {
    return new Variable(commitment.actor().id(), commitment.alternative().id());
  }

  private static String named(String alternative, Commitment commitment) {
    return alternative.equals("it") ? commitment.alternative().id() : alternative;
  }

  private static List<Literal> literals(Condition of, boolean negated, List<Literal> into) {
    if (of instanceof Not not) {
      literals(not.condition(), !negated, into);
    } else if (of instanceof And and) {
      and.conditions().forEach(part -> literals(part, negated, into));
    } else if (of instanceof Or or) {
      or.conditions().forEach(part -> literals(part, negated, into));
    } else {
      into.add(new Literal(of, negated));
    }
    return into;
  }

  /** Returns whose stances, on which alternative, an atom asks about. */
  private static Set<Variable> read(
      Negotiation negotiation, Commitment commitment, Condition atom) {
    Set<Variable> variables = new LinkedHashSet<>();
    if (atom instanceof StanceIs stance) {
      variables.add(new Variable(stance.actor(), named(stance.alternative(), commitment)));
    } else if (atom instanceof Count count) {
      String on = named(count.alternative(), commitment);
      actors(negotiation, commitment, count.set())
          .forEach(id -> variables.add(new Variable(id, on)));
    } else if (atom instanceof VoteCount count) {
      String on = named(count.alternative(), commitment);
      actors(negotiation, commitment, count.set())
          .forEach(id -> variables.add(new Variable(id, on)));
    } else if (atom instanceof Adopted adopted) {
      String on = named(adopted.alternative(), commitment);
      for (Actor actor : negotiation.bodyOf(negotiation.alternative(on)).everyMember()) {
        variables.add(new Variable(actor.id(), on));
      }
    }
    return variables;
  }

  private static Set<String> actors(Negotiation negotiation, Commitment commitment, ActorSet set) {
    Body body = negotiation.bodyOf(commitment.alternative());
    if (set.equals(ActorSet.MEMBERS)) {
      return RandomConditions.everyMember(body);
    }
    if (set.equals(ActorSet.OTHERS)) {
      Set<String> others = RandomConditions.everyMember(body);
      others.remove(commitment.actor().id());
      return others;
    }
    if (negotiation.bodies().containsKey(set.id())) {
      return RandomConditions.everyMember(negotiation.body(set.id()));
    }
    if (negotiation.groups().containsKey(set.id())) {
      Set<String> ids = new LinkedHashSet<>();
      negotiation.group(set.id()).actors().forEach(actor -> ids.add(actor.id()));
      return ids;
    }
    return Set.of(set.id());
  }

  private static boolean reaches(
      Map<Variable, Set<Variable>> reads, Set<Variable> from, Variable to) {
    Set<Variable> seen = new HashSet<>(from);
    Deque<Variable> work = new ArrayDeque<>(from);
    while (!work.isEmpty()) {
      Variable variable = work.remove();
      if (variable.equals(to)) {
        return true;
      }
      for (Variable next : reads.getOrDefault(variable, Set.of())) {
        if (seen.add(next)) {
          work.add(next);
        }
      }
    }
    return false;
  }
}
