package org.concordat.testkit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Amount;
import org.concordat.condition.Condition;
import org.concordat.condition.Quantity;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Group;
import org.concordat.model.Position;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.concordat.negotiation.Claim;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Membership;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Report;
import org.concordat.resolve.Assumptions;
import org.concordat.testkit.arbitraries.Vocabulary;
import org.concordat.testkit.internal.AssumptionsDraft;

/** Draws the small parts of negotiations that need no configuration. */
public final class Things {
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 3, 1);

  private Things() {}

  /** Returns the alternatives {@code x}, {@code y} and {@code z}. */
  public static Arbitrary<Alternative> alternatives() {
    return Arbitraries.of("x", "y", "z").map(Alternative::of);
  }

  /** Returns groups of one to three actors, called {@code north} or {@code south}. */
  public static Arbitrary<Group> groups() {
    Arbitrary<ImmutableSet<Actor>> actors =
        Arbitraries.of(Vocabulary.DEFAULT.actors())
            .set()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(ImmutableSet::copyOf);
    return Combinators.combine(Arbitraries.of("north", "south"), actors)
        .as((id, members) -> new Group(id, id, members));
  }

  /** Returns the sets {@code members} and {@code others}, groups and single actors. */
  public static Arbitrary<ActorSet> actorSets() {
    return Arbitraries.of("members", "others", "north", "south", "ann").map(ActorSet::of);
  }

  /** Returns memberships of arbitrary actors; they shrink to one without dates. */
  public static Arbitrary<Membership> memberships() {
    return Combinators.combine(Actors.actors(), terms()).as(Membership::new);
  }

  /** Returns all positions; they shrink to support. */
  public static Arbitrary<Position> positions() {
    Arbitrary<Stance> stances =
        Arbitraries.of(Stance.SUPPORT, Stance.OPPOSE, Stance.ABSTAIN, Stance.STAND_ASIDE);
    return Combinators.combine(stances, stances, Arbitraries.of(true, false))
        .as(
            (one, other, exact) ->
                exact ? Position.exactly(one) : Position.between(one.min(other), one.max(other)));
  }

  /**
   * Returns a hundred consecutive days, from which dates are drawn; they shrink to the first, 1
   * March 2024.
   */
  public static Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 99).map(FIRST_DAY::plusDays);
  }

  /** Returns terms with at least one day; they shrink to the term without dates. */
  public static Arbitrary<Term> terms() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3), days(), Arbitraries.integers().between(1, 50))
        .as(
            (kind, from, length) ->
                switch (kind) {
                  case 0 -> Term.ALWAYS;
                  case 1 -> Term.from(from);
                  case 2 -> Term.until(from);
                  default -> Term.between(from, from.plusDays(length));
                });
  }

  /** Returns sources. */
  public static Arbitrary<Source> sources() {
    return Arbitraries.of("letter", "minutes", "speech").map(Source::of);
  }

  /** Returns numbers from 0 to 10, percentages and fractions. */
  public static Arbitrary<Quantity> quantities() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(0, 10).map(Quantity::number),
        Arbitraries.bigDecimals()
            .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
            .ofScale(2)
            .map(percent -> Quantity.percent(percent.toPlainString())),
        Combinators.combine(Arbitraries.longs().between(1, 12), Arbitraries.longs().between(0, 12))
            .as((whole, part) -> Quantity.fraction(part % (whole + 1), whole)));
  }

  /** Returns all comparisons with {@link #quantities()}. */
  public static Arbitrary<Amount> amounts() {
    return Combinators.combine(Arbitraries.of(Amount.Comparison.class), quantities())
        .as(
            (comparison, quantity) ->
                comparison == Amount.Comparison.EXACTLY && quantity.isShare()
                    ? new Amount(Amount.Comparison.AT_LEAST, quantity)
                    : new Amount(comparison, quantity));
  }

  /** Returns issues of one to three alternatives with arbitrary bodies. */
  public static Arbitrary<Issue> issues() {
    Arbitrary<ImmutableSet<Alternative>> some =
        alternatives().set().ofMinSize(1).ofMaxSize(3).map(ImmutableSet::copyOf);
    return Combinators.combine(Bodies.bodies(), some)
        .as(
            (body, alternatives) ->
                Issue.builder().id("issue-1").body(body).alternatives(alternatives).build());
  }

  /**
   * Returns assumptions about some facts of a negotiation and the positions of some members. A
   * resolver accepts them: no two facts of an exclusion are assumed to be true. They shrink to
   * none.
   */
  public static Arbitrary<Assumptions> assumptions(Negotiation negotiation) {
    requireNonNull(negotiation, "negotiation");
    return AssumptionsDraft.drafts().map(draft -> draft.write(negotiation));
  }

  /** Returns assumptions about the facts, actors and alternatives of a vocabulary. */
  public static Arbitrary<Assumptions> assumptions(Vocabulary vocabulary) {
    requireNonNull(vocabulary, "vocabulary");
    return AssumptionsDraft.drafts().map(draft -> draft.write(vocabulary));
  }

  /** Returns claims about the things of a vocabulary, on {@link #days()}. */
  public static Arbitrary<Claim> claims(Vocabulary vocabulary) {
    Arbitrary<Condition> says = Conditions.conditions().depth(1).about(vocabulary);
    return Combinators.combine(days(), says).as(Claim::new);
  }

  /** Returns reports of one to three claims about the things of a vocabulary. */
  public static Arbitrary<Report> reports(Vocabulary vocabulary) {
    Arbitrary<ImmutableList<Claim>> claims =
        claims(vocabulary).list().ofMinSize(1).ofMaxSize(3).map(ImmutableList::copyOf);
    return Combinators.combine(sources(), days(), claims)
        .as(
            (source, published, says) ->
                Report.builder().source(source).published(published).claims(says).build());
  }
}
