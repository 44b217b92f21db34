package org.concordat.proceedings;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.concordat.condition.And;
import org.concordat.condition.BeforeDate;
import org.concordat.condition.Condition;
import org.concordat.condition.FromDate;
import org.concordat.condition.Not;
import org.concordat.condition.Or;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Term;
import org.concordat.model.Truth;
import org.concordat.negotiation.Absence;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Membership;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.negotiation.Preference;
import org.concordat.proceedings.Event.Amend;
import org.concordat.proceedings.Event.Declare;
import org.concordat.proceedings.Event.Extend;
import org.concordat.proceedings.Event.Open;
import org.concordat.proceedings.Event.Reopen;
import org.concordat.proceedings.Event.Say;

/**
 * Postpones days in a negotiation and in events, so that what begins or ends on them does so later.
 */
final class Redating {
  private final UnaryOperator<LocalDate> days;
  private final BiFunction<String, Moment, Moment> deadlines;

  /**
   * Prepares to postpone days.
   *
   * @param days returns the day to which a day is postponed, or the day itself
   * @param deadlines returns the same for the deadline of a procedure
   */
  Redating(UnaryOperator<LocalDate> days, BiFunction<String, Moment, Moment> deadlines) {
    this.days = days;
    this.deadlines = deadlines;
  }

  List<Act> acts(List<Act> acts) {
    Map<String, String> procedureOn = new HashMap<>();
    for (Act act : acts) {
      if (act.event() instanceof Open open) {
        procedureOn.put(open.procedure().alternative(), open.procedure().id());
      }
    }
    return acts.stream()
        .map(
            act ->
                new Act(
                    act.number(),
                    act.at(),
                    event(act.event(), procedureOn),
                    act.source(),
                    act.decidedBy()))
        .toList();
  }

  private Event event(Event event, Map<String, String> procedureOn) {
    if (event instanceof Say say) {
      LocalDate until = say.until();
      return new Say(
          say.actors(),
          say.on(),
          say.range(),
          condition(say.when()),
          until == null ? null : days.apply(until));
    } else if (event instanceof Declare declare && declare.thing() instanceof Fact fact) {
      return new Declare(fact(fact));
    } else if (event instanceof Open open && open.procedure().deadline() != null) {
      Procedure of = open.procedure();
      Moment deadline = deadlines.apply(of.id(), of.deadline());
      return new Open(new Procedure(of.id(), of.alternative(), of.kind(), deadline, of.silent()));
    } else if (event instanceof Extend extend) {
      return new Extend(extend.procedure(), deadlines.apply(extend.procedure(), extend.deadline()));
    } else if (event instanceof Reopen reopen) {
      return new Reopen(reopen.procedure(), deadlines.apply(reopen.procedure(), reopen.deadline()));
    } else if (event instanceof Amend amend && amend.deadline() != null) {
      String procedure = procedureOn.getOrDefault(amend.alternative(), "");
      return new Amend(amend.alternative(), deadlines.apply(procedure, amend.deadline()));
    }
    return event;
  }

  /**
   * Returns a negotiation with postponed days, without its exclusions and reports: positions do not
   * depend on these, and postponed facts may violate an exclusion.
   */
  Negotiation negotiation(Negotiation base) {
    NegotiationBuilder builder = Negotiation.builder();
    base.sources().values().forEach(builder::source);
    builder.actors(base.actors().values());
    base.groups().values().forEach(builder::group);
    Map<String, Body> bodies = new LinkedHashMap<>();
    base.bodies().forEach((id, body) -> bodies.put(id, body(body)));
    bodies.values().forEach(builder::body);
    Map<String, Issue> issues = new LinkedHashMap<>();
    for (Issue issue : base.issues().values()) {
      Body body = requireNonNull(bodies.get(issue.body().id()));
      Map<Alternative, ImmutableList<Term>> terms = new LinkedHashMap<>();
      issue.terms().forEach((on, tabled) -> terms.put(on, terms(tabled)));
      issues.put(issue.id(), issue.toBuilder().body(body).terms(terms).build());
    }
    issues.values().forEach(builder::issue);
    Map<String, Fact> facts = new LinkedHashMap<>();
    base.facts().forEach((id, fact) -> facts.put(id, fact(fact)));
    builder.facts(facts.values());
    for (Commitment commitment : base.commitments()) {
      builder.commitment(
          commitment.toBuilder()
              .when(condition(commitment.when()))
              .term(term(commitment.term()))
              .build());
    }
    ListMultimap<String, Term> ranked = ArrayListMultimap.create();
    for (Preference preference : base.preferences()) {
      String issue = preference.issue().id();
      Term term = term(preference.term());
      List<Term> others = ranked.get(preference.actor().id() + " on " + issue);
      if (others.stream().noneMatch(term::overlaps)) {
        others.add(term);
        builder.preference(
            preference.toBuilder().issue(requireNonNull(issues.get(issue))).term(term).build());
      }
    }
    return builder.build();
  }

  private Body body(Body body) {
    ListMultimap<Actor, Term> members = MultimapBuilder.linkedHashKeys().arrayListValues().build();
    body.memberships().forEach(each -> members.put(each.actor(), each.term()));
    ListMultimap<Actor, Term> absent = MultimapBuilder.linkedHashKeys().arrayListValues().build();
    body.absences().forEach(each -> absent.put(each.actor(), each.term()));
    return body.toBuilder()
        .rule(DecisionRule.of(condition(body.rule().condition())))
        .clearMemberships()
        .memberships(dated(members, Membership::new))
        .clearAbsences()
        .absences(dated(absent, Absence::new))
        .build();
  }

  private <T> List<T> dated(ListMultimap<Actor, Term> terms, BiFunction<Actor, Term, T> dated) {
    List<T> put = new ArrayList<>();
    Multimaps.asMap(terms)
        .forEach((actor, of) -> terms(of).forEach(term -> put.add(dated.apply(actor, term))));
    return put;
  }

  private Fact fact(Fact fact) {
    Map<LocalDate, Truth> history = new TreeMap<>();
    fact.history().forEach((day, state) -> history.put(days.apply(day), state));
    return fact.toBuilder().clearChanges().changes(history).build();
  }

  /** Returns the postponed term; if its beginning moves past its end, the term has no end. */
  private Term term(Term term) {
    LocalDate from = term.from();
    LocalDate until = term.until();
    Term put =
        new Term(from == null ? null : days.apply(from), until == null ? null : days.apply(until));
    return put.isInOrder() ? put : new Term(put.from(), null);
  }

  /** Returns the postponed terms of one thing, without terms that would overlap an earlier one. */
  private ImmutableList<Term> terms(List<Term> terms) {
    List<Term> put = new ArrayList<>(terms.size());
    for (Term term : terms) {
      Term redated = term(term);
      if (put.stream().noneMatch(redated::overlaps)) {
        put.add(redated);
      }
    }
    return ImmutableList.copyOf(put);
  }

  private Condition condition(Condition condition) {
    if (condition instanceof FromDate from) {
      return Condition.from(days.apply(from.date()));
    } else if (condition instanceof BeforeDate before) {
      return Condition.before(days.apply(before.date()));
    } else if (condition instanceof Not not) {
      return condition(not.condition()).negate();
    } else if (condition instanceof And and) {
      return Condition.allOf(and.conditions().stream().map(this::condition).toList());
    } else if (condition instanceof Or or) {
      return Condition.anyOf(or.conditions().stream().map(this::condition).toList());
    }
    return condition;
  }
}
