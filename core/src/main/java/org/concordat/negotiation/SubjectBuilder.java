package org.concordat.negotiation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.concordat.internal.Elements;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.model.Named;
import org.concordat.model.Source;

/**
 * Collects what a negotiation is about: who takes part, what is decided and by whom, and the facts.
 * Its only subclass, {@link NegotiationBuilder}, adds what has been said.
 *
 * @param <B> the builder
 */
abstract class SubjectBuilder<B extends SubjectBuilder<B>> {
  final NegotiationParts parts = new NegotiationParts();

  /** Returns this builder. */
  @CanIgnoreReturnValue
  abstract B self();

  /** Sets the title. */
  @CanIgnoreReturnValue
  public final B title(String title) {
    parts.title = requireNonNull(title, "title");
    return self();
  }

  /** Sets the title, or removes it if {@code title} is empty. */
  @CanIgnoreReturnValue
  public final B title(Optional<String> title) {
    parts.title = requireNonNull(title, "title").orElse(null);
    return self();
  }

  /** Sets the day as of which the negotiation is read. */
  @CanIgnoreReturnValue
  public final B asOf(LocalDate day) {
    parts.asOf = requireNonNull(day, "day");
    return self();
  }

  /**
   * Sets the day as of which the negotiation is read; where {@code day} is empty, it is read as of
   * the time after every date.
   */
  @CanIgnoreReturnValue
  public final B asOf(Optional<LocalDate> day) {
    parts.asOf = requireNonNull(day, "day").orElse(null);
    return self();
  }

  /** Adds an actor. */
  @CanIgnoreReturnValue
  public final B actor(Actor actor) {
    parts.add(requireNonNull(actor, "actor"));
    return self();
  }

  /** Adds actors. */
  @CanIgnoreReturnValue
  public final B actors(Actor... actors) {
    Elements.copyOf(actors, "actors").forEach(parts::add);
    return self();
  }

  /** Adds actors. */
  @CanIgnoreReturnValue
  public final B actors(Iterable<? extends Actor> actors) {
    Elements.<Actor>copyOf(actors, "actors").forEach(parts::add);
    return self();
  }

  /** Adds a group and its actors. */
  @CanIgnoreReturnValue
  public final B group(Group group) {
    parts.add(requireNonNull(group, "group"));
    return self();
  }

  /** Adds groups and their actors. */
  @CanIgnoreReturnValue
  public final B groups(Group... groups) {
    Elements.copyOf(groups, "groups").forEach(parts::add);
    return self();
  }

  /** Adds groups and their actors. */
  @CanIgnoreReturnValue
  public final B groups(Iterable<? extends Group> groups) {
    Elements.<Group>copyOf(groups, "groups").forEach(parts::add);
    return self();
  }

  /** Adds a body and its members. */
  @CanIgnoreReturnValue
  public final B body(Body body) {
    parts.add(requireNonNull(body, "body"));
    return self();
  }

  /** Adds bodies and their members. */
  @CanIgnoreReturnValue
  public final B bodies(Body... bodies) {
    Elements.copyOf(bodies, "bodies").forEach(parts::add);
    return self();
  }

  /** Adds bodies and their members. */
  @CanIgnoreReturnValue
  public final B bodies(Iterable<? extends Body> bodies) {
    Elements.<Body>copyOf(bodies, "bodies").forEach(parts::add);
    return self();
  }

  /** Adds an issue, its body and its alternatives. */
  @CanIgnoreReturnValue
  public final B issue(Issue issue) {
    parts.add(requireNonNull(issue, "issue"));
    return self();
  }

  /** Adds issues, their bodies and their alternatives. */
  @CanIgnoreReturnValue
  public final B issues(Issue... issues) {
    Elements.copyOf(issues, "issues").forEach(parts::add);
    return self();
  }

  /** Adds issues, their bodies and their alternatives. */
  @CanIgnoreReturnValue
  public final B issues(Iterable<? extends Issue> issues) {
    Elements.<Issue>copyOf(issues, "issues").forEach(parts::add);
    return self();
  }

  /** Adds a fact. */
  @CanIgnoreReturnValue
  public final B fact(Fact fact) {
    parts.add(requireNonNull(fact, "fact"));
    return self();
  }

  /** Adds facts. */
  @CanIgnoreReturnValue
  public final B facts(Fact... facts) {
    Elements.copyOf(facts, "facts").forEach(parts::add);
    return self();
  }

  /** Adds facts. */
  @CanIgnoreReturnValue
  public final B facts(Iterable<? extends Fact> facts) {
    Elements.<Fact>copyOf(facts, "facts").forEach(parts::add);
    return self();
  }

  /** Adds a scenario. */
  @CanIgnoreReturnValue
  public final B scenario(Scenario scenario) {
    parts.add(requireNonNull(scenario, "scenario"));
    return self();
  }

  /** Adds scenarios. */
  @CanIgnoreReturnValue
  public final B scenarios(Scenario... scenarios) {
    Elements.copyOf(scenarios, "scenarios").forEach(parts::add);
    return self();
  }

  /** Adds scenarios. */
  @CanIgnoreReturnValue
  public final B scenarios(Iterable<? extends Scenario> scenarios) {
    Elements.<Scenario>copyOf(scenarios, "scenarios").forEach(parts::add);
    return self();
  }

  /** Adds a source. */
  @CanIgnoreReturnValue
  public final B source(Source source) {
    parts.add(requireNonNull(source, "source"));
    return self();
  }

  /** Adds sources. */
  @CanIgnoreReturnValue
  public final B sources(Source... sources) {
    Elements.copyOf(sources, "sources").forEach(parts::add);
    return self();
  }

  /** Adds sources. */
  @CanIgnoreReturnValue
  public final B sources(Iterable<? extends Source> sources) {
    Elements.<Source>copyOf(sources, "sources").forEach(parts::add);
    return self();
  }

  /**
   * Replaces an actor, a group, a body, an issue, an {@link Alternative}, a fact or a scenario by
   * one with the same id, wherever it occurs: an actor also in bodies and in its commitments, a
   * fact also in exclusions and scenarios. New parts, such as new members of a body, are added.
   *
   * @throws UnknownNameException if there is none of its kind and id
   * @throws IllegalArgumentException if {@code thing} is of no such kind
   */
  @CanIgnoreReturnValue
  public final B replace(Named thing) {
    parts.replace(requireNonNull(thing, "thing"));
    return self();
  }

  /**
   * Removes the actor, group, body, issue, alternative or fact of an id. An issue is removed with
   * its alternatives; anything else by itself.
   *
   * @throws UnknownNameException if there is none
   */
  @CanIgnoreReturnValue
  public final B remove(String id) {
    parts.remove(requireNonNull(id, "id"));
    return self();
  }

  /**
   * Removes a scenario.
   *
   * @throws UnknownNameException if there is none of this id
   */
  @CanIgnoreReturnValue
  public final B removeScenario(String id) {
    parts.removeScenario(requireNonNull(id, "id"));
    return self();
  }

  /** Adds an exclusion: no two of these facts can be true together. */
  @CanIgnoreReturnValue
  public final B exclusion(Fact... together) {
    parts.exclusions.add(ImmutableSet.copyOf(Elements.copyOf(together, "together")));
    return self();
  }

  /** Adds an exclusion: no two of these facts can be true together. */
  @CanIgnoreReturnValue
  public final B exclusion(Iterable<? extends Fact> together) {
    parts.exclusions.add(ImmutableSet.copyOf(Elements.copyOf(together, "together")));
    return self();
  }

  /**
   * Removes the exclusion of exactly these facts.
   *
   * @throws NoSuchElementException if there is none
   */
  @CanIgnoreReturnValue
  public final B removeExclusion(Fact... together) {
    parts.removeExclusion(Elements.copyOf(together, "together"));
    return self();
  }

  /** Removes all exclusions. */
  @CanIgnoreReturnValue
  public final B clearExclusions() {
    parts.exclusions.clear();
    return self();
  }
}
