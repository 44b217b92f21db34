package org.concordat.proceedings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;

/**
 * Counts a procedure on a day. It reads the negotiation as of the day with three changes: on the
 * procedure's alternative, only the commitments count that the kind of procedure admits; nobody is
 * absent from the body, except in a meeting; and the procedure's own bar is lifted. <a
 * href="{@docRoot}/doc-files/semantics.html#section-10">Section 10 of the semantics</a>.
 */
final class ProcedureCount {
  private final Course course;
  private final Negotiation standing;
  private final ImmutableList<Commitment> ofTheRound;

  /**
   * Prepares to count on a day.
   *
   * @param standing the negotiation as of that day
   * @param ledger the commitments made so far
   */
  ProcedureCount(Course course, Negotiation standing, CommitmentLedger ledger) {
    this.course = course;
    this.standing = standing;
    LocalDate day = standing.asOf().orElseThrow();
    this.ofTheRound =
        ledger.since(course.roundBegan(), course.alternative().id()).stream()
            .filter(commitment -> commitment.term().includes(day))
            .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the members who have not spoken in the round; in a meeting, those who have not spoken
   * at all.
   */
  ImmutableSet<Actor> silent() {
    Set<Actor> silent =
        new LinkedHashSet<>(standing.members(standing.bodyOf(course.alternative())));
    if (course.procedure().kind().hasRounds()) {
      ofTheRound.forEach(commitment -> silent.remove(commitment.actor()));
    } else {
      silent.removeAll(standing.absent(standing.bodyOf(course.alternative())));
      var commitments = standing.standing();
      silent.removeIf(actor -> !commitments.by(actor, course.alternative()).isEmpty());
    }
    return ImmutableSet.copyOf(silent);
  }

  /** Returns the ids of the members who surely oppose, by what counts. */
  ImmutableSet<String> objectors() {
    Resolution resolution = Resolver.of(document(ImmutableList.of())).resolve();
    return resolution.positions(course.alternative()).entrySet().stream()
        .filter(entry -> entry.getValue().high() == Stance.OPPOSE)
        .map(entry -> entry.getKey().id())
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Returns whether the count surely adopts the alternative. */
  boolean isCarried() {
    return closing().resolve().decision(course.alternative()) == Decision.ADOPTED;
  }

  /** Returns the resolver of the negotiation that is counted, including what silence counts as. */
  Resolver closing() {
    Alternative on = course.alternative();
    return Resolver.of(
        document(
            standing.members(standing.bodyOf(on)).stream()
                .map(
                    member ->
                        Commitment.builder()
                            .actor(member)
                            .alternative(on)
                            .range(course.silent())
                            .build())
                .toList()));
  }

  private Negotiation document(List<Commitment> ofTheSilent) {
    boolean rounds = course.procedure().kind().hasRounds();
    String on = course.alternative().id();
    List<Commitment> counted = new ArrayList<>();
    for (Commitment commitment : standing.standing().all()) {
      if (!rounds || !commitment.alternative().id().equals(on)) {
        counted.add(commitment);
      }
    }
    counted.addAll(rounds ? ofTheRound : ImmutableList.of());
    counted.addAll(ofTheSilent);
    NegotiationBuilder builder = things(rounds);
    for (Commitment commitment : counted) {
      builder.commitment(commitment.toBuilder().term(Term.ALWAYS).build());
    }
    return builder.build();
  }

  private NegotiationBuilder things(boolean rounds) {
    NegotiationBuilder builder = Negotiation.builder().asOf(standing.asOf().orElseThrow());
    standing.sources().values().forEach(builder::source);
    builder.actors(standing.actors().values());
    standing.groups().values().forEach(builder::group);
    String deciding = standing.bodyOf(course.alternative()).id();
    standing
        .bodies()
        .forEach((id, body) -> builder.body(rounds && id.equals(deciding) ? met(body) : body));
    for (Issue issue : standing.issues().values()) {
      builder.issue(
          rounds && issue.body().id().equals(deciding)
              ? issue.toBuilder().body(met(issue.body())).build()
              : issue);
    }
    String bars = Declarations.bars(course.id());
    standing
        .facts()
        .values()
        .forEach(fact -> builder.facts(fact.id().equals(bars) ? lifted(fact) : fact));
    standing.exclusions().forEach(builder::exclusion);
    return builder;
  }

  private static Fact lifted(Fact bar) {
    return bar.toBuilder().state(Truth.FALSE).clearChanges().build();
  }

  /** Returns a body with everybody present. */
  private static Body met(Body body) {
    return body.toBuilder().clearAbsences().build();
  }
}
