package org.concordat.testkit.internal;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.negotiation.Preference;

/**
 * Permutes everything in a negotiation, except for the commitments of one actor on one alternative
 * from the same day, whose order counts.
 */
final class Reordering {
  private final Random random;
  private final NegotiationBuilder builder = Negotiation.builder();

  private Reordering(Random random) {
    this.random = random;
  }

  static Negotiation of(Negotiation negotiation, Random random) {
    return new Reordering(random).reordered(negotiation);
  }

  private Negotiation reordered(Negotiation negotiation) {
    negotiation.title().ifPresent(builder::title);
    negotiation.asOf().ifPresent(builder::asOf);
    List<Runnable> steps = new ArrayList<>();
    steps.add(() -> builder.actors(shuffled(negotiation.actors().values())));
    for (Group group : negotiation.groups().values()) {
      steps.add(() -> builder.group(Group.of(group.id(), group.name(), shuffled(group.actors()))));
    }
    Map<String, Body> bodies = new HashMap<>();
    for (Body body : negotiation.bodies().values()) {
      Body shuffled =
          body.toBuilder()
              .clearMemberships()
              .memberships(shuffled(body.memberships()))
              .clearAbsences()
              .absences(shuffled(body.absences()))
              .build();
      bodies.put(body.id(), shuffled);
      steps.add(() -> builder.body(shuffled));
    }
    Map<String, Issue> issues = new HashMap<>();
    for (Issue issue : negotiation.issues().values()) {
      Issue shuffled =
          issue.toBuilder()
              .body(bodies.getOrDefault(issue.body().id(), issue.body()))
              .clearAlternatives()
              .alternatives(shuffled(issue.alternatives()))
              .terms(issue.terms())
              .build();
      issues.put(issue.id(), shuffled);
      steps.add(() -> builder.issue(shuffled));
    }
    steps.add(() -> builder.facts(shuffled(negotiation.facts().values())));
    for (ImmutableSet<Fact> exclusion : negotiation.exclusions()) {
      steps.add(() -> builder.exclusion(ImmutableSet.copyOf(shuffled(exclusion))));
    }
    shuffled(steps).forEach(Runnable::run);
    commitments(negotiation).forEach(builder::commitment);
    for (Preference preference : shuffled(negotiation.preferences())) {
      builder.preference(
          preference.toBuilder()
              .issue(issues.getOrDefault(preference.issue().id(), preference.issue()))
              .clearTiers()
              .tiers(
                  preference.ranking().stream()
                      .map(tier -> ImmutableSet.copyOf(shuffled(tier)))
                      .toList())
              .build());
    }
    return builder.reports(shuffled(negotiation.reports())).build();
  }

  private List<Commitment> commitments(Negotiation negotiation) {
    List<Commitment> shuffled = shuffled(negotiation.commitments());
    Map<List<Object>, List<Commitment>> inOrder = new HashMap<>();
    for (Commitment commitment : negotiation.commitments()) {
      inOrder.computeIfAbsent(key(commitment), key -> new ArrayList<>()).add(commitment);
    }
    shuffled.replaceAll(commitment -> inOrder.getOrDefault(key(commitment), shuffled).remove(0));
    return shuffled;
  }

  private static List<Object> key(Commitment commitment) {
    return List.of(
        commitment.actor(), commitment.alternative(), String.valueOf(commitment.term().from()));
  }

  private <T> List<T> shuffled(Collection<T> things) {
    List<T> shuffled = new ArrayList<>(things);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }
}
