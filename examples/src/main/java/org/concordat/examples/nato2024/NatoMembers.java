package org.concordat.examples.nato2024;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.concordat.model.Actor;
import org.concordat.model.Group;
import org.concordat.model.Term;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.DecisionRule;

/**
 * Lists the allies of 2024 by their ISO 3166 codes. The membership is NATO's own list: 31 allies
 * since Finland joined in 2023, and Sweden as the 32nd from 7 March 2024.
 */
public final class NatoMembers {
  /** The first day on which Sweden is an ally. */
  public static final LocalDate SWEDEN_JOINS = LocalDate.of(2024, 3, 7);

  /** Estonia. */
  public static final Actor ESTONIA = Actor.of("ee", "Estonia");

  /** France. */
  public static final Actor FRANCE = Actor.of("fr", "France");

  /** Germany. */
  public static final Actor GERMANY = Actor.of("de", "Germany");

  /** Hungary. */
  public static final Actor HUNGARY = Actor.of("hu", "Hungary");

  /** Latvia. */
  public static final Actor LATVIA = Actor.of("lv", "Latvia");

  /** Lithuania. */
  public static final Actor LITHUANIA = Actor.of("lt", "Lithuania");

  /** Romania. */
  public static final Actor ROMANIA = Actor.of("ro", "Romania");

  /** Slovakia. */
  public static final Actor SLOVAKIA = Actor.of("sk", "Slovakia");

  /** Spain. */
  public static final Actor SPAIN = Actor.of("es", "Spain");

  /** Sweden. */
  public static final Actor SWEDEN = Actor.of("se", "Sweden");

  /** Türkiye. */
  public static final Actor TURKIYE = Actor.of("tr", "Türkiye");

  /** The United Kingdom. */
  public static final Actor UNITED_KINGDOM = Actor.of("gb", "United Kingdom");

  /** The United States. */
  public static final Actor UNITED_STATES = Actor.of("us", "United States");

  /** The 32 allies, in the order of their English names. */
  public static final ImmutableList<Actor> ALL =
      ImmutableList.of(
          Actor.of("al", "Albania"),
          Actor.of("be", "Belgium"),
          Actor.of("bg", "Bulgaria"),
          Actor.of("ca", "Canada"),
          Actor.of("hr", "Croatia"),
          Actor.of("cz", "Czechia"),
          Actor.of("dk", "Denmark"),
          ESTONIA,
          Actor.of("fi", "Finland"),
          FRANCE,
          GERMANY,
          Actor.of("gr", "Greece"),
          HUNGARY,
          Actor.of("is", "Iceland"),
          Actor.of("it", "Italy"),
          LATVIA,
          LITHUANIA,
          Actor.of("lu", "Luxembourg"),
          Actor.of("me", "Montenegro"),
          Actor.of("nl", "Netherlands"),
          Actor.of("mk", "North Macedonia"),
          Actor.of("no", "Norway"),
          Actor.of("pl", "Poland"),
          Actor.of("pt", "Portugal"),
          ROMANIA,
          SLOVAKIA,
          Actor.of("si", "Slovenia"),
          SPAIN,
          SWEDEN,
          TURKIYE,
          UNITED_KINGDOM,
          UNITED_STATES);

  /** The three Baltic states, whose backing was unclear in February. */
  public static final Group BALTICS =
      Group.of("baltics", "the Baltic states", ESTONIA, LATVIA, LITHUANIA);

  /** The allies that are in the European Union, whom Türkiye did not want to see favoured. */
  public static final Group EU_ALLIES = Group.of("eu-allies", "the allies in the EU", inTheUnion());

  /** The four that were missing at the start of April by the count of 28 out of 32. */
  public static final Group APRIL_HOLD_OUTS =
      Group.of(
          "april-hold-outs", "the four hold-outs of April", HUNGARY, ROMANIA, SLOVAKIA, TURKIYE);

  private NatoMembers() {}

  private static ImmutableList<Actor> inTheUnion() {
    ImmutableSet<String> outside =
        ImmutableSet.of("al", "ca", "is", "me", "mk", "no", "tr", "gb", "us");
    return ALL.stream().filter(ally -> !outside.contains(ally.id())).collect(toImmutableList());
  }

  /** Returns the allies but for those of a group. */
  static Stream<Actor> allBut(Group group) {
    return ALL.stream().filter(ally -> !group.actors().contains(ally));
  }

  /** Returns the body in which all allies sit, Sweden from the day on which it joins. */
  static Body body(String id, String name, DecisionRule rule) {
    Body.Builder body = Body.builder().id(id).name(name).rule(rule);
    for (Actor ally : ALL) {
      body.member(ally, ally.equals(SWEDEN) ? Term.from(SWEDEN_JOINS) : Term.ALWAYS);
    }
    return body.build();
  }
}
