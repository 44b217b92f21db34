package org.concordat.bodies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.concordat.model.Actor;
import org.concordat.model.Term;
import org.concordat.negotiation.Membership;
import org.junit.jupiter.api.Test;

/** How the tables of members, weights and names are read. */
class TablesTest {
  private static final Term KNOWN =
      Term.between(LocalDate.of(1958, 1, 1), LocalDate.of(2026, 1, 1));

  @Test
  void a_roster_has_a_term_for_each_member() {
    Roster roster =
        Roster.read(
            "the members of a union",
            KNOWN,
            """
            1958-01-01  be lu
            1973-01-01>2020-02-01 gb
            """);
    assertEquals(
        ImmutableList.of(
            new Membership(Actor.of("be", "Belgium"), Term.from(LocalDate.of(1958, 1, 1))),
            new Membership(Actor.of("lu", "Luxembourg"), Term.from(LocalDate.of(1958, 1, 1))),
            new Membership(
                Actor.of("gb", "United Kingdom"),
                Term.between(LocalDate.of(1973, 1, 1), LocalDate.of(2020, 2, 1)))),
        roster.memberships());
  }

  @Test
  void a_constant_roster_has_everyone_on_every_day() {
    Roster roster = Roster.constant("the members of a union", KNOWN, "be\nlu");
    List<Actor> members = List.of(Actor.of("be", "Belgium"), Actor.of("lu", "Luxembourg"));
    for (LocalDate day : List.of(LocalDate.of(1958, 1, 1), LocalDate.of(2025, 12, 31))) {
      assertEquals(members, roster.on(day).asList());
    }
  }

  @Test
  void a_table_of_weights_knows_its_days_and_lacks_nobody() {
    WeightTable table =
        WeightTable.of(
            "the votes in a union",
            "votes",
            WeightTable.Period.read("1958-01-01", "1973-01-01", "be 2, lu 1"),
            WeightTable.Period.read("1973-01-01", "1981-01-01", "be 5,\nlu 2"));
    List<Actor> members = List.of(Actor.of("lu", "Luxembourg"));
    assertEquals(
        List.of(Actor.builder().id("lu").name("Luxembourg").weight("votes", 2).build()),
        table.weigh(members, LocalDate.of(1973, 1, 1)).asList());
    assertTrue(table.isKnown(LocalDate.of(1980, 12, 31)));
    LocalDate later = LocalDate.of(1981, 1, 1);
    assertFalse(table.isKnown(later));
    assertEquals(
        List.of(
            Term.between(LocalDate.of(1958, 1, 1), LocalDate.of(1973, 1, 1)),
            Term.between(LocalDate.of(1973, 1, 1), later)),
        assertThrows(UnknownDateException.class, () -> table.weigh(members, later)).known());
    assertThrows(
        IllegalStateException.class,
        () -> table.weigh(List.of(Actor.of("gb")), LocalDate.of(1973, 1, 1)));
  }

  /** The codes are those of the standard as Java knows it, except two. */
  @Test
  void countries_have_codes_of_the_standard_and_names_of_their_own() {
    Set<String> codes = new HashSet<>(List.of("EU", "XK"));
    codes.addAll(List.of(Locale.getISOCountries()));
    Set<String> countries = new HashSet<>();
    for (AllBodies.Sample sample : AllBodies.byName().values()) {
      for (Actor member : sample.body().everyMember()) {
        if (member.id().length() == 2) {
          assertTrue(codes.contains(member.id().toUpperCase(Locale.ROOT)), member.label());
          countries.add(member.id());
        }
      }
    }
    assertTrue(countries.size() > 190, "all members of the United Nations");
    assertEquals(
        countries.size(), countries.stream().map(Countries::name).distinct().count(), "names");
  }
}
