package org.concordat.proceedings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Term;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Preference;

/** Keeps everything that was recorded, with its moment, and says which of it stands on a day. */
final class NaiveRecord {
  /** A commitment from a journal entry (its number), the document (0) or a deadline (-1). */
  record DatedCommitment(Key key, LocalDate from, LocalDate until, Commitment commitment) {}

  /**
   * A change of something that is on or off: a membership, an absence, an alternative on the table.
   */
  record Switch(Key key, String what, boolean on) {}

  /** A state that a fact comes to have. */
  record FactChange(Key key, String fact, Truth state) {}

  /** A preference by a journal or by the document. */
  record DatedPreference(Key key, LocalDate until, Preference preference) {}

  final Negotiation base;
  final Map<String, Actor> actors = new LinkedHashMap<>();
  final Map<String, Fact> facts = new LinkedHashMap<>();
  final Map<String, Alternative> alternatives = new LinkedHashMap<>();
  final Map<String, String> issueOf = new HashMap<>();
  final List<DatedCommitment> commitments = new ArrayList<>();
  final List<Switch> switches = new ArrayList<>();
  final List<FactChange> factChanges = new ArrayList<>();
  final List<DatedPreference> preferences = new ArrayList<>();

  /** Ends of all earlier commitments of an actor (or of anybody) on an alternative. */
  final List<Map.Entry<Key, List<String>>> ends = new ArrayList<>();

  /** Who is a member on some day by an event. */
  final Set<String> joiners = new LinkedHashSet<>();

  final Set<String> tabledByTerms = new LinkedHashSet<>();

  NaiveRecord(Negotiation base) {
    this.base = base;
  }

  /** The key of a membership among the switches. */
  static String membership(Actor actor, Body body) {
    return "member " + actor.id() + " " + body.id();
  }

  static String absence(Actor actor, Body body) {
    return "absent " + actor.id() + " " + body.id();
  }

  static String tabling(String alternative) {
    return "table " + alternative;
  }

  Body bodyOf(String alternative) {
    return base.issue(issueOf.get(alternative)).body();
  }

  private boolean isOn(String what, LocalDate day) {
    return switches.stream()
        .filter(each -> each.what().equals(what) && !each.key().day().isAfter(day))
        .sorted(Comparator.comparing(Switch::key))
        .reduce((first, second) -> second)
        .map(Switch::on)
        .orElse(false);
  }

  boolean isMember(Actor actor, Body body, LocalDate day) {
    return isOn(membership(actor, body), day);
  }

  boolean isAbsent(Actor actor, Body body, LocalDate day) {
    return isOn(absence(actor, body), day);
  }

  boolean isTabled(String alternative, LocalDate day) {
    return !tabledByTerms.contains(alternative) || isOn(tabling(alternative), day);
  }

  Truth state(Fact fact, LocalDate day) {
    return factChanges.stream()
        .filter(each -> each.fact().equals(fact.id()) && !each.key().day().isAfter(day))
        .sorted(Comparator.comparing(FactChange::key))
        .reduce((first, second) -> second)
        .map(FactChange::state)
        .orElse(fact.state());
  }

  List<Actor> members(Body body, LocalDate day) {
    return actors.values().stream().filter(a -> isMember(a, body, day)).toList();
  }

  List<DatedCommitment> standing(LocalDate day) {
    List<DatedCommitment> standing = new ArrayList<>();
    for (DatedCommitment each : commitments) {
      boolean begun = each.from() == null || !each.from().isAfter(day);
      boolean over = each.until() != null && !each.until().isAfter(day);
      boolean ended =
          ends.stream()
              .anyMatch(
                  end ->
                      end.getKey().compareTo(each.key()) > 0
                          && !end.getKey().day().isAfter(day)
                          && ends(end.getValue(), each));
      if (begun && !over && !ended) {
        standing.add(each);
      }
    }
    standing.sort(Comparator.comparing(DatedCommitment::key).reversed());
    return standing;
  }

  private static boolean ends(List<String> end, DatedCommitment each) {
    if (end.get(0).startsWith("#")) {
      return end.get(0).equals("#" + each.key().number());
    }
    return (end.get(0).isEmpty() || end.get(0).equals(each.commitment().actor().id()))
        && end.get(1).equals(each.commitment().alternative().id());
  }

  /** Says whether nothing that an actor has said on an alternative since a moment still stands. */
  boolean isSilent(Actor actor, Alternative on, Key since, LocalDate day) {
    return standing(day).stream()
        .filter(each -> each.commitment().alternative().id().equals(on.id()))
        .filter(each -> each.commitment().actor().id().equals(actor.id()))
        .noneMatch(each -> each.key().compareTo(since) > 0);
  }

  List<Preference> standingPreferences(LocalDate day, Map<String, Issue> issues) {
    Map<String, DatedPreference> latest = new LinkedHashMap<>();
    for (DatedPreference each : preferences) {
      if (!each.key().day().isAfter(day)) {
        latest.merge(
            each.preference().actor().id() + " " + each.preference().issue().id(),
            each,
            (one, other) -> one.key().compareTo(other.key()) > 0 ? one : other);
      }
    }
    return latest.values().stream()
        .filter(each -> each.until() == null || each.until().isAfter(day))
        .map(
            each ->
                each.preference().toBuilder()
                    .issue(issues.get(each.preference().issue().id()))
                    .term(Term.ALWAYS)
                    .build())
        .toList();
  }
}
