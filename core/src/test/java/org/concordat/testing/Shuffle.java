package org.concordat.testing;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.negotiation.Preference;

/**
 * Puts a negotiation together in another order: everything but the words of one actor on one
 * alternative from the same day, whose order counts.
 */
public final class Shuffle {
  private Shuffle() {}

  /** Returns the negotiation in another order. */
  public static Negotiation of(Negotiation negotiation, Random random) {
    Pick pick = new Pick(random);
    NegotiationBuilder builder = Negotiation.builder();
    negotiation.asOf().ifPresent(builder::asOf);
    List<Runnable> steps = new ArrayList<>();
    steps.add(() -> builder.actors(pick.shuffled(negotiation.actors().values())));
    for (Group group : negotiation.groups().values()) {
      steps.add(
          () -> builder.group(Group.of(group.id(), group.name(), pick.shuffled(group.actors()))));
    }
    Map<String, Body> bodies = new HashMap<>();
    for (Body body : negotiation.bodies().values()) {
      Body shuffled =
          Body.builder()
              .from(body)
              .memberships(pick.shuffled(body.memberships()))
              .absent(pick.shuffled(body.absent()))
              .build();
      bodies.put(body.id(), shuffled);
      steps.add(() -> builder.body(shuffled));
    }
    Map<String, Issue> issues = new HashMap<>();
    for (Issue issue : negotiation.issues().values()) {
      Issue shuffled =
          Issue.of(
              issue.id(),
              issue.name(),
              bodies.get(issue.body().id()),
              pick.shuffled(issue.alternatives()).toArray(new Alternative[0]));
      issues.put(issue.id(), shuffled);
      steps.add(() -> builder.issue(shuffled));
    }
    steps.add(() -> builder.facts(pick.shuffled(negotiation.facts().values())));
    for (ImmutableSet<Fact> exclusion : negotiation.exclusions()) {
      steps.add(() -> builder.exclusion(ImmutableSet.copyOf(pick.shuffled(exclusion))));
    }
    commitments(negotiation, pick).forEach(word -> steps.add(() -> builder.commitment(word)));
    for (Preference preference : negotiation.preferences()) {
      Preference.Builder shuffled = Preference.builder().from(preference);
      shuffled = shuffled.issue(issues.get(preference.issue().id()));
      shuffled =
          shuffled.ranking(
              preference.ranking().stream()
                  .map(tier -> ImmutableSet.copyOf(pick.shuffled(tier)))
                  .toList());
      Preference built = shuffled.build();
      steps.add(() -> builder.preference(built));
    }
    // Words keep the order that they have been given above.
    List<Runnable> words = steps.subList(steps.size() - words(negotiation), steps.size());
    List<Runnable> things = pick.shuffled(steps.subList(0, steps.size() - words.size()));
    things.forEach(Runnable::run);
    words.forEach(Runnable::run);
    return builder.build();
  }

  private static int words(Negotiation negotiation) {
    return negotiation.commitments().size() + negotiation.preferences().size();
  }

  private static List<Commitment> commitments(Negotiation negotiation, Pick pick) {
    List<Commitment> shuffled = pick.shuffled(negotiation.commitments());
    Map<List<Object>, List<Commitment>> inOrder = new HashMap<>();
    for (Commitment word : negotiation.commitments()) {
      inOrder.computeIfAbsent(key(word), key -> new ArrayList<>()).add(word);
    }
    shuffled.replaceAll(word -> inOrder.get(key(word)).remove(0));
    return shuffled;
  }

  private static List<Object> key(Commitment word) {
    Actor actor = word.actor();
    return List.of(actor, word.alternative(), String.valueOf(word.term().from()));
  }
}
