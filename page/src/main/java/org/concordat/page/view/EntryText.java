package org.concordat.page.view;

import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.concordat.model.Alternative;
import org.concordat.model.Named;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Tabling;

/** Says which alternatives and members enter and leave on a day. */
final class EntryText {
  private EntryText() {}

  /** Returns the members and alternatives that enter on a day, and those that leave. */
  static List<Phrase> on(LocalDate day, Negotiation negotiation, Alternative about) {
    LocalDate before = day.minusDays(1);
    Body body = negotiation.bodyOf(about);
    List<Phrase> events = new ArrayList<>();
    add(
        events,
        "On the table from now on: {0}",
        "Off the table from now on: {0}",
        "{0} alternatives",
        tabled(negotiation, before),
        tabled(negotiation, day));
    add(
        events,
        "Becomes a member: {0}",
        "Is no longer a member: {0}",
        "{0} members",
        body.membersOn(before),
        body.membersOn(day));
    // Who is no longer a member is not present either.
    add(
        events,
        "Is absent from now on: {0}",
        "Is present again: {0}",
        "{0} members",
        Sets.intersection(body.absentOn(before), body.membersOn(day)),
        Sets.intersection(body.absentOn(day), body.membersOn(day)));
    return events;
  }

  private static void add(
      List<Phrase> events,
      String enters,
      String leaves,
      String many,
      Set<? extends Named> before,
      Set<? extends Named> now) {
    add(events, enters, many, Sets.difference(now, before));
    add(events, leaves, many, Sets.difference(before, now));
  }

  private static void add(
      List<Phrase> events, String pattern, String many, Set<? extends Named> who) {
    if (!who.isEmpty()) {
      events.add(Phrase.of(pattern, Texts.few(who, many)));
    }
  }

  private static Set<Alternative> tabled(Negotiation negotiation, LocalDate day) {
    Set<Alternative> tabled = Sets.newLinkedHashSet();
    for (Issue issue : negotiation.issues().values()) {
      for (Alternative each : issue.alternatives()) {
        if (issue.tabling(each, day) == Tabling.TABLED) {
          tabled.add(each);
        }
      }
    }
    return tabled;
  }
}
