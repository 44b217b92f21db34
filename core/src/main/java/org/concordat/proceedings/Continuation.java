package org.concordat.proceedings;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Source;
import org.concordat.model.Term;
import org.concordat.negotiation.Absence;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.InvalidNegotiationException;
import org.concordat.negotiation.Negotiation;
import org.concordat.proceedings.Event.Roster;
import org.concordat.proceedings.Event.Say;
import org.concordat.proceedings.Event.SetFact;
import org.concordat.proceedings.Event.TakeBack;
import org.concordat.resolve.Assumptions.Variable;
import org.jspecify.annotations.Nullable;

/**
 * Extends a projection by one more entry without folding the journal anew. This works if the entry
 * is later than everything else, no procedure runs, and the entry makes or takes back commitments,
 * changes a fact, or says who is absent or present; and for corrections and strikes as {@link
 * Revision} says. In all other cases, and if the entry may be invalid, the journal is folded anew,
 * so that errors are reported in one place.
 *
 * @param projection the projection including the entry
 * @param touched what the entry may have changed
 */
record Continuation(Projection projection, Touched touched) {

  /** Returns the extended projection; {@code null} if the journal has to be folded anew. */
  static @Nullable Continuation of(Projection before, int number, Entry entry) {
    Moment at = entry.at();
    try {
      if (at == null) {
        return Revision.of(before, number, entry.event());
      }
      if (!isLast(before, at) || !isQuiet(before.courses(), at)) {
        return null;
      }
      Act act = new Act(number, at, entry.event(), entry.source(), number);
      if (entry.event() instanceof Say say) {
        return said(before, act, say);
      } else if (entry.event() instanceof SetFact set) {
        return set(before, act, set);
      } else if (entry.event() instanceof TakeBack back) {
        return takenBack(before, act, back);
      }
      return entry.event() instanceof Roster roster ? attended(before, act, roster) : null;
    } catch (InvalidNegotiationException unfit) {
      return null;
    }
  }

  private static @Nullable Continuation said(Projection before, Act act, Say say) {
    Negotiation negotiation = before.negotiation();
    List<Commitment> commitments =
        startsLast(before, act.at()) && !isOfAProcedure(before.courses(), say)
            ? commitments(negotiation, act, say)
            : null;
    return commitments == null
        ? null
        : new Continuation(
            before.and(act, negotiation.successors().withLatest(commitments)),
            touched(commitments));
  }

  /** Returns whose commitments on what these are. */
  static Touched touched(List<Commitment> commitments) {
    return Touched.variables(
        commitments.stream().map(each -> new Variable(each.actor(), each.alternative())).toList());
  }

  /**
   * Extends it by a change of a fact; {@code null} for a fact that may end a procedure, by taking
   * an alternative off the table, or that belongs to a procedure.
   */
  private static @Nullable Continuation set(Projection before, Act act, SetFact set) {
    Fact fact = before.negotiation().facts().get(set.fact());
    if (fact == null || !(fact.withdraws().isEmpty() || before.courses().all().isEmpty())) {
      return null;
    }
    for (Course course : before.courses().all()) {
      if (set.fact().equals(Declarations.bars(course.id()))
          || set.fact().equals(Declarations.adopts(course.id()))) {
        return null;
      }
    }
    return new Continuation(
        before.and(act, before.negotiation().successors().withState(fact, act.day(), set.state())),
        Touched.fact(fact.id()));
  }

  private static @Nullable Continuation takenBack(Projection before, Act act, TakeBack back) {
    Negotiation negotiation = before.negotiation();
    List<Variable> variables = variables(negotiation, back.actors(), back.on());
    if (variables == null) {
      return null;
    }
    Set<String> actors = new HashSet<>();
    variables.forEach(each -> actors.add(each.actor().id()));
    ImmutableList<Commitment> commitments = negotiation.commitments();
    for (int i = commitments.size() - 1; i >= 0; i--) {
      Commitment each = commitments.get(i);
      Term term = each.term();
      LocalDate from = term.from();
      boolean ends =
          actors.contains(each.actor().id())
              && back.on().contains(each.alternative().id())
              && (term.until() == null || term.until().isAfter(act.day()))
              && (from == null || !from.isAfter(act.day()));
      if (ends) {
        Term ended = new Term(from, act.day());
        negotiation =
            negotiation
                .successors()
                .withCommitments(
                    i,
                    i + 1,
                    ended.isInOrder()
                        ? ImmutableList.of(each.toBuilder().term(ended).build())
                        : ImmutableList.of());
      }
    }
    return new Continuation(before.and(act, negotiation), Touched.variables(variables));
  }

  private static @Nullable Continuation attended(Projection before, Act act, Roster roster) {
    Negotiation negotiation = before.negotiation();
    Body body = negotiation.bodies().get(roster.body());
    Set<Actor> actors = actors(negotiation, roster.actors());
    boolean begins = roster.change() == RosterChange.ABSENT;
    if (body == null || actors == null || !(begins || roster.change() == RosterChange.PRESENT)) {
      return null;
    }
    Negotiation then = negotiation.asOf(act.day());
    List<Absence> absences = new ArrayList<>(body.absences());
    for (Actor actor : actors) {
      if (!then.members(body).contains(actor)) {
        return null;
      }
      TermLedger terms = new TermLedger();
      body.absences().stream()
          .filter(each -> each.actor().id().equals(actor.id()))
          .forEach(each -> terms.add(each.term()));
      if (begins == terms.includes(act.day())) {
        continue;
      } else if (begins) {
        terms.begin(act.day());
      } else {
        terms.end(act.day());
      }
      absences.removeIf(each -> each.actor().id().equals(actor.id()));
      terms.terms().forEach(term -> absences.add(new Absence(actor, term)));
    }
    return new Continuation(
        before.and(act, negotiation.successors().withAbsences(body, absences)),
        Touched.presence(actors, body, negotiation));
  }

  /** Returns whether no entry takes effect later than a moment. */
  private static boolean isLast(Projection before, Moment at) {
    Key latest = before.latest();
    return latest == null || !latest.moment().isAfter(at.begins());
  }

  /** Returns whether no commitment begins after a moment. */
  private static boolean startsLast(Projection before, Moment at) {
    ImmutableList<Commitment> commitments = before.negotiation().commitments();
    LocalDate from = commitments.isEmpty() ? null : commitments.get(0).term().from();
    return from == null || !from.isAfter(at.day());
  }

  /** Returns whether all procedures have ended by a moment. */
  private static boolean isQuiet(Courses courses, Moment at) {
    for (Course course : courses.all()) {
      Course.Step last = course.steps().get(course.steps().size() - 1);
      if (last.state() == ProcedureState.OPEN || last.key().moment().isAfter(at.begins())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns whether there was a procedure on an alternative spoken about: it records who speaks too
   * late.
   */
  private static boolean isOfAProcedure(Courses courses, Say say) {
    return courses.all().stream().anyMatch(course -> say.on().contains(course.alternative().id()));
  }

  /** Returns the actors with some ids; {@code null} if one is unknown. */
  private static @Nullable Set<Actor> actors(Negotiation negotiation, List<String> ids) {
    List<String> unknown = new ArrayList<>();
    Set<Actor> actors = Draft.actors(negotiation.actors(), negotiation.groups(), ids, unknown::add);
    return unknown.isEmpty() ? actors : null;
  }

  /** Returns each actor's say on each alternative; {@code null} if an id is unknown. */
  static @Nullable List<Variable> variables(
      Negotiation negotiation, List<String> ids, List<String> alternatives) {
    Set<Actor> actors = actors(negotiation, ids);
    List<Variable> variables = new ArrayList<>();
    for (String id : new LinkedHashSet<>(alternatives)) {
      Alternative on = negotiation.alternatives().get(id);
      if (on == null || actors == null) {
        return null;
      }
      actors.forEach(actor -> variables.add(new Variable(actor, on)));
    }
    return variables;
  }

  /** Returns the commitments that a statement makes; {@code null} if it may be invalid. */
  static @Nullable List<Commitment> commitments(Negotiation negotiation, Act act, Say say) {
    LocalDate day = act.day();
    LocalDate until = say.until();
    Source source = act.source() == null ? null : negotiation.sources().get(act.source());
    List<Variable> variables = variables(negotiation, say.actors(), say.on());
    if ((until != null && !day.isBefore(until))
        || (act.source() != null && source == null)
        || variables == null) {
      return null;
    }
    return variables.stream()
        .map(
            each ->
                Application.commitment(
                    each.actor(), each.alternative(), say, day, Optional.ofNullable(source)))
        .toList();
  }
}
