package org.concordat.negotiation;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Iterables;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.model.Named;
import org.concordat.model.Source;
import org.jspecify.annotations.Nullable;

/** Holds the things of a negotiation by their ids, in the order given. */
record Registry(
    ImmutableMap<String, Actor> actors,
    ImmutableMap<String, Group> groups,
    ImmutableMap<String, Body> bodies,
    ImmutableMap<String, Issue> issues,
    ImmutableMap<String, Alternative> alternatives,
    ImmutableMap<String, Issue> issueByAlternative,
    ImmutableMap<String, Fact> facts,
    Effects effects,
    ImmutableMap<String, Scenario> scenarios,
    ImmutableMap<String, Source> sources)
    implements Serializable {

  /** Holds the facts that withdraw, adopt or bar alternatives, by the ids of the alternatives. */
  record Effects(
      ImmutableSetMultimap<String, Fact> withdrawing,
      ImmutableSetMultimap<String, Fact> adopting,
      ImmutableSetMultimap<String, Fact> barring)
      implements Serializable {
    static Effects of(Iterable<Fact> facts) {
      return new Effects(
          by(facts, Fact::withdraws), by(facts, Fact::adopts), by(facts, Fact::bars));
    }

    private static ImmutableSetMultimap<String, Fact> by(
        Iterable<Fact> facts, Function<Fact, Optional<Alternative>> on) {
      ImmutableSetMultimap.Builder<String, Fact> by = ImmutableSetMultimap.builder();
      facts.forEach(fact -> on.apply(fact).ifPresent(x -> by.put(x.id(), fact)));
      return by.build();
    }
  }

  /** Returns whether a commitment's source is registered here, or it has none. */
  boolean hasSourceOf(Commitment commitment) {
    Source source = commitment.source().orElse(null);
    return source == null || source.equals(sources.get(source.id()));
  }

  /** Returns a copy in which a fact replaces the fact of the same id. */
  Registry with(Fact fact) {
    Map<String, Fact> all = new LinkedHashMap<>(facts);
    Map<String, Scenario> assuming = new LinkedHashMap<>(scenarios);
    all.put(fact.id(), fact);
    assuming.replaceAll((id, scenario) -> NegotiationParts.with(fact, scenario));
    return new Registry(
        actors,
        groups,
        bodies,
        issues,
        alternatives,
        issueByAlternative,
        ImmutableMap.copyOf(all),
        Effects.of(all.values()),
        ImmutableMap.copyOf(assuming),
        sources);
  }

  /** Returns a copy in which a body with the same members replaces the body of the same id. */
  Registry with(Body body) {
    Map<String, Body> all = new LinkedHashMap<>(bodies);
    all.put(body.id(), body);
    Map<String, Issue> decided = new LinkedHashMap<>(issues);
    decided.replaceAll(
        (id, issue) ->
            issue.body().id().equals(body.id()) ? issue.toBuilder().body(body).build() : issue);
    Map<String, Issue> byAlternative = new LinkedHashMap<>(issueByAlternative);
    byAlternative.replaceAll((id, issue) -> Objects.requireNonNull(decided.get(issue.id())));
    return new Registry(
        actors,
        groups,
        ImmutableMap.copyOf(all),
        ImmutableMap.copyOf(decided),
        alternatives,
        ImmutableMap.copyOf(byAlternative),
        facts,
        effects,
        scenarios,
        sources);
  }

  /**
   * Returns the actors that a set's name stands for on any day; {@code null} if nothing has that
   * name.
   */
  @Nullable Iterable<Actor> everyActorOf(String set) {
    Body body = bodies.get(set);
    if (body != null) {
      return body.everyMember();
    }
    Group group = groups.get(set);
    if (group != null) {
      return group.actors();
    }
    Actor actor = actors.get(set);
    return actor == null ? null : List.of(actor);
  }

  /** Returns the ids of everything in which a condition can count. */
  Iterable<String> sets() {
    return Iterables.concat(groups.keySet(), bodies.keySet(), actors.keySet());
  }

  /** Returns all ids but those of sources. */
  Iterable<String> ids() {
    return Iterables.concat(
        actors.keySet(),
        groups.keySet(),
        bodies.keySet(),
        issues.keySet(),
        alternatives.keySet(),
        facts.keySet());
  }

  /** Returns the thing with an id; {@code null} if there is none. */
  @Nullable Named find(String id) {
    for (ImmutableMap<String, ? extends Named> kind :
        List.of(actors, groups, bodies, issues, alternatives, facts)) {
      Named thing = kind.get(id);
      if (thing != null) {
        return thing;
      }
    }
    return null;
  }
}
