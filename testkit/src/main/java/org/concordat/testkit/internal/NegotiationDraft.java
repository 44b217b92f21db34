package org.concordat.testkit.internal;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import org.concordat.negotiation.DecisionRule;
import org.jspecify.annotations.Nullable;

/**
 * Sketches a negotiation by lists of sketches, which refer to each other by number. A number that
 * is too large wraps around, so that a sketch still makes a sound negotiation after anything is
 * left out of a list.
 */
record NegotiationDraft(
    ImmutableList<Numbers> actors,
    ImmutableList<Numbers> groups,
    ImmutableList<RuledBody> bodies,
    ImmutableList<Numbers> alternatives,
    Facts facts,
    Statements statements,
    Numbers day) {

  /** Sketches a body, with its rule if the rules are provided by the caller. */
  record RuledBody(BodyDraft draft, @Nullable DecisionRule rule) {}

  /** Sketches facts and their exclusions. */
  record Facts(ImmutableList<FactDraft> facts, ImmutableList<Numbers> exclusions) {}

  /** Sketches commitments, preferences and reports. */
  record Statements(
      ImmutableList<CommitmentDraft> commitments,
      ImmutableList<PreferenceDraft> preferences,
      ImmutableList<ReportDraft> reports) {}

  static Arbitrary<NegotiationDraft> drafts(Shape shape) {
    int mostActors = shape.actors.most();
    int mostAlternatives = Math.max(1, Math.max(shape.alternatives.most(), shape.bodies.most()));
    int[] weights = new int[shape.weights.size() + 1];
    Arrays.fill(weights, 10);
    return Combinators.combine(
            list(Numbers.below(weights), shape.actors),
            list(Numbers.below(mostActors, mostActors, mostActors), shape.groups),
            list(bodies(shape), shape.bodies),
            list(Numbers.below(4, Numbers.PERCENT, 4, 6, 6), shape.alternatives),
            Combinators.combine(
                    list(FactDraft.drafts(), shape.facts),
                    list(Numbers.below(4, 4, 4), shape.exclusions))
                .as(Facts::new),
            Combinators.combine(
                    evenly(
                        CommitmentDraft.drafts(mostAlternatives, mostActors, shape.depth),
                        shape.commitments),
                    list(PreferenceDraft.drafts(), shape.preferences),
                    list(ReportDraft.drafts(shape.depth), shape.reports))
                .as(Statements::new),
            Numbers.below(Numbers.PERCENT, 6))
        .as(NegotiationDraft::new);
  }

  private static Arbitrary<RuledBody> bodies(Shape shape) {
    Arbitrary<BodyDraft> drafts = BodyDraft.drafts(shape.actors.most(), Math.min(1, shape.depth));
    Arbitrary<DecisionRule> rules = shape.rules;
    return rules == null
        ? drafts.map(draft -> new RuledBody(draft, null))
        : Combinators.combine(drafts, rules).as(RuledBody::new);
  }

  /** Draws lists whose sizes are uniformly distributed. */
  private static <T> Arbitrary<ImmutableList<T>> evenly(Arbitrary<T> of, Shape.Range size) {
    return of.list()
        .ofMinSize(size.least())
        .ofMaxSize(size.most())
        .withSizeDistribution(RandomDistribution.uniform())
        .map(ImmutableList::copyOf)
        .withoutEdgeCases();
  }

  static <T> Arbitrary<ImmutableList<T>> list(Arbitrary<T> of, Shape.Range size) {
    Arbitrary<List<T>> lists =
        size.most() == 0
            ? Arbitraries.just(List.of())
            : of.list().ofMinSize(size.least()).ofMaxSize(size.most());
    return lists.map(ImmutableList::copyOf).withoutEdgeCases();
  }
}
