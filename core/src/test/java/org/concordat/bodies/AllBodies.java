package org.concordat.bodies;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.concordat.model.Actor;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.negotiation.Body;

/** Lists every ready body under the name it has in {@code docs/bodies.md}. */
final class AllBodies {
  /** A body with the other things that its rule names. */
  record Sample(Body body, List<Group> groups, List<Fact> facts) {
    static Sample of(Body body) {
      return new Sample(body, List.of(), List.of());
    }
  }

  static final LocalDate DAY = LocalDate.of(2025, 6, 1);
  private static final String EURO_AREA =
      "at be cy de ee es fi fr gr hr ie it lt lu lv mt nl pt si sk";

  private static final ImmutableMap<String, Sample> ALL = ImmutableMap.copyOf(all());

  private AllBodies() {}

  static String[] euroArea() {
    return ids(EURO_AREA);
  }

  static String[] ids(String words) {
    return Splitter.on(' ').splitToList(words).toArray(String[]::new);
  }

  static Group people(String id, int number) {
    return Group.of(
        id,
        id,
        IntStream.rangeClosed(1, number).mapToObj(i -> Actor.of(id.charAt(0) + "-" + i)).toList());
  }

  /** Returns the Councils that voted with weights, with the first day of each. */
  static Map<String, LocalDate> weightedVotes() {
    Map<String, LocalDate> first = new LinkedHashMap<>();
    for (int year : new int[] {1958, 1973, 1981, 1986, 1995}) {
      first.put("EEC Council from " + year, LocalDate.of(year, 1, 1));
    }
    first.put("EU Council from May 2004", LocalDate.of(2004, 5, 1));
    first.put("EU Council from November 2004", LocalDate.of(2004, 11, 1));
    first.put("EU Council from 2007", LocalDate.of(2007, 1, 1));
    first.put("EU Council from July 2013", LocalDate.of(2013, 7, 1));
    return first;
  }

  static ImmutableMap<String, Sample> byName() {
    return ALL;
  }

  private static Map<String, Sample> all() {
    Map<String, Sample> all = new LinkedHashMap<>();
    EuropeanUnion eu = EuropeanUnion.on(DAY);
    EuropeanUnion euro = eu.among(euroArea());
    all.put("NATO Council", Sample.of(Nato.council(DAY)));
    all.put("NATO, canvass for a Secretary General", Sample.of(Nato.canvass(DAY)));
    all.put("EU Council, unanimity", Sample.of(eu.unanimity()));
    all.put("EU Council, constructive abstention", Sample.of(eu.constructiveAbstention()));
    all.put("EU Council, on a proposal", Sample.of(eu.qualifiedMajority()));
    all.put("EU Council, without a proposal", Sample.of(eu.qualifiedMajorityWithoutProposal()));
    all.put("EU Council, simple majority", Sample.of(eu.simpleMajority()));
    all.put("EU Council, euro area, on a proposal", Sample.of(euro.qualifiedMajority()));
    all.put(
        "EU Council, euro area, without a proposal",
        Sample.of(euro.qualifiedMajorityWithoutProposal()));
    all.put("EU Council, clear risk of a breach", Sample.of(eu.clearRiskOfBreach("hu")));
    all.put("European Council, breach", Sample.of(eu.breach("hu")));
    all.put("EU Council, suspension of rights", Sample.of(eu.suspensionOfRights("hu")));
    all.put("European Council", Sample.of(eu.europeanCouncil()));
    all.put(
        "European Council, qualified majority", Sample.of(eu.europeanCouncilQualifiedMajority()));
    all.put("European Council, simple majority", Sample.of(eu.europeanCouncilSimpleMajority()));
    weightedVotes()
        .forEach(
            (name, first) -> {
              EuropeanUnion then = EuropeanUnion.on(first);
              all.put(name, Sample.of(then.qualifiedMajority()));
              all.put(
                  name + ", without a proposal",
                  Sample.of(then.qualifiedMajorityWithoutProposal()));
            });
    List<Group> p5 = List.of(UnitedNations.permanentMembers());
    all.put("UN Security Council", new Sample(UnitedNations.securityCouncil(DAY), p5, List.of()));
    all.put(
        "UN Security Council, procedure", Sample.of(UnitedNations.securityCouncilOnProcedure(DAY)));
    all.put(
        "UN Security Council, party to a dispute",
        new Sample(UnitedNations.securityCouncilOnDispute(DAY, "ru"), p5, List.of()));
    all.put("UN General Assembly", Sample.of(UnitedNations.generalAssembly(DAY)));
    all.put(
        "UN General Assembly, important question",
        Sample.of(UnitedNations.generalAssemblyOnImportantQuestion(DAY)));
    all.put("OSCE", Sample.of(Osce.consensus(DAY)));
    all.put("OSCE, minus one", Sample.of(Osce.consensusMinusOne(DAY)));
    all.put("OSCE, without a State", Sample.of(Osce.consensusWithout(DAY, "ru")));
    all.put("WTO, consensus", Sample.of(Wto.consensus(DAY)));
    all.put("WTO, vote", Sample.of(Wto.vote(DAY)));
    all.put("WTO, three quarters", Sample.of(Wto.threeQuarters(DAY)));
    all.put("WTO, two thirds", Sample.of(Wto.twoThirds(DAY)));
    all.put("Mercosur", Sample.of(Mercosur.consensus(LocalDate.of(2020, 1, 1))));
    LocalDate imf = LocalDate.of(2022, 10, 1);
    all.put("IMF, majority", Sample.of(Imf.majority(imf)));
    all.put("IMF, 70 %", Sample.of(Imf.seventyPercent(imf)));
    all.put("IMF, 85 %", Sample.of(Imf.eightyFivePercent(imf)));
    all.put("IMF, amendment", Sample.of(Imf.amendment(imf)));
    Group pMembers = people("p-members", 12);
    all.put(
        "ISO draft standard",
        new Sample(
            Iso.draftStandard(pMembers, people("others-voting", 4)), List.of(pMembers), List.of()));
    Group committee = people("committee", 7);
    all.put("Apache, change of code", Sample.of(Apache.codeChange(committee)));
    all.put("Apache, lazy consensus", Sample.of(Apache.lazyConsensus(committee)));
    all.put("Apache, release", Sample.of(Apache.release(committee)));
    all.put("Apache, procedure", Sample.of(Apache.procedure(committee)));
    List<Fact> accepted = List.of(Jury.majorityAccepted());
    all.put(
        "Jury, Crown Court", new Sample(Jury.crownCourt(people("jury", 12)), List.of(), accepted));
    all.put(
        "Jury, county court", new Sample(Jury.countyCourt(people("jury", 8)), List.of(), accepted));
    Group directors = people("directors", 6);
    Actor chair = directors.actors().asList().get(0);
    all.put("Board", Sample.of(Board.majority(directors)));
    all.put("Board, casting vote", Sample.of(Board.majorityWithCastingVote(directors, chair)));
    all.put("Board, consent", Sample.of(Board.consent(directors)));
    return all;
  }
}
