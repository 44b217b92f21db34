package org.concordat.bodies;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Membership;

/**
 * Gives the Ministerial Conference and General Council of the World Trade Organization on a day
 * (Marrakesh Agreement Establishing the WTO, Art. IX and X).
 *
 * <p>A matter is decided by consensus if no Member present at the meeting formally objects (note to
 * Art. IX:1; the note was not checked), so absence does not block. The special majorities are of
 * the Members, not of the votes cast, so under these rules an absent or abstaining Member counts
 * against.
 *
 * <p>Known since the 164th Member joined on 29 July 2016; Comoros followed on 21 August 2024 and
 * Timor-Leste on 30 August 2024. The European Union is a Member besides its member states, under
 * {@code eu}, which ISO 3166 reserves for it. In a vote it has as many votes as it has member
 * states that are Members (Art. IX:1), and either it or they vote, so it is left out of the bodies
 * that vote.
 */
public final class Wto {
  private static final Term KNOWN =
      Term.between(LocalDate.of(2016, 7, 29), LocalDate.of(2026, 1, 1));
  private static final Roster MEMBERS = members();

  private Wto() {}

  private static Roster members() {
    Roster first =
        Roster.constant(
            "the Members of the WTO",
            KNOWN,
            """
            ae af ag al am ao ar at au bb bd be bf bg bh bi bj bn bo br bw bz ca cd cf cg ch ci cl
            cm cn co cr cu cv cy cz de dj dk dm do ec ee eg es eu fi fj fr ga gb gd ge gh gm gn gr
            gt gw gy hk hn hr ht hu id ie il in is it jm jo jp ke kg kh kn kr kw kz la lc li lk lr
            ls lt lu lv ma md me mg mk ml mm mn mo mr mt mu mv mw mx my mz na ne ng ni nl no np nz
            om pa pe pg ph pk pl pt py qa ro ru rw sa sb sc se sg si sk sl sn sr sv sz td tg th tj
            tn to tr tt tw tz ua ug us uy vc ve vn vu ws ye za zm zw
            """);
    return new Roster(
        first.name(),
        first.known(),
        ImmutableList.<Membership>builder()
            .addAll(first.memberships())
            .add(new Membership(Countries.actor("km"), Term.from(LocalDate.of(2024, 8, 21))))
            .add(new Membership(Countries.actor("tl"), Term.from(LocalDate.of(2024, 8, 30))))
            .build());
  }

  /**
   * Returns the Members deciding by consensus: {@code none of members oppose it}, absence not
   * blocking (Art. IX:1).
   *
   * @throws UnknownDateException if the Members are not known on that day
   */
  public static Body consensus(LocalDate day) {
    requireNonNull(day, "day");
    return body(DecisionRule.CONSENSUS).members(MEMBERS.on(day)).build();
  }

  /**
   * Returns the Members voting when consensus is not reached: {@code more than 1/2 of members
   * voting support it}, the majority of the votes cast (Art. IX:1).
   *
   * @throws UnknownDateException if the Members are not known on that day
   */
  public static Body vote(LocalDate day) {
    requireNonNull(day, "day");
    return voting(day, "more than 1/2 of members voting support it");
  }

  /**
   * Returns the Members adopting an interpretation or waiving an obligation: {@code at least 3/4 of
   * members support it} (Art. IX:2 and IX:3; that the paragraphs say "of the Members" was checked
   * in a paraphrase only).
   *
   * @throws UnknownDateException if the Members are not known on that day
   */
  public static Body threeQuarters(LocalDate day) {
    requireNonNull(day, "day");
    return voting(day, "at least 3/4 of members support it");
  }

  /**
   * Returns the Members submitting most amendments or approving an accession: {@code at least 2/3
   * of members support it} (Art. X:1 and XII:2; checked in a paraphrase only).
   *
   * @throws UnknownDateException if the Members are not known on that day
   */
  public static Body twoThirds(LocalDate day) {
    requireNonNull(day, "day");
    return voting(day, "at least 2/3 of members support it");
  }

  private static Body voting(LocalDate day, String rule) {
    return body(DecisionRule.parse(rule))
        .members(MEMBERS.on(day).stream().filter(member -> !member.id().equals("eu")).toList())
        .build();
  }

  private static Body.Builder body(DecisionRule rule) {
    return Body.builder()
        .id("wto")
        .name("World Trade Organization")
        .rule(rule)
        .absence(Stance.ABSTAIN);
  }
}
