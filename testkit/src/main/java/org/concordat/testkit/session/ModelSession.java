package org.concordat.testkit.session;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.concordat.testkit.internal.Revision;

/** Keeps a negotiation as a value, which is rebuilt and resolved anew at each step. */
final class ModelSession implements NegotiationSession {
  private Resolution resolution;

  ModelSession(Negotiation start) {
    if (start.asOf().isEmpty()) {
      throw new IllegalArgumentException(
          "a session begins on a day; set it with NegotiationBuilder.asOf");
    }
    this.resolution = Resolver.of(start).resolve();
  }

  /** Returns the resolution of the current negotiation. */
  Resolution resolution() {
    return resolution;
  }

  Negotiation negotiation() {
    return resolution.negotiation();
  }

  LocalDate today() {
    return negotiation().asOf().orElseThrow();
  }

  boolean isMember(Actor actor, Body body) {
    return negotiation().body(body.id()).everyMember().contains(actor);
  }

  boolean hasSay(Actor actor, Alternative alternative) {
    return negotiation().hasSay(actor, alternative);
  }

  @Override
  public void declare(Actor actor, Alternative alternative, Stance stance) {
    requireNonNull(actor, "actor");
    requireNonNull(alternative, "alternative");
    requireNonNull(stance, "stance");
    pledge(Commitment.of(actor, alternative, stance));
  }

  @Override
  public void pledge(Commitment commitment) {
    requireNonNull(commitment, "commitment");
    List<Commitment> commitments = new ArrayList<>();
    commitments.add(commitment.toBuilder().term(Term.from(today())).build());
    commitments.addAll(negotiation().commitments());
    resolution = Resolver.of(Revision.of(negotiation()).commitments(commitments).build()).resolve();
  }

  @Override
  public void retract(Actor actor, Alternative alternative) {
    requireNonNull(actor, "actor");
    requireNonNull(alternative, "alternative");
    List<Commitment> commitments =
        negotiation().commitments().stream()
            .filter(
                commitment ->
                    !(commitment.actor().equals(actor)
                        && commitment.alternative().equals(alternative)))
            .toList();
    resolution = Resolver.of(Revision.of(negotiation()).commitments(commitments).build()).resolve();
  }

  @Override
  public void withdraw(Alternative alternative) {
    requireNonNull(alternative, "alternative");
    String id = alternative.id() + "-is-off-the-table";
    if (!negotiation().facts().containsKey(id)) {
      Fact fact = Fact.builder().id(id).withdraws(alternative).occurs(today()).build();
      resolution =
          Resolver.of(Revision.of(negotiation()).moreFacts(ImmutableList.of(fact)).build())
              .resolve();
    }
  }

  @Override
  public void join(Actor actor, Body body) {
    requireNonNull(actor, "actor");
    requireNonNull(body, "body");
    resolution =
        Resolver.of(
                Revision.of(negotiation())
                    .bodies(
                        each ->
                            each.id().equals(body.id())
                                ? each.toBuilder().member(actor, Term.from(today())).build()
                                : each)
                    .build())
            .resolve();
  }

  @Override
  public void moveTo(LocalDate day) {
    requireNonNull(day, "day");
    resolution = Resolver.of(Revision.of(negotiation()).asOf(day).build()).resolve();
  }

  @Override
  public Position position(Actor actor, Alternative alternative) {
    return resolution.position(actor, alternative);
  }

  @Override
  public Decision decision(Alternative alternative) {
    return resolution.decision(alternative);
  }

  @Override
  public String toString() {
    return "a session in " + negotiation();
  }
}
