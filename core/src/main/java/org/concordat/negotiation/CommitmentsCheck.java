package org.concordat.negotiation;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Term;

/** Checks commitments, preferences and reports. */
final class CommitmentsCheck {
  private final Registry things;
  private final Problems problems;
  private final ConditionCheck conditions;

  CommitmentsCheck(Registry things, Problems problems) {
    this(things, problems, ImmutableMap.of());
  }

  /**
   * Prepares to check what is said.
   *
   * @param knownMembers some of the members of bodies, by the ids of body and actor
   */
  CommitmentsCheck(
      Registry things, Problems problems, Map<String, ? extends Map<String, Actor>> knownMembers) {
    this.things = things;
    this.problems = problems;
    this.conditions = new ConditionCheck(things, problems, knownMembers);
  }

  /**
   * Checks that commitments fit the things of a sound negotiation.
   *
   * @throws InvalidNegotiationException if they do not
   */
  static void requireSound(List<Commitment> commitments, Registry things, MembersOfDay members) {
    Problems found = new Problems();
    new CommitmentsCheck(things, found, members.byId()).check(commitments, List.of(), List.of());
    found.throwIfAny();
  }

  void check(List<Commitment> commitments, List<Preference> preferences, List<Report> reports) {
    for (int i = 0; i < commitments.size(); i++) {
      checkCommitment(new Place("commitments", i, ""), commitments.get(i));
    }
    Map<String, List<Term>> ranked = new HashMap<>();
    for (int i = 0; i < preferences.size(); i++) {
      checkPreference(new Place("preferences", i, ""), preferences.get(i), ranked);
    }
    for (int i = 0; i < reports.size(); i++) {
      List<Claim> claims = reports.get(i).claims();
      for (int j = 0; j < claims.size(); j++) {
        conditions.check(
            new Place("reports", i, ".claims[" + j + "].says"), claims.get(j).says(), Scope.NONE);
      }
    }
  }

  private void checkCommitment(Place place, Commitment commitment) {
    checkTerm(place, commitment.term());
    boolean known =
        problems.known(place.in(".actor"), "actor", commitment.actor(), things.actors());
    Alternative alternative = commitment.alternative();
    problems.known(place.in(".on"), "alternative", alternative, things.alternatives());
    Issue issue = things.issueByAlternative().get(alternative.id());
    if (issue == null) {
      return;
    }
    if (known) {
      checkSay(place.in(".actor"), commitment.actor(), issue.body(), alternative.id());
    }
    conditions.check(
        place.in(".when"),
        commitment.when(),
        Scope.ofCommitment(issue.body(), alternative, commitment.actor()));
  }

  private void checkSay(Place place, Actor actor, Body body, String on) {
    if (!conditions.hasSay(actor.id(), body)) {
      problems.add(
          place,
          "\""
              + actor.id()
              + "\" has no say on \""
              + on
              + "\", which the body \""
              + body.id()
              + "\" decides",
          actor.id());
    }
  }

  private void checkTerm(Place place, Term term) {
    if (!term.isInOrder()) {
      problems.add(place, "it ends before it begins: " + term, null);
    }
  }

  private void checkPreference(Place place, Preference preference, Map<String, List<Term>> ranked) {
    checkTerm(place, preference.term());
    boolean known =
        problems.known(place.in(".actor"), "actor", preference.actor(), things.actors());
    problems.known(place.in(".issue"), "issue", preference.issue(), things.issues());
    Issue issue = things.issues().get(preference.issue().id());
    if (issue == null) {
      return;
    }
    if (known) {
      checkSay(place.in(".actor"), preference.actor(), issue.body(), issue.id());
      List<Term> terms =
          ranked.computeIfAbsent(
              preference.actor().id() + " on " + issue.id(), key -> new ArrayList<>(1));
      if (terms.stream().anyMatch(preference.term()::overlaps)) {
        problems.add(
            place,
            "\""
                + preference.actor().id()
                + "\" has another preference on \""
                + issue.id()
                + "\" at the same time",
            preference.actor().id(),
            "join them into one");
      }
      terms.add(preference.term());
    }
    checkRanking(place.in(".ranking"), preference, issue);
    checkTiers(place, preference);
  }

  private void checkRanking(Place place, Preference preference, Issue issue) {
    if (preference.ranking().isEmpty()) {
      problems.add(place, "the ranking is empty", null, "it should have at least one tier");
    }
    Set<String> seen = new HashSet<>();
    for (Set<Alternative> tier : preference.ranking()) {
      if (tier.isEmpty()) {
        problems.add(
            place,
            "a tier of the ranking is empty",
            null,
            "each should have at least one alternative");
      }
      for (Alternative alternative : tier) {
        if (!issue.alternatives().contains(alternative)) {
          problems.add(
              place,
              "\"" + alternative.id() + "\" is no alternative of issue \"" + issue.id() + "\"",
              alternative.id());
        }
        if (!seen.add(alternative.id())) {
          problems.add(place, "\"" + alternative.id() + "\" is ranked twice", alternative.id());
        }
      }
    }
  }

  private void checkTiers(Place place, Preference preference) {
    int tiers = preference.ranking().size();
    if (preference.acceptable() < 0 || preference.tolerable() < 0) {
      problems.add(
          place, "the numbers of acceptable and tolerable tiers should not be negative", null);
    } else if ((long) preference.acceptable() + preference.tolerable() > tiers) {
      problems.add(
          place,
          preference.acceptable()
              + " acceptable and "
              + preference.tolerable()
              + " tolerable tiers are more than the "
              + tiers
              + " ranked",
          null);
    }
  }
}
