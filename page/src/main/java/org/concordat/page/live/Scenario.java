package org.concordat.page.live;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Holds what a reader tries, by names alone, so that it survives a change of the document. Its text
 * stands in the address of the page, after {@code #}.
 *
 * @param about the alternative that is shown; empty for that which comes first
 * @param asOf the day; empty for that of the document
 * @param facts the facts that are assumed
 * @param stances the stances that are assumed, by actor and alternative: {@code hu@rutte}
 * @param coordination how cycles are closed
 */
record Scenario(
    String about,
    String asOf,
    ImmutableSortedMap<String, Boolean> facts,
    ImmutableSortedMap<String, String> stances,
    String coordination) {
  private static final String NOT = "not ";

  Scenario about(String other) {
    return new Scenario(other, asOf, facts, stances, coordination);
  }

  Scenario asOf(String day) {
    return new Scenario(about, day, facts, stances, coordination);
  }

  Scenario with(String otherCoordination) {
    return new Scenario(about, asOf, facts, stances, otherCoordination);
  }

  Scenario fact(String fact, boolean holds) {
    return new Scenario(about, asOf, put(facts, fact, holds), stances, coordination);
  }

  Scenario withoutFact(String fact) {
    return new Scenario(about, asOf, without(facts, fact), stances, coordination);
  }

  Scenario stance(String variable, String stance) {
    return new Scenario(about, asOf, facts, put(stances, variable, stance), coordination);
  }

  Scenario withoutStance(String variable) {
    return new Scenario(about, asOf, facts, without(stances, variable), coordination);
  }

  private static <V> ImmutableSortedMap<String, V> put(
      ImmutableSortedMap<String, V> map, String key, V value) {
    Map<String, V> changed = new TreeMap<>(map);
    changed.put(key, value);
    return ImmutableSortedMap.copyOf(changed);
  }

  private static <V> ImmutableSortedMap<String, V> without(
      ImmutableSortedMap<String, V> map, String key) {
    Map<String, V> changed = new TreeMap<>(map);
    changed.remove(key);
    return ImmutableSortedMap.copyOf(changed);
  }

  /** Returns whether this scenario differs from another, whichever alternative is shown. */
  boolean differsFrom(Scenario other) {
    return !about(other.about).equals(other);
  }

  /** Returns the text of what differs from the scenario with which the page opens. */
  String hash(Scenario opening) {
    List<String> parts = new ArrayList<>();
    if (!about.equals(opening.about)) {
      parts.add("about=" + about);
    }
    if (!asOf.equals(opening.asOf)) {
      parts.add("as-of=" + asOf);
    }
    if (!facts.equals(opening.facts)) {
      facts.forEach((fact, holds) -> parts.add("assume=" + (holds ? "" : "not+") + fact));
      if (facts.isEmpty()) {
        parts.add("assume=");
      }
    }
    if (!stances.equals(opening.stances)) {
      stances.forEach((variable, stance) -> parts.add("suppose=" + variable + ":" + stance));
      if (stances.isEmpty()) {
        parts.add("suppose=");
      }
    }
    if (!coordination.equals(opening.coordination)) {
      parts.add("coordination=" + coordination);
    }
    return String.join("&", parts);
  }

  /**
   * Reads the text of an address.
   *
   * @param ignored takes what means nothing
   */
  static Scenario parse(String hash, Scenario opening, List<String> ignored) {
    Scenario scenario = opening;
    boolean assumes = false;
    boolean supposes = false;
    for (String part : Splitter.on('&').omitEmptyStrings().split(hash)) {
      int equals = part.indexOf('=');
      String key = equals < 0 ? part : part.substring(0, equals);
      String value = equals < 0 ? "" : decode(part.substring(equals + 1));
      switch (key) {
        case "about" -> scenario = scenario.about(value);
        case "as-of" -> scenario = scenario.asOf(value);
        case "coordination" -> scenario = scenario.with(value);
        case "assume" -> {
          scenario = assumes ? scenario : scenario.withoutFacts();
          assumes = true;
          boolean holds = !value.startsWith(NOT);
          String fact = holds ? value : value.substring(NOT.length());
          scenario = fact.isEmpty() ? scenario : scenario.fact(fact, holds);
        }
        case "suppose" -> {
          scenario = supposes ? scenario : scenario.withoutStances();
          supposes = true;
          int colon = value.lastIndexOf(':');
          if (colon > 0) {
            scenario = scenario.stance(value.substring(0, colon), value.substring(colon + 1));
          } else if (!value.isEmpty()) {
            ignored.add(value);
          }
        }
        default -> ignored.add(part);
      }
    }
    return scenario;
  }

  private Scenario withoutFacts() {
    return new Scenario(about, asOf, ImmutableSortedMap.of(), stances, coordination);
  }

  private Scenario withoutStances() {
    return new Scenario(about, asOf, facts, ImmutableSortedMap.of(), coordination);
  }

  /** Returns a value of the address; names need no more than ASCII, and all else is none. */
  private static String decode(String value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '%' && i + 2 < value.length()) {
        int high = Character.digit(value.charAt(i + 1), 16);
        int low = Character.digit(value.charAt(i + 2), 16);
        if (high >= 0 && low >= 0) {
          text.append((char) (high * 16 + low));
          i += 2;
          continue;
        }
      }
      text.append(c == '+' ? ' ' : c);
    }
    return text.toString();
  }
}
