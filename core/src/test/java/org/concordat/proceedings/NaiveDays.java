package org.concordat.proceedings;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Term;
import org.concordat.model.Truth;
import org.concordat.negotiation.Absence;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Membership;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.negotiation.Preference;
import org.concordat.proceedings.NaiveRecord.DatedCommitment;

/** Builds the negotiation of a day, and what a procedure counts on it, without any terms. */
final class NaiveDays {
  private final NaiveRecord record;

  NaiveDays(NaiveRecord record) {
    this.record = record;
  }

  /**
   * Returns the negotiation of a day, or what a procedure counts of it.
   *
   * @param counted the procedure, if there is one
   * @param silent how a procedure counts those who are silent, if it closes
   */
  Negotiation of(LocalDate day, NaiveProcedure counted, Position silent) {
    boolean rounds = counted != null && counted.procedure.kind() != ProcedureKind.MEETING;
    Map<String, Body> bodies = bodies(day, rounds ? record.bodyOf(counted.on.id()).id() : "");
    Map<String, Issue> issues = issues(day, bodies);
    Map<String, Fact> facts = facts(day, counted == null ? "" : counted.procedure.id() + "-bars");
    NegotiationBuilder builder = Negotiation.builder().asOf(day).actors(record.actors.values());
    record.base.groups().values().forEach(builder::group);
    bodies.values().forEach(builder::body);
    issues.values().forEach(builder::issue);
    builder.facts(facts.values());
    for (ImmutableSet<Fact> each : record.base.exclusions()) {
      builder.exclusion(each.stream().map(fact -> facts.get(fact.id())).collect(toImmutableSet()));
    }
    List<Preference> preferences = record.standingPreferences(day, issues);
    if (counted == null) {
      record.standing(day).forEach(each -> builder.commitment(always(each)));
      return builder.preferences(preferences).build();
    }
    Predicate<Commitment> isCounted =
        each -> rounds && each.alternative().id().equals(counted.on.id());
    for (DatedCommitment each : record.standing(day)) {
      if (!isCounted.test(each.commitment()) || each.key().compareTo(counted.round) > 0) {
        builder.commitment(always(each));
      }
    }
    for (Preference each : preferences) {
      each.commitments().stream().filter(isCounted.negate()).forEach(builder::commitment);
    }
    if (silent != null) {
      for (Actor member : record.members(record.bodyOf(counted.on.id()), day)) {
        builder.commitment(Commitment.of(member, counted.on, silent));
      }
    }
    return builder.build();
  }

  private static Commitment always(DatedCommitment dated) {
    return dated.commitment().toBuilder().term(Term.ALWAYS).build();
  }

  /** Returns the bodies of a day; in one of them nobody is absent. */
  private Map<String, Body> bodies(LocalDate day, String complete) {
    Map<String, Body> bodies = new LinkedHashMap<>();
    for (Body body : record.base.bodies().values()) {
      List<Membership> memberships = new ArrayList<>();
      List<Absence> absences = new ArrayList<>();
      for (Actor actor : record.actors.values()) {
        String membership = NaiveRecord.membership(actor, body);
        boolean member = record.isMember(actor, body, day);
        if (member) {
          memberships.add(Membership.of(actor));
        } else if (record.joiners.contains(membership)
            || record.switches.stream().anyMatch(s -> s.what().equals(membership))) {
          memberships.add(new Membership(actor, Term.from(day.plusDays(1))));
        }
        if (member && !body.id().equals(complete) && record.isAbsent(actor, body, day)) {
          absences.add(new Absence(actor, Term.ALWAYS));
        }
      }
      bodies.put(
          body.id(),
          body.toBuilder()
              .clearMemberships()
              .memberships(memberships)
              .clearAbsences()
              .absences(absences)
              .build());
    }
    return bodies;
  }

  private Map<String, Issue> issues(LocalDate day, Map<String, Body> bodies) {
    Map<String, Issue> issues = new LinkedHashMap<>();
    for (Issue issue : record.base.issues().values()) {
      Issue.Builder now =
          Issue.builder().id(issue.id()).name(issue.name()).body(bodies.get(issue.body().id()));
      for (Alternative x : record.alternatives.values()) {
        if (record.issueOf.get(x.id()).equals(issue.id())) {
          if (record.isTabled(x.id(), day)) {
            now.alternative(x);
          } else {
            now.alternative(x, hadADay(x, day) ? Term.until(day) : Term.from(day.plusDays(1)));
          }
        }
      }
      issues.put(issue.id(), now.build());
    }
    return issues;
  }

  /**
   * Says whether the alternative was on the table for at least a day; one that is taken off on the
   * day on which it was tabled was not.
   */
  private boolean hadADay(Alternative x, LocalDate day) {
    return record.switches.stream()
        .filter(s -> s.what().equals(NaiveRecord.tabling(x.id())) && s.on())
        .anyMatch(s -> !s.key().day().isAfter(day) && record.isTabled(x.id(), s.key().day()));
  }

  /** Returns the facts of a day; one of them is false. */
  private Map<String, Fact> facts(LocalDate day, String no) {
    Map<String, Fact> facts = new LinkedHashMap<>();
    for (Fact fact : record.facts.values()) {
      Truth state = fact.id().equals(no) ? Truth.FALSE : record.state(fact, day);
      facts.put(fact.id(), fact.toBuilder().state(state).clearChanges().build());
    }
    return facts;
  }
}
