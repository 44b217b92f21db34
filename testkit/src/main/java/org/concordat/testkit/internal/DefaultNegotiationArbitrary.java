package org.concordat.testkit.internal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.ArbitraryDecorator;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.concordat.testkit.arbitraries.NegotiationArbitrary;
import org.concordat.testkit.arbitraries.Step;

/** Draws negotiations by their sketches. */
public final class DefaultNegotiationArbitrary extends ArbitraryDecorator<Negotiation>
    implements NegotiationArbitrary {
  private Shape shape = new Shape();

  @Override
  protected Arbitrary<Negotiation> arbitrary() {
    Shape now = shape;
    return NegotiationDraft.drafts(now).map(draft -> Assembly.of(draft, now));
  }

  private DefaultNegotiationArbitrary with(Consumer<Shape> change) {
    DefaultNegotiationArbitrary changed = typedClone();
    changed.shape = shape.copy();
    change.accept(changed.shape);
    return changed;
  }

  static Shape.Range atLeastOne(String what, int least, int most) {
    if (least < 1) {
      throw new IllegalArgumentException("there should be at least one " + what + ", not " + least);
    }
    return new Shape.Range(least, most);
  }

  @Override
  public NegotiationArbitrary actors(int least, int most) {
    return with(s -> s.actors = atLeastOne("actor", least, most));
  }

  @Override
  public NegotiationArbitrary alternatives(int least, int most) {
    return with(s -> s.alternatives = new Shape.Range(least, most));
  }

  @Override
  public NegotiationArbitrary bodies(int least, int most) {
    return with(s -> s.bodies = atLeastOne("body", least, most));
  }

  @Override
  public NegotiationArbitrary groups(int least, int most) {
    return with(s -> s.groups = new Shape.Range(least, most));
  }

  @Override
  public NegotiationArbitrary facts(int least, int most) {
    return with(s -> s.facts = new Shape.Range(least, most));
  }

  @Override
  public NegotiationArbitrary exclusions(int least, int most) {
    return with(s -> s.exclusions = new Shape.Range(least, most));
  }

  @Override
  public NegotiationArbitrary commitments(int least, int most) {
    return with(s -> s.commitments = new Shape.Range(least, most));
  }

  @Override
  public NegotiationArbitrary preferences(int least, int most) {
    return with(s -> s.preferences = new Shape.Range(least, most));
  }

  @Override
  public NegotiationArbitrary reports(int least, int most) {
    return with(s -> s.reports = new Shape.Range(least, most));
  }

  @Override
  public NegotiationArbitrary conditional(double share) {
    return with(s -> s.conditional = Shape.share("conditional commitments", share));
  }

  @Override
  public NegotiationArbitrary depth(int most) {
    return with(s -> s.depth = DefaultConditionArbitrary.requireDepth(most));
  }

  @Override
  public NegotiationArbitrary cycles(double share) {
    return with(s -> s.cycles = Shape.share("conditions that lie on a cycle", share));
  }

  @Override
  public NegotiationArbitrary fallingConditions(double share) {
    return with(s -> s.falling = Shape.share("falling conditions", share));
  }

  @Override
  public NegotiationArbitrary unknownFacts(double share) {
    return with(s -> s.unknown = Shape.share("unknown facts", share));
  }

  @Override
  public NegotiationArbitrary links(double share) {
    return with(s -> s.links = Shape.share("literals on any alternative", share));
  }

  @Override
  public NegotiationArbitrary dates(double share) {
    return with(s -> s.dates = Shape.share("dates", share));
  }

  @Override
  public NegotiationArbitrary absences(double share) {
    return with(s -> s.absences = Shape.share("absences", share));
  }

  @Override
  public NegotiationArbitrary weights(String... names) {
    requireNonNull(names, "names");
    return with(s -> s.weights = ImmutableSet.copyOf(names));
  }

  @Override
  public NegotiationArbitrary rules(Arbitrary<DecisionRule> rules) {
    requireNonNull(rules, "rules");
    return with(s -> s.rules = rules);
  }

  @Override
  public NegotiationArbitrary monotone() {
    return with(s -> s.monotone = true);
  }

  @Override
  public Arbitrary<Resolution> resolved() {
    return Combinators.combine(this, Arbitraries.of(Coordination.class), AssumptionsDraft.drafts())
        .as(
            (negotiation, coordination, assumptions) ->
                Resolver.of(negotiation).resolve(coordination, assumptions.write(negotiation)));
  }

  @Override
  public Arbitrary<Step<Negotiation>> strengthened() {
    boolean staysInPlace = shape.monotone;
    return steps((before, numbers) -> Steps.strengthened(before, numbers, staysInPlace));
  }

  @Override
  public Arbitrary<Step<Negotiation>> learned() {
    return steps(Steps::learned);
  }

  @Override
  public Arbitrary<Step<Negotiation>> reordered() {
    return steps((before, numbers) -> Optional.of(Steps.reordered(before, numbers)));
  }

  private Arbitrary<Step<Negotiation>> steps(
      BiFunction<Negotiation, Numbers, Optional<Step<Negotiation>>> step) {
    return Combinators.combine(this, Numbers.below(100, 3))
        .as(step::apply)
        .filter(Optional::isPresent)
        .map(Optional::orElseThrow);
  }
}
