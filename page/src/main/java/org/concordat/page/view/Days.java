package org.concordat.page.view;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.concordat.condition.BeforeDate;
import org.concordat.condition.Condition;
import org.concordat.condition.FromDate;
import org.concordat.evidence.Conflicts;
import org.concordat.evidence.Evidence;
import org.concordat.model.Fact;
import org.concordat.model.Term;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Resolver;
import org.jspecify.annotations.Nullable;

/**
 * Holds the days of a negotiation: on which of them anything changes, what is said and happens on
 * each, and the negotiation compiled as of each, which is kept for as many as fit into some
 * megabytes.
 */
public final class Days {
  /** How many stances all compiled days together may have. */
  private static final int MAX_STANCES = 100_000;

  private final NavigableSet<LocalDate> all;
  private final ImmutableListMultimap<LocalDate, Fact> happening;
  private final ImmutableListMultimap<LocalDate, Commitment> said;
  private final Map<String, Resolver> resolvers = new LinkedHashMap<>();
  private final int most;
  private @Nullable Conflicts conflicts;

  /** Finds the days of a negotiation. */
  public Days(Negotiation negotiation) {
    all = all(negotiation);
    ImmutableListMultimap.Builder<LocalDate, Fact> facts = ImmutableListMultimap.builder();
    for (Fact fact : negotiation.facts().values()) {
      fact.history().keySet().forEach(day -> facts.put(day, fact));
    }
    happening = facts.build();
    ImmutableListMultimap.Builder<LocalDate, Commitment> commitments =
        ImmutableListMultimap.builder();
    for (Commitment commitment : negotiation.commitments()) {
      LocalDate from = commitment.term().from();
      if (from != null) {
        commitments.put(from, commitment);
      }
    }
    said = commitments.build();
    int stances = 1 + negotiation.actors().size() * Math.max(1, negotiation.alternatives().size());
    most = Math.max(2, MAX_STANCES / stances);
  }

  /** Returns the days on which something is said or happens, and the terms of members change. */
  public NavigableSet<LocalDate> all() {
    return all;
  }

  Iterable<Fact> happening(LocalDate day) {
    return happening.get(day);
  }

  Iterable<Commitment> said(LocalDate day) {
    return said.get(day);
  }

  /** Returns the resolver of the negotiation, which differs from others given in its day alone. */
  Resolver resolver(Negotiation negotiation) {
    String day = negotiation.asOf().map(LocalDate::toString).orElse("");
    Resolver known = resolvers.get(day);
    if (known == null) {
      known = Resolver.of(negotiation);
      if (resolvers.size() < most) {
        resolvers.put(day, known);
      }
    }
    return known;
  }

  /**
   * Returns the conflicts between reports of the negotiation. They are the same on each day and in
   * each scenario, so they are searched for once.
   */
  Conflicts conflicts(Negotiation negotiation, Budget budget) {
    if (conflicts == null) {
      conflicts = Evidence.of(negotiation).within(budget.onceLimit()).conflicts();
    }
    return conflicts;
  }

  private static NavigableSet<LocalDate> all(Negotiation negotiation) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    negotiation.commitments().forEach(said -> add(days, said.term(), said.when()));
    negotiation
        .preferences()
        .forEach(preference -> add(days, preference.term(), Condition.always()));
    negotiation.facts().values().forEach(fact -> days.addAll(fact.history().keySet()));
    for (Issue issue : negotiation.issues().values()) {
      for (Term term : Iterables.concat(issue.terms().values())) {
        add(days, term, Condition.always());
      }
    }
    if (days.isEmpty()) {
      return days;
    }
    LocalDate first = days.first();
    for (Body body : negotiation.bodies().values()) {
      body.memberships().forEach(member -> add(days, member.term(), body.rule().condition()));
      body.absences().forEach(absence -> add(days, absence.term(), Condition.always()));
    }
    days.removeIf(day -> day.isBefore(first));
    return days;
  }

  private static void add(Set<LocalDate> days, Term term, Condition when) {
    Stream.of(term.from(), term.until()).filter(Objects::nonNull).forEach(days::add);
    for (Condition atom : when.atoms()) {
      if (atom instanceof FromDate from) {
        days.add(from.date());
      } else if (atom instanceof BeforeDate before) {
        days.add(before.date());
      }
    }
  }

  @Override
  public String toString() {
    return "Days " + all;
  }
}
