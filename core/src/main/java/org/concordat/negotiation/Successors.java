package org.concordat.negotiation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.model.Fact;
import org.concordat.model.Truth;

/**
 * Derives negotiations that differ little from one, and checks only the difference: {@code
 * deal.successors().withLatest(List.of(commitment))}.
 *
 * @param before the negotiation from which others are derived
 */
public record Successors(Negotiation before) implements Serializable {

  /** Checks that there is a negotiation. */
  public Successors {
    requireNonNull(before, "before");
  }

  /**
   * Returns the negotiation with more commitments, placed before all others.
   *
   * @throws InvalidNegotiationException if they do not fit it
   */
  public Negotiation withLatest(Iterable<? extends Commitment> latest) {
    return withCommitments(0, 0, requireNonNull(latest, "latest"));
  }

  /**
   * Returns the negotiation with other commitments in place of some that follow each other.
   *
   * @param from the place of the first that is replaced
   * @param to the place after the last
   * @throws InvalidNegotiationException if the others do not fit it
   * @throws IndexOutOfBoundsException if there are no such places
   */
  public Negotiation withCommitments(
      int from, int to, Iterable<? extends Commitment> replacements) {
    ImmutableList<Commitment> others =
        ImmutableList.copyOf(requireNonNull(replacements, "replacements"));
    ImmutableList<Commitment> held = before.commitments();
    ImmutableList<Commitment> all =
        ImmutableList.<Commitment>builderWithExpectedSize(held.size() - (to - from) + others.size())
            .addAll(held.subList(0, from))
            .addAll(others)
            .addAll(held.subList(to, held.size()))
            .build();
    if (!others.stream().allMatch(before.things()::hasSourceOf)) {
      return before.toBuilder().clearCommitments().commitments(all).build();
    }
    CommitmentsCheck.requireSound(others, before.things(), before.membersOfDay());
    return with(
        before.things(), before.exclusions(), all, before.preferences(), before.membersOfDay());
  }

  /**
   * Returns the negotiation with a fact put into a state from a day on, until its next change.
   *
   * @throws UnknownNameException if there is no such fact
   * @throws InvalidNegotiationException if two facts of an exclusion are then true on some day
   */
  public Negotiation withState(Fact fact, LocalDate from, Truth state) {
    Fact known = before.fact(fact.id());
    Map<LocalDate, Truth> history = new TreeMap<>(known.history());
    history.put(requireNonNull(from, "from"), requireNonNull(state, "state"));
    Fact changed = known.toBuilder().clearChanges().changes(history).build();
    Registry things = before.things().with(changed);
    ImmutableList<ImmutableSet<Fact>> exclusions =
        before.exclusions().stream()
            .map(together -> NegotiationParts.with(changed, together))
            .collect(ImmutableList.toImmutableList());
    Problems found = new Problems();
    new ThingsCheck(things, found).checkExclusions(exclusions);
    found.throwIfAny();
    return with(
        things, exclusions, before.commitments(), before.preferences(), before.membersOfDay());
  }

  /**
   * Returns the negotiation with other absences from a body.
   *
   * @throws UnknownNameException if there is no such body
   * @throws InvalidNegotiationException if the absences do not fit it
   */
  public Negotiation withAbsences(Body body, Iterable<? extends Absence> absences) {
    Body known = before.body(body.id());
    Body changed = known.toBuilder().clearAbsences().absences(absences).build();
    Problems found = new Problems();
    new ThingsCheck(before.things(), found).checkAbsences(changed, id -> isMember(id, known));
    found.throwIfAny();
    Registry things = before.things().with(changed);
    ImmutableList<Preference> preferences =
        before.preferences().stream()
            .map(
                each -> {
                  Issue issue = requireNonNull(things.issues().get(each.issue().id()));
                  return issue.body() == changed ? each.toBuilder().issue(issue).build() : each;
                })
            .collect(ImmutableList.toImmutableList());
    return with(
        things,
        before.exclusions(),
        before.commitments(),
        preferences,
        before.membersOfDay().with(things.bodies(), changed, before.asOf().orElse(null)));
  }

  private boolean isMember(String id, Body body) {
    return before.member(id, body) != null
        || body.everyMember().stream().anyMatch(actor -> actor.id().equals(id));
  }

  private Negotiation with(
      Registry things,
      ImmutableList<ImmutableSet<Fact>> exclusions,
      ImmutableList<Commitment> commitments,
      ImmutableList<Preference> preferences,
      MembersOfDay membersOfDay) {
    return new Negotiation(
        before.title().orElse(null),
        before.asOf().orElse(null),
        things,
        exclusions,
        commitments,
        preferences,
        before.reports(),
        membersOfDay);
  }
}
