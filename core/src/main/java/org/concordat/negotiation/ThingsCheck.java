package org.concordat.negotiation;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.concordat.condition.AboutAlternative;
import org.concordat.condition.Adopted;
import org.concordat.condition.Condition;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.model.Named;
import org.concordat.model.Term;
import org.concordat.model.Truth;

/** Checks actors, groups, bodies and their rules, issues, facts and exclusions. */
final class ThingsCheck {
  private final Registry things;
  private final Problems problems;
  private final ConditionCheck conditions;

  ThingsCheck(Registry things, Problems problems) {
    this.things = things;
    this.problems = problems;
    this.conditions = new ConditionCheck(things, problems);
  }

  void check(List<ImmutableSet<Fact>> exclusions) {
    checkIdsUnique();
    things.groups().values().forEach(this::checkGroup);
    things.bodies().values().forEach(this::checkBody);
    things.issues().values().forEach(this::checkIssue);
    things.facts().values().forEach(this::checkFact);
    things.scenarios().values().forEach(scenario -> checkScenario(scenario, exclusions));
    checkExclusions(exclusions);
  }

  private void checkIdsUnique() {
    Map<String, String> kinds = new HashMap<>();
    checkKind(kinds, "actor", "actors", things.actors());
    checkKind(kinds, "group", "groups", things.groups());
    checkKind(kinds, "body", "bodies", things.bodies());
    checkKind(kinds, "issue", "issues", things.issues());
    things
        .alternatives()
        .forEach(
            (id, alternative) -> {
              Issue issue = things.issueByAlternative().get(id);
              checkKind(
                  kinds,
                  "alternative",
                  "issues." + (issue == null ? "" : issue.id()) + ".alternatives",
                  ImmutableMap.of(id, alternative));
            });
    checkKind(kinds, "fact", "facts", things.facts());
  }

  private void checkKind(
      Map<String, String> kinds, String kind, String place, Map<String, ? extends Named> named) {
    for (String id : named.keySet()) {
      String other = kinds.putIfAbsent(id, kind);
      if (other != null) {
        problems.add(
            place + "." + id,
            "the id \"" + id + "\" is that of " + article(other) + " already",
            id,
            "ids are unique over all kinds");
      }
    }
  }

  private static String article(String kind) {
    return (kind.startsWith("a") || kind.startsWith("i") ? "an " : "a ") + kind;
  }

  private void checkGroup(Group group) {
    String place = "groups." + group.id();
    if (group.actors().isEmpty()) {
      problems.add(place, "the group has no actors", null, "it should have at least one");
    }
    group.actors().forEach(actor -> checkActor(place, actor));
  }

  /**
   * Checks that an actor has not been removed: actors are added together with their group or body.
   */
  private void checkActor(String place, Actor actor) {
    if (!things.actors().containsKey(actor.id())) {
      problems.known(Place.of(place), "actor", actor, things.actors());
    }
  }

  private void checkBody(Body body) {
    String place = "bodies." + body.id();
    body.memberships().forEach(each -> checkActor(place + ".members", each.actor()));
    if (body.memberships().isEmpty()) {
      problems.add(
          place + ".members", "the body has no members", null, "it should have at least one");
    }
    Map<String, List<Term>> terms = new HashMap<>();
    for (Membership membership : body.memberships()) {
      Actor member = membership.actor();
      Term term = membership.term();
      if (!term.isInOrder()) {
        problems.add(
            place + ".members",
            "the membership of \"" + member.id() + "\" ends before it begins: " + term,
            member.id());
      }
      List<Term> others = terms.computeIfAbsent(member.id(), id -> new ArrayList<>(1));
      if (others.stream().anyMatch(term::overlaps)) {
        problems.add(
            place + ".members",
            "\"" + member.id() + "\" is a member twice at the same time",
            member.id());
      }
      others.add(term);
    }
    checkAbsences(body, terms::containsKey);
    checkRule(body, place + ".rule");
  }

  /**
   * Checks the absences of a body.
   *
   * @param isMember whether the actor of an id is a member on some day
   */
  void checkAbsences(Body body, Predicate<String> isMember) {
    String place = "bodies." + body.id() + ".absent";
    ListMultimap<String, Term> terms = ArrayListMultimap.create();
    for (Absence absence : body.absences()) {
      String absent = absence.actor().id();
      if (!isMember.test(absent)) {
        problems.add(place, "\"" + absent + "\" is absent but no member of the body", absent);
      }
      if (!absence.term().isInOrder()) {
        problems.add(
            place,
            "the absence of \"" + absent + "\" ends before it begins: " + absence.term(),
            absent);
      }
      terms.put(absent, absence.term());
    }
    for (String absent : terms.keySet()) {
      if (overlap(terms.get(absent))) {
        problems.add(place, "\"" + absent + "\" is absent twice at the same time", absent);
      }
    }
  }

  /** Returns whether two terms overlap. Sorted by their first days, some two neighbours then do. */
  private static boolean overlap(List<Term> terms) {
    List<Term> sorted = new ArrayList<>(terms);
    sorted.sort(comparing(Term::from, nullsFirst(naturalOrder())));
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i - 1).overlaps(sorted.get(i))) {
        return true;
      }
    }
    return false;
  }

  private void checkRule(Body body, String place) {
    Condition rule = body.rule().condition();
    conditions.check(Place.of(place), rule, Scope.ofRule(body));
    int names = 0;
    for (Condition atom : rule.atoms()) {
      names += ConditionCheck.namesIn(atom);
      if (atom instanceof AboutAlternative asked
          && asked.dependsOnStances()
          && (atom instanceof Adopted || !asked.alternative().equals(Alternative.IT.id()))) {
        problems.add(
            Place.of(place),
            names - 1,
            "\"" + atom + "\" is not about the alternative at hand",
            asked.alternative(),
            "a rule is a condition on \"it\", facts, attendance and dates alone");
      }
    }
    if (!body.rule().isRising()) {
      String falling =
          body.rule().notRising().stream()
              .map(literal -> "\"" + literal + "\"")
              .collect(joining(", "));
      problems.add(
          place,
          "the rule is not rising: " + falling + " can become false when an actor moves up",
          null,
          "a rule should only get easier to meet with more support");
    }
  }

  private void checkIssue(Issue issue) {
    if (issue.alternatives().isEmpty()) {
      problems.add(
          "issues." + issue.id() + ".alternatives",
          "the issue has no alternatives",
          null,
          "it should have at least one");
    }
    if (issue.alternatives().contains(Alternative.IT)) {
      problems.add(
          "issues." + issue.id() + ".alternatives.it",
          "\"it\" stands for the alternative at hand and cannot be one of an issue",
          "it");
    }
    if (!things.bodies().containsKey(issue.body().id())) {
      problems.known(
          Place.of("issues." + issue.id() + ".body"), "body", issue.body(), things.bodies());
    }
    checkTerms(issue);
  }

  private void checkTerms(Issue issue) {
    issue
        .terms()
        .forEach(
            (alternative, terms) -> {
              String place = "issues." + issue.id() + ".alternatives." + alternative.id();
              if (!issue.alternatives().contains(alternative)) {
                problems.add(
                    place,
                    "\"" + alternative.id() + "\" has terms but is no alternative of the issue",
                    alternative.id());
              }
              for (Term term : terms) {
                if (!term.isInOrder()) {
                  problems.add(
                      place,
                      "\"" + alternative.id() + "\" leaves the table before it enters: " + term,
                      alternative.id());
                }
              }
              if (overlap(terms)) {
                problems.add(
                    place,
                    "\"" + alternative.id() + "\" is on the table twice at the same time",
                    alternative.id());
              }
            });
  }

  private void checkFact(Fact fact) {
    String place = "facts." + fact.id();
    checkAlternative(place + ".withdraws", fact.withdraws());
    checkAlternative(place + ".adopts", fact.adopts());
    checkAlternative(place + ".bars", fact.bars());
    fact.by()
        .ifPresent(
            by ->
                problems.known(
                    Place.of(place + ".by"),
                    "actor or alternative",
                    by,
                    by instanceof Actor ? things.actors() : things.alternatives()));
  }

  private void checkAlternative(String place, Optional<Alternative> alternative) {
    alternative.ifPresent(
        each -> problems.known(Place.of(place), "alternative", each, things.alternatives()));
  }

  private void checkScenario(Scenario scenario, List<ImmutableSet<Fact>> exclusions) {
    String place = "scenarios." + scenario.id() + ".assume";
    Set<String> taken = new HashSet<>();
    scenario
        .facts()
        .forEach(
            (fact, holds) -> {
              problems.known(Place.of(place), "fact", fact, things.facts());
              if (holds) {
                taken.add(fact.id());
              }
            });
    for (ImmutableSet<Fact> exclusion : exclusions) {
      List<String> together =
          exclusion.stream().map(Fact::id).filter(taken::contains).limit(2).toList();
      if (together.size() > 1) {
        problems.add(
            place,
            String.join(" and ", together) + " exclude each other, and are assumed together",
            null);
      }
    }
  }

  void checkExclusions(List<ImmutableSet<Fact>> exclusions) {
    for (int i = 0; i < exclusions.size(); i++) {
      checkExclusion("exclusions[" + i + "]", exclusions.get(i));
    }
  }

  private void checkExclusion(String place, ImmutableSet<Fact> exclusion) {
    if (exclusion.size() < 2) {
      problems.add(
          place,
          "the exclusion has " + (exclusion.size() == 1 ? "one fact" : "no facts"),
          null,
          "it should have at least two");
    }
    for (Fact fact : exclusion) {
      problems.known(Place.of(place), "fact", fact, things.facts());
    }
    checkNeverTogether(place, exclusion);
  }

  /** Follows the changes of the facts through time, keeping track of the true ones. */
  private void checkNeverTogether(String place, ImmutableSet<Fact> exclusion) {
    Set<String> isTrue = new TreeSet<>();
    NavigableMap<LocalDate, List<Fact>> changing = new TreeMap<>();
    for (Fact fact : exclusion) {
      if (fact.state() == Truth.TRUE) {
        isTrue.add(fact.id());
      }
      fact.history()
          .keySet()
          .forEach(day -> changing.computeIfAbsent(day, key -> new ArrayList<>(1)).add(fact));
    }
    String when = "";
    for (Map.Entry<LocalDate, List<Fact>> change : changing.entrySet()) {
      if (isTrue.size() > 1) {
        break;
      }
      when = " from " + change.getKey() + " on";
      for (Fact fact : change.getValue()) {
        if (fact.stateOn(change.getKey()) == Truth.TRUE) {
          isTrue.add(fact.id());
        } else {
          isTrue.remove(fact.id());
        }
      }
    }
    if (isTrue.size() > 1) {
      problems.add(
          place,
          String.join(" and ", isTrue) + " exclude each other, and are true together" + when,
          null);
    }
  }
}
