package org.concordat.testkit.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.concordat.model.Fact;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.negotiation.Preference;
import org.jspecify.annotations.Nullable;

/** Rebuilds a negotiation with some parts changed. */
public final class Revision {
  private final Negotiation of;
  private UnaryOperator<Fact> facts = UnaryOperator.identity();
  private UnaryOperator<Body> bodies = UnaryOperator.identity();
  private Iterable<Fact> moreFacts = ImmutableList.of();
  private Iterable<Commitment> commitments;
  private @Nullable LocalDate day;

  private Revision(Negotiation of) {
    this.of = of;
    this.commitments = of.commitments();
    this.day = of.asOf().orElse(null);
  }

  /** Returns a revision that starts from a negotiation. */
  public static Revision of(Negotiation negotiation) {
    return new Revision(negotiation);
  }

  /** Applies {@code change} to each fact. */
  public Revision facts(UnaryOperator<Fact> change) {
    facts = change;
    return this;
  }

  /** Adds facts. */
  public Revision moreFacts(Iterable<Fact> more) {
    moreFacts = more;
    return this;
  }

  /** Applies {@code change} to each body. */
  public Revision bodies(UnaryOperator<Body> change) {
    bodies = change;
    return this;
  }

  /** Replaces the commitments. */
  public Revision commitments(Iterable<Commitment> instead) {
    commitments = instead;
    return this;
  }

  /** Replaces the day. */
  public Revision asOf(LocalDate instead) {
    day = instead;
    return this;
  }

  /** Builds the negotiation. */
  public Negotiation build() {
    NegotiationBuilder builder = Negotiation.builder();
    of.title().ifPresent(builder::title);
    LocalDate asOf = day;
    if (asOf != null) {
      builder.asOf(asOf);
    }
    builder.actors(of.actors().values());
    of.groups().values().forEach(builder::group);
    Map<String, Body> changed = new LinkedHashMap<>();
    of.bodies().forEach((id, body) -> changed.put(id, bodies.apply(body)));
    changed.values().forEach(builder::body);
    Map<String, Issue> issues = new LinkedHashMap<>();
    of.issues()
        .forEach(
            (id, issue) ->
                issues.put(id, issue.toBuilder().body(body(changed, issue.body())).build()));
    issues.values().forEach(builder::issue);
    of.facts().values().forEach(fact -> builder.facts(facts.apply(fact)));
    builder.facts(moreFacts);
    for (ImmutableSet<Fact> exclusion : of.exclusions()) {
      builder.exclusion(exclusion.stream().map(facts).collect(ImmutableSet.toImmutableSet()));
    }
    builder.commitments(commitments);
    for (Preference preference : of.preferences()) {
      Issue issue = issues.get(preference.issue().id());
      builder.preference(issue == null ? preference : preference.toBuilder().issue(issue).build());
    }
    return builder.reports(of.reports()).build();
  }

  private static Body body(Map<String, Body> changed, Body body) {
    return changed.getOrDefault(body.id(), body);
  }
}
