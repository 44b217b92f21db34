package org.concordat.negotiation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.Set;
import org.concordat.condition.ConditionSyntaxException;
import org.concordat.internal.HouseStyle;
import org.concordat.model.Actor;
import org.concordat.model.Group;
import org.concordat.model.Named;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Describes who decides, and by which rule. */
@Value.Immutable
@HouseStyle
public interface Body extends Named {

  @Override
  String id();

  @Override
  @Value.Default
  default String name() {
    return id();
  }

  /** Returns the memberships in the order given; an actor may have several, on different days. */
  ImmutableList<Membership> memberships();

  /** Returns the rule by which the body adopts an alternative. */
  DecisionRule rule();

  /**
   * Returns the stance that an absent member counts as, whatever its commitments: {@link
   * Stance#OPPOSE} (the default; Mercosur, an unrepresented member under unanimity in the EU
   * Council) or {@link Stance#ABSTAIN} (the WTO, the Security Council).
   */
  @Value.Default
  default Stance absence() {
    return Stance.OPPOSE;
  }

  /** Returns when members are absent; one may be so several times. */
  ImmutableList<Absence> absences();

  /**
   * Returns the members on a day, in the order given.
   *
   * @param day the day; {@code null} for the time after every date
   */
  default ImmutableSet<Actor> membersOn(@Nullable LocalDate day) {
    return memberships().stream()
        .filter(membership -> membership.term().includes(day))
        .map(Membership::actor)
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * Returns the members that are absent on a day, in the order of the members.
   *
   * @param day the day; {@code null} for the time after every date
   */
  default ImmutableSet<Actor> absentOn(@Nullable LocalDate day) {
    if (absences().isEmpty()) {
      return ImmutableSet.of();
    }
    Set<String> absent =
        absences().stream()
            .filter(absence -> absence.term().includes(day))
            .map(absence -> absence.actor().id())
            .collect(ImmutableSet.toImmutableSet());
    return membersOn(day).stream()
        .filter(actor -> absent.contains(actor.id()))
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * Returns whether the same members are present and absent on two days.
   *
   * @param one a day; {@code null} for the time after every date
   * @param other another
   */
  default boolean isSameOn(@Nullable LocalDate one, @Nullable LocalDate other) {
    return memberships().stream()
            .allMatch(each -> each.term().includes(one) == each.term().includes(other))
        && absences().stream()
            .allMatch(each -> each.term().includes(one) == each.term().includes(other));
  }

  /** Returns everyone who is a member on some day, in the order given. */
  @Value.Lazy
  default ImmutableSet<Actor> everyMember() {
    return memberships().stream().map(Membership::actor).collect(ImmutableSet.toImmutableSet());
  }

  // Repeated here since the generated toString can call it only from where it is declared.
  @Override
  default String label() {
    return Named.super.label();
  }

  /** Returns a builder, which wants an id and a rule. */
  static Builder builder() {
    return new Builder();
  }

  /** Returns the body of these members and this rule. */
  static Body of(String id, String name, DecisionRule rule, Iterable<Actor> members) {
    requireNonNull(members, "members");
    return builder().id(id).name(name).rule(rule).members(members).build();
  }

  /**
   * Checks the id and what absence counts as.
   *
   * @throws IllegalArgumentException if the id cannot be one, or {@link #absence()} is neither
   *     {@code OPPOSE} nor {@code ABSTAIN}
   */
  @Value.Check
  default void check() {
    Named.requireId("a body", id(), "members", "others");
    if (absence() != Stance.OPPOSE && absence() != Stance.ABSTAIN) {
      throw new IllegalArgumentException(
          "absence from body "
              + id()
              + " counts as "
              + absence()
              + "; it should be oppose or abstain");
    }
  }

  /** Builds a {@link Body}. */
  final class Builder extends ImmutableBody.Builder {
    Builder() {}

    /** Adds a member that has always been one. */
    @CanIgnoreReturnValue
    public Builder member(Actor actor) {
      return addMemberships(Membership.of(actor));
    }

    /** Adds a member for a term. */
    @CanIgnoreReturnValue
    public Builder member(Actor actor, Term term) {
      return addMemberships(new Membership(actor, term));
    }

    /** Makes a member absent on all days. */
    @CanIgnoreReturnValue
    public Builder absent(Actor actor) {
      return addAbsences(Absence.of(actor));
    }

    /** Makes a member absent for a term. */
    @CanIgnoreReturnValue
    public Builder absent(Actor actor, Term term) {
      return addAbsences(new Absence(actor, term));
    }

    /** Adds members that have always been such. */
    @CanIgnoreReturnValue
    public Builder members(Iterable<Actor> actors) {
      actors.forEach(this::member);
      return this;
    }

    /** Adds the actors of a group as members that have always been such. */
    @CanIgnoreReturnValue
    public Builder members(Group group) {
      return members(group.actors());
    }

    /**
     * Sets the rule from its text.
     *
     * @throws ConditionSyntaxException if {@code text} is no condition
     */
    @CanIgnoreReturnValue
    public Builder rule(String text) {
      return rule(DecisionRule.parse(text));
    }
  }
}
