package org.concordat.bodies;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.concordat.model.Actor;
import org.concordat.model.Group;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Membership;
import org.concordat.negotiation.UnknownNameException;

/**
 * Names a real body, as documents do ({@code un-security-council}), with the rules by which it
 * decides. {@link #all()} lists the bodies; <a href="{@docRoot}/doc-files/bodies.html">Ready
 * bodies</a> has their rules and sources.
 */
public final class ReadyBody {
  /** The end of the name of a body for which a document uses the last known members. */
  public static final String LAST_KNOWN = ", the last known";

  private static final LocalDate LATER_THAN_ALL = LocalDate.of(9999, 12, 31);

  private static final ImmutableMap<String, ReadyBody> ALL =
      byId(
          body("nato", "NATO", "practice; NATO topic 49178")
              .rule("consensus", Nato::council)
              .rule("canvass", Nato::canvass),
          body(
                  "eu-council",
                  "Council of the European Union",
                  "Art. 16(4) and 31(1) TEU, Art. 238 TFEU")
              .rule("unanimity", day -> EuropeanUnion.on(day).unanimity())
              .byPopulation("constructive-abstention", EuropeanUnion::constructiveAbstention)
              .byPopulation("qualified-majority", EuropeanUnion::qualifiedMajority)
              .byPopulation("without-proposal", EuropeanUnion::qualifiedMajorityWithoutProposal)
              .rule("simple-majority", day -> EuropeanUnion.on(day).simpleMajority()),
          body("european-council", "European Council", "Art. 15(4) and (5) TEU, Art. 235 TFEU")
              .rule("consensus", day -> EuropeanUnion.on(day).europeanCouncil())
              .byPopulation("qualified-majority", EuropeanUnion::europeanCouncilQualifiedMajority)
              .rule(
                  "simple-majority", day -> EuropeanUnion.on(day).europeanCouncilSimpleMajority()),
          body("un-security-council", "UN Security Council", "Charter Art. 27")
              .rule("substantive", UnitedNations::securityCouncil)
              .rule("procedural", UnitedNations::securityCouncilOnProcedure)
              .group(UnitedNations.permanentMembers()),
          body(
                  "un-general-assembly",
                  "UN General Assembly",
                  "Charter Art. 18; Rules of Procedure, rule 86")
              .rule("simple-majority", UnitedNations::generalAssembly)
              .rule("important-question", UnitedNations::generalAssemblyOnImportantQuestion),
          body("osce", "OSCE", "Rules of Procedure MC.DOC/1/06, II(A); Prague Document 1992")
              .rule("consensus", Osce::consensus)
              .rule("consensus-minus-one", Osce::consensusMinusOne),
          body("wto", "World Trade Organization", "Marrakesh Agreement Art. IX, X and XII")
              .rule("consensus", Wto::consensus)
              .rule("vote", Wto::vote)
              .rule("three-quarters", Wto::threeQuarters)
              .rule("two-thirds", Wto::twoThirds),
          body("mercosur", "Mercosur", "Ouro Preto Art. 37, Asunción Art. 16")
              .rule("consensus", Mercosur::consensus),
          body(
                  "imf",
                  "International Monetary Fund",
                  "Articles of Agreement Art. XII, s. 5, and Art. XXVIII(a)")
              .rule("majority", Imf::majority)
              .rule("seventy-percent", Imf::seventyPercent)
              .rule("eighty-five-percent", Imf::eightyFivePercent)
              .rule("amendment", Imf::amendment));

  private final String id;
  private final String name;
  private final String source;
  private final ImmutableMap<String, Function<LocalDate, Body>> rules;
  private final ImmutableList<Group> groups;

  /** The rules that count populations, which a caller may give for any day. */
  private final ImmutableMap<String, Function<EuropeanUnion, Body>> byPopulation;

  private ReadyBody(
      String id,
      String name,
      String source,
      ImmutableMap<String, Function<LocalDate, Body>> rules,
      ImmutableList<Group> groups,
      ImmutableMap<String, Function<EuropeanUnion, Body>> byPopulation) {
    this.id = id;
    this.name = name;
    this.source = source;
    this.rules = rules;
    this.groups = groups;
    this.byPopulation = byPopulation;
  }

  private static ReadyBody body(String id, String name, String source) {
    return new ReadyBody(
        id, name, source, ImmutableMap.of(), ImmutableList.of(), ImmutableMap.of());
  }

  private ReadyBody rule(String ruleId, Function<LocalDate, Body> rule) {
    return new ReadyBody(id, name, source, with(rules, ruleId, rule), groups, byPopulation);
  }

  private ReadyBody byPopulation(String ruleId, Function<EuropeanUnion, Body> rule) {
    return new ReadyBody(
        id,
        name,
        source,
        with(rules, ruleId, day -> rule.apply(EuropeanUnion.on(day))),
        groups,
        with(byPopulation, ruleId, rule));
  }

  private static <T> ImmutableMap<String, T> with(
      ImmutableMap<String, T> some, String ruleId, T rule) {
    return ImmutableMap.<String, T>builder().putAll(some).put(ruleId, rule).buildOrThrow();
  }

  private ReadyBody group(Group group) {
    return new ReadyBody(id, name, source, rules, ImmutableList.of(group), byPopulation);
  }

  private static ImmutableMap<String, ReadyBody> byId(ReadyBody... bodies) {
    ImmutableMap.Builder<String, ReadyBody> byId = ImmutableMap.builder();
    for (ReadyBody body : bodies) {
      byId.put(body.id, body);
    }
    return byId.buildOrThrow();
  }

  /** Returns all ready bodies by id. */
  public static ImmutableMap<String, ReadyBody> all() {
    return ALL;
  }

  /**
   * Returns the ready body with an id.
   *
   * @throws UnknownNameException if there is none
   */
  public static ReadyBody of(String id) {
    ReadyBody body = ALL.get(requireNonNull(id, "id"));
    if (body == null) {
      throw new UnknownNameException("ready body", id, ALL.keySet());
    }
    return body;
  }

  /** Returns the id: {@code eu-council}. */
  public String id() {
    return id;
  }

  /** Returns the name for people. */
  public String name() {
    return name;
  }

  /** Returns the source of its rules. */
  public String source() {
    return source;
  }

  /** Returns the names of its rules; the first is the default. */
  public ImmutableSet<String> rules() {
    return rules.keySet();
  }

  /** Returns the groups that its rules name; add them to a negotiation together with the body. */
  public ImmutableList<Group> groups() {
    return groups;
  }

  /**
   * Returns the body on a day, with its members, their weights and one of its rules.
   *
   * @throws UnknownNameException if it has no such rule
   * @throws UnknownDateException if the members or weights are not known on that day
   */
  public Body on(LocalDate day, String rule) {
    requireNonNull(day, "day");
    Function<LocalDate, Body> found = rules.get(requireNonNull(rule, "rule"));
    if (found == null) {
      throw new UnknownNameException("rule of " + id, rule, rules.keySet());
    }
    return found.apply(day);
  }

  /**
   * Returns the body on a day with weights of the caller's, such as newer populations. If the day
   * is after the {@linkplain #latest last day} known, members and rule are those of that day. On a
   * day before it on which populations are not known, those of the caller are enough, if there are
   * some for each member.
   *
   * @param weight the name of the weight to set
   * @param own the weights by the ids of the members; the others keep theirs
   * @throws UnknownNameException if it has no such rule
   * @throws UnknownDateException if the body is not known on the day, which is not after the last
   *     day known
   */
  public Body on(LocalDate day, String rule, String weight, Map<String, Long> own) {
    requireNonNull(day, "day");
    requireNonNull(weight, "weight");
    requireNonNull(own, "own");
    LocalDate last = latest(rule).orElse(day);
    Body known =
        day.isAfter(last)
            ? on(last, rule)
            : weight.equals("population") && byPopulation.containsKey(rule)
                ? populated(day, rule, own)
                : on(day, rule);
    Body.Builder weighed = known.toBuilder().clearMemberships();
    for (Membership each : known.memberships()) {
      Actor actor = each.actor();
      Map<String, Long> weights = new LinkedHashMap<>(actor.weights());
      if (own.containsKey(actor.id())) {
        weights.put(weight, own.get(actor.id()));
      }
      weighed.member(
          Actor.builder().id(actor.id()).name(actor.name()).weights(weights).build(), each.term());
    }
    return weighed.build();
  }

  private Body populated(LocalDate day, String rule, Map<String, Long> own) {
    EuropeanUnion union = EuropeanUnion.on(day);
    Map<String, Long> populations = new LinkedHashMap<>();
    for (Actor member : union.members()) {
      Long given = own.get(member.id());
      if (given != null && given > 0) {
        populations.put(member.id(), given);
      }
    }
    return requireNonNull(byPopulation.get(rule)).apply(union.withPopulations(populations));
  }

  /**
   * Returns the last day on which everything that a rule needs is known; empty if there is no such
   * limit.
   *
   * @throws UnknownNameException if the body has no such rule
   */
  public Optional<LocalDate> latest(String rule) {
    LocalDate day = LATER_THAN_ALL;
    while (true) {
      try {
        Body known = on(day, rule);
        requireNonNull(known);
        return day.equals(LATER_THAN_ALL) ? Optional.empty() : Optional.of(day);
      } catch (UnknownDateException unknown) {
        LocalDate tried = day;
        day =
            unknown.known().stream()
                .flatMap(term -> Optional.ofNullable(term.until()).stream())
                .map(until -> until.minusDays(1))
                .filter(last -> last.isBefore(tried))
                .max(LocalDate::compareTo)
                .orElseThrow(() -> unknown);
      }
    }
  }

  /** Returns the name and the id: {@code UN Security Council (un-security-council)}. */
  @Override
  public String toString() {
    return name + " (" + id + ")";
  }
}
