package org.concordat.bodies;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import org.concordat.model.Actor;
import org.concordat.model.Term;
import org.concordat.negotiation.Membership;

/**
 * Lists who belonged to a body, and when.
 *
 * @param name the subject of the list for messages, such as {@code the members of NATO}
 * @param known the days on which the list is complete
 * @param memberships the memberships
 */
record Roster(String name, Term known, ImmutableList<Membership> memberships) {

  private static final Splitter WORDS = Splitter.onPattern("\\s+").omitEmptyStrings().trimResults();

  /**
   * Reads a roster. Each line of the table has a first day, then, if the membership has ended,
   * {@code >} and the day after the last, and the codes of the members: {@code 1973-01-01 dk ie},
   * {@code 1973-01-01>2020-02-01 gb}.
   */
  static Roster read(String name, Term known, String table) {
    ImmutableList.Builder<Membership> memberships = ImmutableList.builder();
    for (String line : Splitter.on('\n').trimResults().omitEmptyStrings().split(table)) {
      List<String> words = WORDS.splitToList(line);
      List<String> days = Splitter.on('>').splitToList(words.get(0));
      Term term =
          new Term(
              LocalDate.parse(days.get(0)), days.size() < 2 ? null : LocalDate.parse(days.get(1)));
      for (String code : words.subList(1, words.size())) {
        memberships.add(new Membership(Countries.actor(code), term));
      }
    }
    return new Roster(name, known, memberships.build());
  }

  /** Returns a roster of countries that were all members, and the only ones, on every known day. */
  static Roster constant(String name, Term known, String codes) {
    return new Roster(
        name,
        known,
        WORDS.splitToList(codes).stream()
            .map(code -> new Membership(Countries.actor(code), known))
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * Returns the members on a day.
   *
   * @throws UnknownDateException if they are not known
   */
  ImmutableSet<Actor> on(LocalDate day) {
    if (!known.includes(day)) {
      throw new UnknownDateException(name, day, List.of(known));
    }
    return memberships.stream()
        .filter(membership -> membership.term().includes(day))
        .map(Membership::actor)
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * Returns the memberships that run on some day from {@code first} to {@code last}, both included.
   *
   * @throws UnknownDateException if they are not known on both
   */
  ImmutableList<Membership> between(LocalDate first, LocalDate last) {
    for (LocalDate day : List.of(first, last)) {
      if (!known.includes(day)) {
        throw new UnknownDateException(name, day, List.of(known));
      }
    }
    Term span = Term.between(first, last.plusDays(1));
    return memberships.stream()
        .filter(membership -> membership.term().overlaps(span))
        .collect(ImmutableList.toImmutableList());
  }
}
