package org.concordat.negotiation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.concordat.condition.ConditionSyntaxException;
import org.concordat.internal.Elements;
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

  /** Returns when members are absent; a member may be absent several times. */
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

  /** Returns everyone who is a member on some day, in the order given. */
  @Value.Lazy
  default ImmutableSet<Actor> everyMember() {
    return memberships().stream().map(Membership::actor).collect(ImmutableSet.toImmutableSet());
  }

  // Declared again, since the generated toString calls it only if this interface declares it.
  @Override
  default String label() {
    return Named.super.label();
  }

  /** Returns an empty builder; an id and a rule must be set. */
  static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from these values. */
  default Builder toBuilder() {
    return new Builder(this);
  }

  /**
   * Returns the body of these members and this rule.
   *
   * @throws IllegalArgumentException if {@code id} cannot be an id
   */
  static Body of(String id, String name, DecisionRule rule, Actor... members) {
    return builder().id(id).name(name).rule(rule).members(members).build();
  }

  /**
   * Returns the body of these members and this rule.
   *
   * @throws IllegalArgumentException if {@code id} cannot be an id
   */
  static Body of(String id, String name, DecisionRule rule, Iterable<? extends Actor> members) {
    return builder().id(id).name(name).rule(rule).members(members).build();
  }

  /**
   * Checks the id and the stance that absence counts as.
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
  final class Builder {
    private final ImmutableBody.Builder values = ImmutableBody.builder();
    private final List<Membership> memberships = new ArrayList<>();
    private final List<Absence> absences = new ArrayList<>();

    Builder() {}

    Builder(Body copied) {
      values.from(copied);
      memberships.addAll(copied.memberships());
      absences.addAll(copied.absences());
    }

    /** Sets the id. */
    @CanIgnoreReturnValue
    public Builder id(String id) {
      values.id(requireNonNull(id, "id"));
      return this;
    }

    /** Sets the name for people; the id by default. */
    @CanIgnoreReturnValue
    public Builder name(String name) {
      values.name(requireNonNull(name, "name"));
      return this;
    }

    /** Sets the rule by which the body adopts an alternative. */
    @CanIgnoreReturnValue
    public Builder rule(DecisionRule rule) {
      values.rule(requireNonNull(rule, "rule"));
      return this;
    }

    /**
     * Sets the rule from its text.
     *
     * @throws ConditionSyntaxException if {@code text} is no condition
     */
    @CanIgnoreReturnValue
    public Builder rule(String text) {
      return rule(DecisionRule.parse(requireNonNull(text, "text")));
    }

    /** Adds a member that has always been one. */
    @CanIgnoreReturnValue
    public Builder member(Actor actor) {
      return member(actor, Term.ALWAYS);
    }

    /** Adds a member for a term. */
    @CanIgnoreReturnValue
    public Builder member(Actor actor, Term term) {
      memberships.add(new Membership(actor, term));
      return this;
    }

    /** Adds members that have always been such. */
    @CanIgnoreReturnValue
    public Builder members(Actor... members) {
      Elements.copyOf(members, "members").forEach(this::member);
      return this;
    }

    /** Adds members that have always been such. */
    @CanIgnoreReturnValue
    public Builder members(Iterable<? extends Actor> members) {
      Elements.copyOf(members, "members").forEach(this::member);
      return this;
    }

    /** Adds the actors of a group as members that have always been such. */
    @CanIgnoreReturnValue
    public Builder members(Group group) {
      return members(group.actors());
    }

    /** Adds memberships. */
    @CanIgnoreReturnValue
    public Builder memberships(Iterable<? extends Membership> memberships) {
      this.memberships.addAll(Elements.copyOf(memberships, "memberships"));
      return this;
    }

    /**
     * Removes all memberships and absences of an actor.
     *
     * @throws UnknownNameException if nobody of this id is ever a member
     */
    @CanIgnoreReturnValue
    public Builder removeMember(String id) {
      requireNonNull(id, "id");
      if (!memberships.removeIf(each -> each.actor().id().equals(id))) {
        throw UnknownNameException.of(
            "member", id, Lists.transform(memberships, Membership::actor));
      }
      absences.removeIf(each -> each.actor().id().equals(id));
      return this;
    }

    /**
     * Puts an actor in place of the member of the same id, in all its memberships and absences.
     *
     * @throws UnknownNameException if nobody of this id is ever a member
     */
    @CanIgnoreReturnValue
    public Builder replaceMember(Actor actor) {
      String id = requireNonNull(actor, "actor").id();
      if (memberships.stream().noneMatch(each -> each.actor().id().equals(id))) {
        throw UnknownNameException.of(
            "member", id, Lists.transform(memberships, Membership::actor));
      }
      memberships.replaceAll(
          each -> each.actor().id().equals(id) ? new Membership(actor, each.term()) : each);
      absences.replaceAll(
          each -> each.actor().id().equals(id) ? new Absence(actor, each.term()) : each);
      return this;
    }

    /** Removes all memberships. */
    @CanIgnoreReturnValue
    public Builder clearMemberships() {
      memberships.clear();
      return this;
    }

    /** Sets the stance that an absent member counts as; {@link Stance#OPPOSE} by default. */
    @CanIgnoreReturnValue
    public Builder absence(Stance countsAs) {
      values.absence(requireNonNull(countsAs, "countsAs"));
      return this;
    }

    /** Makes a member absent on all days. */
    @CanIgnoreReturnValue
    public Builder absent(Actor actor) {
      return absent(actor, Term.ALWAYS);
    }

    /** Makes a member absent for a term. */
    @CanIgnoreReturnValue
    public Builder absent(Actor actor, Term term) {
      absences.add(new Absence(actor, term));
      return this;
    }

    /** Adds absences. */
    @CanIgnoreReturnValue
    public Builder absences(Iterable<? extends Absence> absences) {
      this.absences.addAll(Elements.copyOf(absences, "absences"));
      return this;
    }

    /** Removes all absences. */
    @CanIgnoreReturnValue
    public Builder clearAbsences() {
      absences.clear();
      return this;
    }

    /**
     * Builds the body.
     *
     * @throws IllegalArgumentException if there is no id or no rule, the id cannot be one, or
     *     absence counts as neither {@code OPPOSE} nor {@code ABSTAIN}
     */
    public Body build() {
      return values.memberships(memberships).absences(absences).build();
    }
  }
}
