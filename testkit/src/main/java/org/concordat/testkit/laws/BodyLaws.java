package org.concordat.testkit.laws;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.condition.Condition;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Membership;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolver;
import org.concordat.testkit.Ballots;
import org.concordat.testkit.arbitraries.Step;
import org.concordat.testkit.vote.Ballot;

/**
 * States the laws that every body keeps. A test class provides the bodies, and whatever else a
 * negotiation with them needs:
 *
 * <pre>{@code
 * class HarbourBoardTest implements BodyLaws {
 *   @Override
 *   public Arbitrary<Body> bodies() {
 *     return Arbitraries.of(HarbourBoard.on(DAY), HarbourBoard.inEmergency(DAY));
 *   }
 * }
 * }</pre>
 *
 * <p>By default, a vote is decided by resolving a negotiation in which every stance is known. The
 * library itself keeps the laws that do not depend on the body, so this tests the body, its rule
 * and its members. An application that counts votes by itself overrides {@link #decision}; one that
 * keeps the texts of its rules, {@link #statutes}. The laws then test these.
 *
 * <p>Members are those of the time after every date, unless {@link #negotiation} says otherwise.
 */
public interface BodyLaws {

  /**
   * Holds a body and where its members stand.
   *
   * @param body the body
   * @param ballot where its members stand
   */
  record Vote(Body body, Ballot ballot) implements Serializable {
    /** Holds a body and where its members stand. */
    public Vote {
      requireNonNull(body, "body");
      requireNonNull(ballot, "ballot");
    }

    @Override
    public String toString() {
      return body.label() + " " + ballot;
    }
  }

  /** Provides the bodies. */
  @Provide
  Arbitrary<Body> bodies();

  /**
   * Returns a builder with whatever a negotiation of the body needs besides it, such as the day and
   * the groups and facts that its rule names; nothing by default.
   */
  default NegotiationBuilder negotiation(Body body) {
    return Negotiation.builder();
  }

  /** Provides votes in the bodies, in which everyone who is ever a member has a stance. */
  @Provide
  default Arbitrary<Vote> votes() {
    return bodies()
        .flatMap(
            body ->
                Ballots.ballots()
                    .exactly(body.everyMember())
                    .map(ballot -> new Vote(body, ballot)));
  }

  /**
   * Returns the text of the rule of a body as written down for its members; by default the text of
   * the body's own rule.
   */
  default String statutes(Body body) {
    return body.rule().toString();
  }

  /**
   * Returns the decision on the alternative of a vote; by default, that of the library's resolver.
   * Override it to test other code that counts votes.
   */
  default Decision decision(Vote vote) {
    Alternative alternative = vote.ballot().alternative();
    NegotiationBuilder builder =
        negotiation(vote.body())
            .issue(Issue.of("issue-of-the-law", "issue", vote.body(), alternative));
    vote.ballot()
        .stances()
        .forEach(
            (member, stance) -> builder.commitment(Commitment.of(member, alternative, stance)));
    return Resolver.of(builder.build()).resolve().decision(alternative);
  }

  private boolean adopts(Vote vote) {
    Decision decision = decision(vote);
    Check.that(
        decision != Decision.OPEN,
        () -> "every stance is known, but the decision is open: " + vote);
    return decision == Decision.ADOPTED;
  }

  /**
   * Checks that the rule is rising by its form, so that a negotiation accepts it: every literal is
   * rising or asks for no stance. <a href="{@docRoot}/doc-files/semantics.html#section-2">Section 2
   * of the semantics</a>. It fails, rightly, for rules with a quorum of participation.
   */
  @Property
  default void theRuleRisesByItsForm(@ForAll("bodies") Body body) {
    Check.that(
        body.rule().isRising(),
        () -> "the rule of " + body.label() + " is not rising: " + body.rule().notRising());
  }

  /**
   * Checks that the {@linkplain #statutes statutes} parse to the rule: {@code p(t(b)) = r(b)}, like
   * {@link AgreesWithItsText}, but literally. It fails, rightly, for statutes that say the same in
   * other words.
   */
  @Property
  default void theRuleReadsBackFromTheStatutes(@ForAll("bodies") Body body) {
    Check.that(
        Condition.parse(statutes(body)).equals(body.rule().condition()),
        () ->
            "the statutes of "
                + body.label()
                + " say \""
                + statutes(body)
                + "\", but its rule is \""
                + body.rule()
                + "\"");
  }

  /**
   * Checks that moving a member up never undoes an adoption: {@code v(s) ⇒ v(s[i→t])} for {@code t
   * ≥ s(i)}. {@link RisingRule} has the sources. Absent members are moved, too, which changes
   * nothing.
   */
  @Property
  default void raisingAMembersStanceNeverUndoesAdoption(@ForAll("votes") Vote vote) {
    if (adopts(vote)) {
      for (Step<Ballot> step : Pairs.raised(vote.ballot(), 1)) {
        Check.that(
            adopts(new Vote(vote.body(), step.after())),
            () -> vote + ": adopted, but no longer when " + step.what());
      }
    }
  }

  /**
   * Checks that unanimous support adopts and unanimous opposition does not, with nobody absent:
   * {@code v(i ↦ SUPPORT)} and not {@code v(i ↦ OPPOSE)}. {@link AdoptsUnanimity} has the sources.
   * It fails, rightly, for bodies whose quota exceeds the number of members, and for bodies without
   * members.
   */
  @Property
  default void unanimityDecides(@ForAll("votes") Vote vote) {
    Body present = vote.body().toBuilder().clearAbsences().build();
    Check.that(
        adopts(new Vote(present, vote.ballot().mapStances(stance -> Stance.SUPPORT))),
        () -> present.label() + " does not adopt what everyone supports");
    Check.that(
        !adopts(new Vote(present, vote.ballot().mapStances(stance -> Stance.OPPOSE))),
        () -> present.label() + " adopts what everyone opposes");
  }

  /**
   * Checks that an absent member counts as the body says, whatever it has said: {@code v(s) =
   * v(s[i→absence])} for each absent {@code i}. <a
   * href="{@docRoot}/doc-files/semantics.html#section-1">Section 1 of the semantics</a>.
   */
  @Property
  default void absenceCountsAsTheBodySays(@ForAll("votes") Vote vote) {
    Actor someone = vote.body().everyMember().iterator().next();
    Body without = vote.body().toBuilder().absent(someone).build();
    Body with = vote.body().toBuilder().clearAbsences().build();
    Ballot counted = vote.ballot();
    for (Actor absent : without.absentOn(null)) {
      counted = counted.with(absent, vote.body().absence());
    }
    Vote asCounted = new Vote(with, counted);
    Check.that(
        adopts(new Vote(without, vote.ballot())) == adopts(asCounted),
        () ->
            vote
                + " is not decided as "
                + asCounted.ballot()
                + ", though absent are "
                + without.absentOn(null).stream().map(Actor::id).toList());
  }

  /**
   * Checks that the order in which members are listed does not matter: {@code v(π b, s) = v(b, s)}
   * for the reversal {@code π}. Members are a set, <a
   * href="{@docRoot}/doc-files/semantics.html#section-1">section 1 of the semantics</a>. It fails,
   * rightly, for code in which the first on the list is the chair.
   */
  @Property
  default void theOrderOfTheMembersDoesNotMatter(@ForAll("votes") Vote vote) {
    List<Membership> backwards = new ArrayList<>(vote.body().memberships());
    Collections.reverse(backwards);
    Body reversed = vote.body().toBuilder().clearMemberships().memberships(backwards).build();
    Check.that(
        adopts(vote) == adopts(new Vote(reversed, vote.ballot())),
        () -> "with its members in another order, " + vote + " is decided otherwise");
  }
}
