package org.concordat.bodies;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.model.Actor;
import org.concordat.model.Term;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.DecisionRule;

/**
 * Gives the Council of the European Union and the European Council, as of a day and under each of
 * their rules.
 *
 * <pre>{@code
 * Body council = EuropeanUnion.on(LocalDate.of(2025, 11, 5)).qualifiedMajority();
 * }</pre>
 *
 * <p>If not all members take part, {@link #among} and {@link #without} leave the others out of
 * every number, of heads and of population (Art. 238(3) and, for enhanced cooperation, Art. 330
 * TFEU). {@link #withPopulations} replaces the published populations.
 *
 * <p>Under all rules, an absent member who is not represented counts as opposed. For unanimity this
 * follows from Art. 238(4) TFEU, which exempts only abstentions by members "present in person or
 * represented"; under majority rules, whoever is not in favour counts against. A member may be
 * represented by another (Art. 239 TFEU): model a represented member as present.
 *
 * <p>Populations are in hundredths of a per cent, as published, and added up exactly: the shares of
 * one year add up to 10001, and 65 % of that is reached at 6501. They are known for 2016 and 2025.
 * The weighted votes that they replaced are known from 1958 until October 2014.
 */
public final class EuropeanUnion {
  private static final LocalDate LISBON = LocalDate.of(2009, 12, 1);
  private static final LocalDate DOUBLE_MAJORITY = LocalDate.of(2014, 11, 1);

  private final LocalDate day;
  private final ImmutableSet<Actor> members;
  private final boolean all;

  /** Populations that replace the published ones, by the ids of the members. */
  private final ImmutableMap<String, Long> own;

  private EuropeanUnion(
      LocalDate day, ImmutableSet<Actor> members, boolean all, ImmutableMap<String, Long> own) {
    this.day = day;
    this.members = members;
    this.all = all;
    this.own = own;
  }

  /**
   * Returns the Union on a day, with all members taking part; before 1993, the European Economic
   * Community.
   *
   * @throws UnknownDateException if the members are not known on that day
   */
  public static EuropeanUnion on(LocalDate day) {
    requireNonNull(day, "day");
    return new EuropeanUnion(day, EuTables.MEMBERS.on(day), true, ImmutableMap.of());
  }

  /** Returns a line for people: the day, and how many members take part. */
  @Override
  public String toString() {
    return "European Union on " + day + " with " + members.size() + " members";
  }

  /**
   * Returns the same Union with only these members taking part: the euro area, an enhanced
   * cooperation, permanent structured cooperation.
   *
   * @param ids the ids of the members that take part
   * @throws IllegalArgumentException if one of them is not a member that takes part here, or there
   *     are none
   */
  public EuropeanUnion among(String... ids) {
    requireNonNull(ids, "ids");
    Set<String> wanted = new HashSet<>(List.of(ids));
    ImmutableSet<Actor> those =
        members.stream()
            .filter(member -> wanted.remove(member.id()))
            .collect(ImmutableSet.toImmutableSet());
    if (!wanted.isEmpty() || those.isEmpty()) {
      throw new IllegalArgumentException(
          "at least one should take part, and all be members on " + day + "; not so: " + wanted);
    }
    return new EuropeanUnion(day, those, those.size() == members.size() && all, own);
  }

  /**
   * Returns the same Union without some members.
   *
   * @param ids the ids of the members that do not take part
   * @throws IllegalArgumentException if one of them is not a member that takes part here
   */
  public EuropeanUnion without(String... ids) {
    requireNonNull(ids, "ids");
    Set<String> left = new HashSet<>(List.of(ids));
    String[] others =
        members.stream().map(Actor::id).filter(id -> !left.remove(id)).toArray(String[]::new);
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(
          left + " cannot be left out; they should be members that take part on " + day);
    }
    return among(others);
  }

  /**
   * Returns the same Union with populations of the caller's, such as those of a year that is not
   * known here. Members without an entry keep theirs, so use the same unit: the published ones are
   * in hundredths of a per cent.
   *
   * @param own the populations by the ids of members that take part
   * @throws IllegalArgumentException if an id belongs to no member that takes part here, or a
   *     population is not positive
   */
  public EuropeanUnion withPopulations(Map<String, Long> own) {
    requireNonNull(own, "own");
    Set<String> ids = members.stream().map(Actor::id).collect(Collectors.toSet());
    own.forEach(
        (id, population) -> {
          if (!ids.contains(requireNonNull(id, "own")) || requireNonNull(population, "own") <= 0) {
            throw new IllegalArgumentException(
                "the population of \""
                    + id
                    + "\" is "
                    + population
                    + "; it should be positive, and of a member of the European Union on "
                    + day
                    + " that takes part");
          }
        });
    return new EuropeanUnion(day, members, all, ImmutableMap.copyOf(own));
  }

  /**
   * Returns the members that take part with their populations.
   *
   * @throws UnknownDateException if the population of some member is neither given nor known on the
   *     day
   */
  private ImmutableSet<Actor> byPopulation() {
    ImmutableSet<Actor> rest =
        members.stream()
            .filter(member -> !own.containsKey(member.id()))
            .collect(ImmutableSet.toImmutableSet());
    Map<String, Actor> published =
        rest.isEmpty()
            ? Map.of()
            : Maps.uniqueIndex(EuTables.POPULATION.weigh(rest, day), Actor::id);
    return members.stream()
        .map(
            member -> {
              Long given = own.get(member.id());
              return given == null
                  ? requireNonNull(published.get(member.id()))
                  : Actor.builder()
                      .id(member.id())
                      .name(member.name())
                      .weight("population", given)
                      .build();
            })
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Returns the members that take part, with their population or votes if these are known. */
  public ImmutableSet<Actor> members() {
    return !own.isEmpty() || EuTables.POPULATION.isKnown(day)
        ? byPopulation()
        : EuTables.VOTES.isKnown(day) ? EuTables.VOTES.weigh(members, day) : members;
  }

  /**
   * Returns the Council acting unanimously: {@code none of members oppose it}. Abstention by
   * members present in person or represented does not prevent the adoption (Art. 238(4) TFEU).
   */
  public Body unanimity() {
    return council(DecisionRule.CONSENSUS);
  }

  /**
   * Returns the Council acting unanimously in the common foreign and security policy, where members
   * can qualify their abstention by a formal declaration, modelled here as standing aside. If the
   * members that do so are at least a third of the member states and comprise at least a third of
   * the population, the decision is not adopted (Art. 31(1) TEU, second subparagraph). Plain
   * abstentions do not count towards these thirds.
   *
   * @throws UnknownDateException if the population is not known on the day, or the day is before
   *     the Treaty of Lisbon
   */
  public Body constructiveAbstention() {
    requireFrom(LISBON, "constructive abstention by members and population");
    return weighed(
        "none of members oppose it and (more than 2/3 of members accept it"
            + " or more than 2/3 of members by population accept it)");
  }

  /**
   * Returns the Council acting by qualified majority on a proposal of the Commission or the High
   * Representative.
   *
   * <p>From 1 November 2014: at least 55 % of the members, comprising at least fifteen of them (of
   * 27 that is the same) and at least 65 % of the population; a blocking minority must include at
   * least four members, failing which the majority is deemed attained (Art. 16(4) TEU). If not all
   * take part: 55 % of those who do and 65 % of their population, and a blocking minority must
   * include at least the minimum number of members representing more than 35 % of that population,
   * plus one (Art. 238(3)(a) TFEU); that number is computed for the members and the day. Until 31
   * March 2017 a member could still ask for the older weighted votes, which is not modelled.
   *
   * <p>Until 31 October 2014: the weighted votes of Art. 148(2) of the EEC Treaty, later Art.
   * 205(2) EC and Protocol 36: 12 of 17, 41 of 58, 45 of 63, 54 of 76, 62 of 87, 88 of 124, and
   * from November 2004 (Treaty of Nice), cast by a majority of the members, 232 of 321, 255 of 345
   * and 260 of 352. From then on a member could ask for a check that the majority comprised 62 % of
   * the population, which is not modelled.
   *
   * @throws UnknownDateException if neither the population nor the votes are known on the day
   * @throws IllegalArgumentException if the votes were weighted on the day and not all members take
   *     part
   */
  public Body qualifiedMajority() {
    return EuTables.VOTES.isKnown(day)
        ? votes(EuTables.quota(day).members())
        : weighed(
            "at least 55% of members support it and (at least 65% of members by population support"
                + " it or at most "
                + (blockingMinority() - 1)
                + " of members do not support it)");
  }

  /**
   * Returns the Council acting by qualified majority without such a proposal: from 1 November 2014
   * at least 72 % of the members and 65 % of the population (Art. 238(2) and, where not all take
   * part, (3)(b) TFEU). The clause on four members does not apply there. Until 31 October 2014: the
   * weighted votes, cast by at least 4, 6, 6, 8 or 10 members (Art. 148(2), second indent, EEC
   * Treaty), and from May 2004 by two thirds of them.
   *
   * @throws UnknownDateException if neither the population nor the votes are known on the day
   * @throws IllegalArgumentException if the votes were weighted on the day and not all members take
   *     part
   */
  public Body qualifiedMajorityWithoutProposal() {
    return EuTables.VOTES.isKnown(day)
        ? votes(EuTables.quota(day).membersOtherwise())
        : weighed(
            "at least 72% of members support it"
                + " and at least 65% of members by population support it");
  }

  /**
   * Returns the Council acting by simple majority: a majority of its component members, 14 of 27,
   * regardless of how many vote (Art. 238(1) TFEU).
   */
  public Body simpleMajority() {
    return council(DecisionRule.MAJORITY);
  }

  /**
   * Returns the Council determining a clear risk of a serious breach of the Union's values by a
   * state: four fifths of the members, not counting the state concerned (Art. 7(1) TEU, Art. 354
   * TFEU).
   *
   * @param state the id of the state concerned
   */
  public Body clearRiskOfBreach(String state) {
    requireNonNull(state, "state");
    return without(state).council(DecisionRule.parse("at least 4/5 of members support it"));
  }

  /**
   * Returns the European Council determining a serious and persistent breach by a state:
   * unanimously, without the state concerned; abstentions do not prevent it (Art. 7(2) TEU, Art.
   * 354 TFEU).
   *
   * @param state the id of the state concerned
   */
  public Body breach(String state) {
    requireNonNull(state, "state");
    return without(state).europeanCouncil();
  }

  /**
   * Returns the Council suspending rights of a state after such a determination: by the qualified
   * majority of Art. 238(3)(b) TFEU, without the state concerned (Art. 7(3) TEU, Art. 354 TFEU).
   *
   * @param state the id of the state concerned
   * @throws UnknownDateException if the population is not known on the day
   */
  public Body suspensionOfRights(String state) {
    requireNonNull(state, "state");
    return without(state).qualifiedMajorityWithoutProposal();
  }

  /**
   * Returns the European Council, which decides by consensus (Art. 15(4) TEU) or, if a vote is
   * taken, unanimously, where abstentions do not prevent a decision (Art. 235(1) TFEU, third
   * subparagraph). The treaties do not say what an absence does: here it prevents the decision, as
   * under unanimity in the Council. On 14 December 2023 one head of government left the room and
   * the others decided. To follow that reading, build the body with {@link
   * org.concordat.model.Stance#ABSTAIN} for an absence.
   */
  public Body europeanCouncil() {
    return Body.of("european-council", "European Council", DecisionRule.CONSENSUS, members());
  }

  /**
   * Returns the European Council acting by qualified majority, to elect its President (Art. 15(5)
   * TEU) or to propose a President of the Commission (Art. 17(7) TEU): like the Council without a
   * proposal (Art. 235(1) TFEU, second subparagraph). Its own President and that of the Commission
   * do not vote.
   *
   * @throws UnknownDateException if the population is not known on the day
   */
  public Body europeanCouncilQualifiedMajority() {
    requireFrom(DOUBLE_MAJORITY, "qualified majorities by members and population");
    return Body.of(
        "european-council",
        "European Council",
        qualifiedMajorityWithoutProposal().rule(),
        byPopulation());
  }

  /**
   * Returns the European Council deciding a procedural question or its Rules of Procedure: by
   * simple majority (Art. 235(3) TFEU) of all its members, as in the Council.
   */
  public Body europeanCouncilSimpleMajority() {
    return Body.of("european-council", "European Council", DecisionRule.MAJORITY, members());
  }

  /**
   * Returns the least number of members in a blocking minority: four if all take part, otherwise
   * one more than the fewest members that represent more than 35 % of the population.
   */
  private int blockingMinority() {
    if (all) {
      return 4;
    }
    ImmutableList<Long> largestFirst =
        byPopulation().stream()
            .map(member -> member.weight("population").orElseThrow())
            .sorted(Comparator.reverseOrder())
            .collect(ImmutableList.toImmutableList());
    long whole = largestFirst.stream().mapToLong(Long::longValue).sum();
    long sum = 0;
    int fewest = 0;
    while (100 * sum <= 35 * whole) {
      sum += largestFirst.get(fewest);
      fewest++;
    }
    return fewest + 1;
  }

  private Body votes(int leastMembers) {
    if (!all) {
      throw new IllegalArgumentException(
          "how weighted votes count where not all members take part, as asked for on "
              + day
              + ", is not known here; let all take part, or write the rule in a body of your own");
    }
    return Body.of(
        "eu-council",
        "Council",
        DecisionRule.parse(
            "at least "
                + EuTables.quota(day).votes()
                + " of members by votes support it"
                + (leastMembers == 0
                    ? ""
                    : " and at least " + leastMembers + " of members support it")),
        EuTables.VOTES.weigh(members, day));
  }

  private Body weighed(String rule) {
    return Body.of(
        "eu-council", "Council of the European Union", DecisionRule.parse(rule), byPopulation());
  }

  private Body council(DecisionRule rule) {
    return Body.of("eu-council", "Council of the European Union", rule, members());
  }

  private void requireFrom(LocalDate first, String what) {
    if (day.isBefore(first)) {
      throw new UnknownDateException(what, day, List.of(Term.from(first)));
    }
  }
}
