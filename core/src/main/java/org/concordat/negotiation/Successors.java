package org.concordat.negotiation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.model.Fact;
import org.concordat.model.Truth;

/** Derives negotiations that differ little from another, and checks only the difference. */
final class Successors {
  private Successors() {}

  static Negotiation withLatest(
      Negotiation before, MembersOfDay members, Iterable<? extends Commitment> latest) {
    ImmutableList<Commitment> commitments = ImmutableList.copyOf(latest);
    ImmutableList<Commitment> all =
        ImmutableList.<Commitment>builderWithExpectedSize(
                commitments.size() + before.commitments().size())
            .addAll(commitments)
            .addAll(before.commitments())
            .build();
    if (!commitments.stream().allMatch(before.things()::hasSourceOf)) {
      return before.toBuilder().clearCommitments().commitments(all).build();
    }
    CommitmentsCheck.requireSound(commitments, before.things(), members);
    return with(before, members, before.things(), before.exclusions(), all);
  }

  static Negotiation withState(
      Negotiation before, MembersOfDay members, Fact fact, LocalDate from, Truth state) {
    Map<LocalDate, Truth> history = new TreeMap<>(fact.history());
    history.put(requireNonNull(from, "from"), requireNonNull(state, "state"));
    Fact changed = fact.toBuilder().clearChanges().changes(history).build();
    Registry things = before.things().with(changed);
    ImmutableList<ImmutableSet<Fact>> exclusions =
        before.exclusions().stream()
            .map(together -> NegotiationParts.with(changed, together))
            .collect(ImmutableList.toImmutableList());
    Problems found = new Problems();
    new ThingsCheck(things, found).checkExclusions(exclusions);
    found.throwIfAny();
    return with(before, members, things, exclusions, before.commitments());
  }

  private static Negotiation with(
      Negotiation before,
      MembersOfDay members,
      Registry things,
      ImmutableList<ImmutableSet<Fact>> exclusions,
      ImmutableList<Commitment> commitments) {
    return new Negotiation(
        before.title().orElse(null),
        before.asOf().orElse(null),
        things,
        exclusions,
        commitments,
        before.preferences(),
        before.reports(),
        members);
  }
}
