package org.concordat.bodies;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.concordat.model.Actor;
import org.concordat.model.Group;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.DecisionRule;

/**
 * Gives the Security Council and the General Assembly of the United Nations on a day.
 *
 * <p>In the Security Council neither the abstention of a permanent member nor, by practice, its
 * absence is a veto, so absence counts as abstention there (for abstention, the International Court
 * of Justice in its advisory opinion on Namibia, 1971, para. 22; the paragraph was not checked). In
 * the General Assembly only members present and voting for or against are counted (Rule 86 of its
 * Rules of Procedure), so absence counts as abstention there, too.
 *
 * <p>The elected members of 2021, 2023 and 2024 were checked against public lists; the others are
 * well known, but were not checked.
 */
public final class UnitedNations {
  private static final Term KNOWN =
      Term.between(LocalDate.of(2015, 1, 1), LocalDate.of(2026, 1, 1));

  /** The elected members by the year in which their two-year term began, including a split term. */
  private static final ImmutableMap<Integer, String> ELECTED =
      ImmutableMap.<Integer, String>builder()
          .put(2014, "cl jo lt ng td")
          .put(2015, "ao es my nz ve")
          .put(2016, "eg jp sn ua uy")
          .put(2017, "bo et kz se")
          .put(2018, "ci gq kw pe pl")
          .put(2019, "be de do id za")
          .put(2020, "ee ne tn vc vn")
          .put(2021, "ie in ke mx no")
          .put(2022, "ae al br ga gh")
          .put(2023, "ch ec jp mt mz")
          .put(2024, "dz gy kr si sl")
          .put(2025, "dk gr pa pk so")
          .buildOrThrow();

  /** Italy and the Netherlands shared a term, one year each. */
  private static final ImmutableMap<Integer, String> FOR_ONE_YEAR =
      ImmutableMap.of(2017, "it", 2018, "nl");

  private static final Group PERMANENT =
      Group.of(
          "p5",
          "permanent members",
          List.of("cn", "fr", "gb", "ru", "us").stream().map(Countries::actor).toList());

  private static final Roster MEMBERS =
      Roster.constant(
          "the members of the United Nations",
          Term.between(LocalDate.of(2011, 7, 14), LocalDate.of(2026, 1, 1)),
          """
          ad ae af ag al am ao ar at au az ba bb bd be bf bg bh bi bj bn bo br bs bt bw by bz ca
          cd cf cg ch ci cl cm cn co cr cu cv cy cz de dj dk dm do dz ec ee eg er es et fi fj fm
          fr ga gb gd ge gh gm gn gq gr gt gw gy hn hr ht hu id ie il in iq ir is it jm jo jp ke
          kg kh ki km kn kp kr kw kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm
          mn mr mt mu mv mw mx my mz na ne ng ni nl no np nr nz om pa pe pg ph pk pl pt pw py qa
          ro rs ru rw sa sb sc sd se sg si sk sl sm sn so sr ss st sv sy sz td tg th tj tl tm tn
          to tr tt tv tz ua ug us uy uz vc ve vn vu ws ye za zm zw
          """);

  private UnitedNations() {}

  /**
   * Returns the permanent members of the Security Council, the group {@code p5}. Add it to each
   * negotiation in which the Council decides a matter that is not procedural.
   */
  public static Group permanentMembers() {
    return PERMANENT;
  }

  /**
   * Returns the Security Council deciding a matter that is not procedural: {@code at least 9 of
   * members support it and none of p5 oppose it} (Charter, Art. 27(3)).
   *
   * @throws UnknownDateException if the members are not known on that day
   */
  public static Body securityCouncil(LocalDate day) {
    requireNonNull(day, "day");
    return securityCouncil(day, DecisionRule.parse(SUBSTANTIVE)).build();
  }

  /**
   * Returns the Security Council deciding a procedural matter: {@code at least 9 of members support
   * it} (Charter, Art. 27(2)). No member can veto that.
   *
   * @throws UnknownDateException if the members are not known on that day
   */
  public static Body securityCouncilOnProcedure(LocalDate day) {
    requireNonNull(day, "day");
    return securityCouncil(day, DecisionRule.parse("at least 9 of members support it")).build();
  }

  /**
   * Returns the Security Council deciding under Chapter VI or Art. 52(3) of the Charter, where a
   * party to a dispute shall abstain (Charter, Art. 27(3)): the parties are entered as absent,
   * which counts as abstention whatever they say; nine votes are still needed.
   *
   * @param parties the ids of members that are parties to the dispute
   * @throws UnknownDateException if the members are not known on that day
   * @throws IllegalArgumentException if a party is no member on that day
   */
  public static Body securityCouncilOnDispute(LocalDate day, String... parties) {
    requireNonNull(day, "day");
    requireNonNull(parties, "parties");
    Body.Builder council = securityCouncil(day, DecisionRule.parse(SUBSTANTIVE));
    Map<String, Actor> members =
        securityCouncil(day).membersOn(day).stream()
            .collect(ImmutableMap.toImmutableMap(Actor::id, actor -> actor));
    for (String party : parties) {
      Actor member = members.get(party);
      if (member == null) {
        throw new IllegalArgumentException(
            "\""
                + party
                + "\" should be a member of the Security Council on "
                + day
                + "; write a code such as \"fr\"");
      }
      council = council.absent(member);
    }
    return council.build();
  }

  private static final String SUBSTANTIVE =
      "at least 9 of members support it and none of p5 oppose it";

  private static Body.Builder securityCouncil(LocalDate day, DecisionRule rule) {
    if (!KNOWN.includes(day)) {
      throw new UnknownDateException("the members of the Security Council", day, List.of(KNOWN));
    }
    ImmutableSet.Builder<Actor> members = ImmutableSet.builder();
    members.addAll(PERMANENT.actors());
    for (String codes :
        List.of(
            ELECTED.getOrDefault(day.getYear() - 1, ""),
            ELECTED.getOrDefault(day.getYear(), ""),
            FOR_ONE_YEAR.getOrDefault(day.getYear(), ""))) {
      Splitter.on(' ')
          .omitEmptyStrings()
          .split(codes)
          .forEach(c -> members.add(Countries.actor(c)));
    }
    return Body.builder()
        .id("un-security-council")
        .name("United Nations Security Council")
        .rule(rule)
        .absence(Stance.ABSTAIN)
        .members(members.build());
  }

  /**
   * Returns the General Assembly deciding by the majority of the members present and voting: {@code
   * more than 1/2 of members voting support it} (Charter, Art. 18(3)). A member two years in
   * arrears has no vote (Art. 19): enter it as absent.
   *
   * @throws UnknownDateException if the members are not known on that day
   */
  public static Body generalAssembly(LocalDate day) {
    requireNonNull(day, "day");
    return assembly(day, "more than 1/2 of members voting support it");
  }

  /**
   * Returns the General Assembly deciding an important question by two thirds of the members
   * present and voting: {@code at least 2/3 of members voting support it} (Charter, Art. 18(2)).
   *
   * @throws UnknownDateException if the members are not known on that day
   */
  public static Body generalAssemblyOnImportantQuestion(LocalDate day) {
    requireNonNull(day, "day");
    return assembly(day, "at least 2/3 of members voting support it");
  }

  private static Body assembly(LocalDate day, String rule) {
    return Body.builder()
        .id("un-general-assembly")
        .name("United Nations General Assembly")
        .rule(rule)
        .absence(Stance.ABSTAIN)
        .members(MEMBERS.on(day))
        .build();
  }
}
