package org.concordat.testkit.internal.providers;

import java.lang.annotation.Annotation;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.configurators.ArbitraryConfigurator;
import net.jqwik.api.providers.TypeUsage;
import org.concordat.testkit.arbitraries.ActorArbitrary;
import org.concordat.testkit.arbitraries.BallotArbitrary;
import org.concordat.testkit.arbitraries.BodyArbitrary;
import org.concordat.testkit.arbitraries.CommitmentArbitrary;
import org.concordat.testkit.arbitraries.ConditionArbitrary;
import org.concordat.testkit.arbitraries.FactArbitrary;
import org.concordat.testkit.arbitraries.NegotiationArbitrary;
import org.concordat.testkit.arbitraries.PreferenceArbitrary;
import org.concordat.testkit.arbitraries.RuleArbitrary;
import org.concordat.testkit.constraints.ActorCount;
import org.concordat.testkit.constraints.BodyCount;
import org.concordat.testkit.constraints.CommitmentCount;
import org.concordat.testkit.constraints.Common;
import org.concordat.testkit.constraints.Cycles;
import org.concordat.testkit.constraints.Dates;
import org.concordat.testkit.constraints.Depth;
import org.concordat.testkit.constraints.Falling;
import org.concordat.testkit.constraints.FallingConditions;
import org.concordat.testkit.constraints.Links;
import org.concordat.testkit.constraints.Monotone;
import org.concordat.testkit.constraints.Rising;
import org.concordat.testkit.constraints.UnknownFacts;
import org.concordat.testkit.constraints.VoterCount;
import org.concordat.testkit.constraints.Weighted;

/**
 * Configures the arbitraries of the kit by the constraints on a parameter. It calls the arbitrary
 * directly, without reflection, so that it works from a package that is not exported.
 */
public final class TestkitConfigurator implements ArbitraryConfigurator {
  private static final long MAX_WEIGHT = 9;

  @Override
  @SuppressWarnings("unchecked")
  public <T> Arbitrary<T> configure(Arbitrary<T> arbitrary, TypeUsage type) {
    return (Arbitrary<T>) configured(arbitrary, new Constraints(type));
  }

  /** Looks up the constraints on a parameter. */
  private record Constraints(TypeUsage type) {
    <A extends Annotation> Optional<A> find(Class<A> annotation) {
      return type.findAnnotation(annotation);
    }

    boolean has(Class<? extends Annotation> annotation) {
      return find(annotation).isPresent();
    }
  }

  private static Arbitrary<?> configured(Arbitrary<?> arbitrary, Constraints by) {
    if (arbitrary instanceof NegotiationArbitrary negotiations) {
      return negotiations(negotiations, by);
    }
    if (arbitrary instanceof ConditionArbitrary conditions) {
      return conditions(conditions, by);
    }
    if (arbitrary instanceof RuleArbitrary rules) {
      return rules(rules, by);
    }
    if (arbitrary instanceof BallotArbitrary ballots) {
      return ballots(ballots, by);
    }
    if (arbitrary instanceof BodyArbitrary bodies) {
      return bodies(bodies, by);
    }
    if (arbitrary instanceof ActorArbitrary actors) {
      return by.find(Weighted.class).map(w -> actors.weights(w.value())).orElse(actors);
    }
    return dated(arbitrary, by);
  }

  private static NegotiationArbitrary negotiations(NegotiationArbitrary arbitrary, Constraints by) {
    NegotiationArbitrary changed = arbitrary;
    ActorCount actors = by.find(ActorCount.class).orElse(null);
    if (actors != null) {
      changed = changed.actors(actors.min(), actors.max());
    }
    BodyCount bodies = by.find(BodyCount.class).orElse(null);
    if (bodies != null) {
      changed = changed.bodies(bodies.min(), bodies.max());
    }
    CommitmentCount commitments = by.find(CommitmentCount.class).orElse(null);
    if (commitments != null) {
      changed = changed.commitments(commitments.min(), commitments.max());
    }
    Cycles cycles = by.find(Cycles.class).orElse(null);
    if (cycles != null) {
      changed = changed.cycles(cycles.value());
    }
    FallingConditions falling = by.find(FallingConditions.class).orElse(null);
    if (falling != null) {
      changed = changed.fallingConditions(falling.value());
    }
    UnknownFacts unknown = by.find(UnknownFacts.class).orElse(null);
    if (unknown != null) {
      changed = changed.unknownFacts(unknown.value());
    }
    Links links = by.find(Links.class).orElse(null);
    if (links != null) {
      changed = changed.links(links.value());
    }
    Dates dates = by.find(Dates.class).orElse(null);
    if (dates != null) {
      changed = changed.dates(dates.value());
    }
    Depth depth = by.find(Depth.class).orElse(null);
    if (depth != null) {
      changed = changed.depth(depth.value());
    }
    Weighted weights = by.find(Weighted.class).orElse(null);
    if (weights != null) {
      changed = changed.weights(weights.value());
    }
    changed = by.has(Rising.class) ? changed.fallingConditions(0) : changed;
    return by.has(Monotone.class) ? changed.monotone() : changed;
  }

  private static ConditionArbitrary conditions(ConditionArbitrary arbitrary, Constraints by) {
    ConditionArbitrary changed = by.has(Rising.class) ? arbitrary.rising() : arbitrary;
    changed = by.has(Falling.class) ? changed.falling() : changed;
    Depth depth = by.find(Depth.class).orElse(null);
    return depth == null ? changed : changed.depth(depth.value());
  }

  private static RuleArbitrary rules(RuleArbitrary arbitrary, Constraints by) {
    RuleArbitrary changed = by.has(Common.class) ? arbitrary.common() : arbitrary;
    Depth depth = by.find(Depth.class).orElse(null);
    if (depth != null) {
      changed = changed.depth(depth.value());
    }
    Weighted weights = by.find(Weighted.class).orElse(null);
    return weights == null ? changed : changed.weights(weights.value());
  }

  private static BallotArbitrary ballots(BallotArbitrary arbitrary, Constraints by) {
    BallotArbitrary changed = arbitrary;
    VoterCount voters = by.find(VoterCount.class).orElse(null);
    if (voters != null) {
      changed = changed.voters(voters.min(), voters.max());
    }
    Weighted weights = by.find(Weighted.class).orElse(null);
    if (weights != null) {
      for (String weight : weights.value()) {
        changed = changed.weight(weight, 0, MAX_WEIGHT);
      }
    }
    return changed;
  }

  private static BodyArbitrary bodies(BodyArbitrary arbitrary, Constraints by) {
    BodyArbitrary changed = arbitrary;
    ActorCount members = by.find(ActorCount.class).orElse(null);
    if (members != null) {
      changed = changed.members(members.min(), members.max());
    }
    Weighted weights = by.find(Weighted.class).orElse(null);
    if (weights != null) {
      changed = changed.weights(weights.value());
    }
    Dates dates = by.find(Dates.class).orElse(null);
    return dates == null ? changed : changed.dates(dates.value());
  }

  private static Arbitrary<?> dated(Arbitrary<?> arbitrary, Constraints by) {
    Dates dates = by.find(Dates.class).orElse(null);
    if (arbitrary instanceof FactArbitrary facts) {
      FactArbitrary changed = dates == null ? facts : facts.dated(dates.value());
      UnknownFacts unknown = by.find(UnknownFacts.class).orElse(null);
      return unknown == null ? changed : changed.unknown(unknown.value());
    }
    if (dates != null && arbitrary instanceof CommitmentArbitrary commitments) {
      return commitments.dated(dates.value());
    }
    if (dates != null && arbitrary instanceof PreferenceArbitrary preferences) {
      return preferences.dated(dates.value());
    }
    return arbitrary;
  }
}
