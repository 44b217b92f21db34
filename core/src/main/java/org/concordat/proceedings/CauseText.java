package org.concordat.proceedings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.concordat.internal.english.English;
import org.concordat.model.Fact;
import org.concordat.model.Term;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Preference;
import org.concordat.proceedings.Event.Say;

/** Puts the causes of a change into sentences. */
final class CauseText {
  /** The most things listed that begin or end on one day. */
  private static final int MAX = 4;

  private final Proceedings proceedings;
  private final EventText events;

  CauseText(Proceedings proceedings) {
    this.proceedings = proceedings;
    this.events = new EventText(proceedings.negotiation());
  }

  String of(Cause cause) {
    if (cause instanceof Cause.ByEntry by) {
      return events.of(proceedings.journal().entry(by.number()).event());
    } else if (cause instanceof Cause.ByDay by) {
      return ofDay(by.day());
    }
    return "the deadline of " + ((Cause.ByDeadline) cause).procedure() + " passed";
  }

  private String ofDay(LocalDate day) {
    Dated dated = new Dated(day, new ArrayList<>());
    Negotiation base = proceedings.base();
    base.bodies().values().forEach(body -> addRoster(body, dated));
    base.issues().values().forEach(issue -> addTerms(issue, dated));
    for (Fact fact : base.facts().values()) {
      if (fact.history().containsKey(day)) {
        dated.sentences.add(events.becomes(fact.id(), fact.stateOn(day)));
      }
    }
    base.commitments().forEach(commitment -> add(commitment, dated));
    base.preferences().forEach(each -> add(each, dated));
    for (Act act : proceedings.projection().acts()) {
      if (act.event() instanceof Say say && day.equals(say.until())) {
        dated.sentences.add("what entry " + act.decidedBy() + " says ends");
      }
    }
    return dated.inWords();
  }

  /** What begins or ends on a day, each as a sentence. */
  private record Dated(LocalDate day, List<String> sentences) {
    void add(Term term, String begins, String ends) {
      if (day.equals(term.from())) {
        sentences.add(begins);
      } else if (day.equals(term.until())) {
        sentences.add(ends);
      }
    }

    String inWords() {
      if (sentences.isEmpty()) {
        return English.day(day) + " comes, which a condition names";
      }
      int shown = sentences.size() <= MAX ? sentences.size() : MAX - 1;
      return String.join("; ", sentences.subList(0, shown))
          + (shown == sentences.size() ? "" : "; and " + (sentences.size() - shown) + " more")
          + ", from "
          + English.day(day);
    }
  }

  private static void addRoster(Body body, Dated dated) {
    body.memberships()
        .forEach(
            each ->
                dated.add(
                    each.term(),
                    each.actor().name() + " joins " + body.name(),
                    each.actor().name() + " leaves " + body.name()));
    body.absences()
        .forEach(
            each ->
                dated.add(
                    each.term(),
                    each.actor().name() + " is absent from " + body.name(),
                    each.actor().name() + " is present in " + body.name()));
  }

  private static void addTerms(Issue issue, Dated dated) {
    issue
        .terms()
        .forEach(
            (each, terms) ->
                terms.forEach(
                    term ->
                        dated.add(
                            term, EventText.comesOn(each.name()), EventText.goesOff(each.name()))));
  }

  private void add(Commitment commitment, Dated dated) {
    if (commitment.term().equals(Term.ALWAYS)) {
      return;
    }
    dated.add(
        commitment.term(),
        events.of(Event.say(commitment)),
        "what "
            + commitment.actor().name()
            + " said on "
            + commitment.alternative().name()
            + " ends");
  }

  private void add(Preference preference, Dated dated) {
    dated.add(
        preference.term(),
        events.of(Event.prefer(preference)),
        "what " + preference.actor().name() + " preferred ends");
  }
}
