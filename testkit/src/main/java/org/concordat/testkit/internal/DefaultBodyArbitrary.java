package org.concordat.testkit.internal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.ArbitraryDecorator;
import org.concordat.model.Actor;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.DecisionRule;
import org.concordat.testkit.arbitraries.BodyArbitrary;
import org.concordat.testkit.arbitraries.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Draws bodies by their sketches. */
public final class DefaultBodyArbitrary extends ArbitraryDecorator<Body> implements BodyArbitrary {
  private Shape.Range members = new Shape.Range(1, 5);
  private ImmutableSet<String> weights = ImmutableSet.of("shares");
  private double dates;
  private double absences = 0.1;
  private @Nullable Arbitrary<DecisionRule> rules;

  @Override
  protected Arbitrary<Body> arbitrary() {
    ImmutableSet<String> names = weights;
    double dated = dates;
    double absent = absences;
    Arbitrary<DecisionRule> drawn =
        rules == null
            ? new DefaultRuleArbitrary().about(Vocabulary.ofRule().weights(names))
            : rules;
    return Combinators.combine(
            NegotiationDraft.list(DefaultActorArbitrary.weights(names), members),
            BodyDraft.drafts(1, 0),
            drawn)
        .as(
            (people, draft, rule) ->
                draft.write(Ids.body(0), actors(people, names), rule, dated, absent));
  }

  static List<Actor> actors(ImmutableList<Numbers> people, ImmutableSet<String> weights) {
    List<Actor> actors = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      actors.add(Assembly.actor(i, people.get(i), weights));
    }
    return actors;
  }

  @Override
  public BodyArbitrary members(int least, int most) {
    DefaultBodyArbitrary changed = typedClone();
    changed.members = DefaultNegotiationArbitrary.atLeastOne("member", least, most);
    return changed;
  }

  @Override
  public BodyArbitrary rules(Arbitrary<DecisionRule> newRules) {
    DefaultBodyArbitrary changed = typedClone();
    changed.rules = requireNonNull(newRules, "rules");
    return changed;
  }

  @Override
  public BodyArbitrary weights(String... names) {
    requireNonNull(names, "names");
    DefaultBodyArbitrary changed = typedClone();
    changed.weights = ImmutableSet.copyOf(names);
    return changed;
  }

  @Override
  public BodyArbitrary dates(double share) {
    DefaultBodyArbitrary changed = typedClone();
    changed.dates = Shape.share("dated memberships", share);
    return changed;
  }

  @Override
  public BodyArbitrary absences(double share) {
    DefaultBodyArbitrary changed = typedClone();
    changed.absences = Shape.share("absences", share);
    return changed;
  }
}
