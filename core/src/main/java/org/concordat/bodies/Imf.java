package org.concordat.bodies;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.concordat.model.Actor;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;

/**
 * Gives the Board of Governors of the International Monetary Fund on a day (Articles of Agreement).
 *
 * <p>A member's {@code votes} are its share of the voting power in hundredths of a per cent, as the
 * Fund publishes it with two decimals; they add up to 9991, and the percentages in the rules are of
 * that total. The table, with 190 members, was published between 3 August and 31 December 2022, as
 * follows from the governors named in it; other days are refused. {@code xk} is Kosovo, which has
 * no code in ISO 3166.
 */
public final class Imf {
  private static final WeightTable VOTES =
      WeightTable.of(
          "the voting shares in the IMF",
          "votes",
          WeightTable.Period.read(
              "2022-08-03",
              "2023-01-01",
              """
              af 9, al 6, dz 42, ad 5, ao 18, ag 3, ar 66, am 5, au 133, at 81, az 11, bs 7, bh 11,
              bd 24, bb 5, by 16, be 130, bz 3, bj 5, bt 3, bo 8, ba 8, bw 7, br 222, bn 9, bg 21,
              bf 5, bi 6, ci 16, cv 3, kh 6, cm 8, ca 222, cf 5, td 6, cl 38, cn 608, co 44, km 3,
              cd 24, cg 6, cr 10, hr 17, cy 9, cz 46, dk 71, dj 4, dm 3, do 12, ec 17, eg 43, sv 9,
              gq 6, er 3, ee 8, sz 4, et 9, fj 5, fi 51, fr 403, ga 7, gm 4, ge 7, de 532, gh 18,
              gr 51, gd 3, gt 11, gw 3, gn 7, gy 7, ht 6, hn 8, hu 41, is 9, in 263, id 95, ir 74,
              iq 36, ie 71, il 41, it 302, jm 11, jp 615, jo 10, kz 26, ke 14, ki 3, kr 173, xk 5,
              kw 41, kg 6, la 5, lv 9, lb 15, ls 4, lr 8, ly 34, lt 12, lu 29, mg 8, mw 6, my 75,
              mv 3, ml 7, mt 6, mh 3, mr 5, mu 6, mx 180, fm 3, md 6, mn 4, me 4, ma 21, mz 7,
              mm 13, na 7, nr 3, np 6, nl 176, nz 28, ni 8, ne 6, ng 52, mk 6, no 77, om 14, pk 43,
              pw 3, pa 10, pg 8, py 7, pe 29, ph 43, pl 84, pt 44, qa 17, ro 39, ru 259, rw 6, st 3,
              ws 3, sm 4, sa 201, sn 9, rs 16, sc 3, sl 7, sg 80, sk 23, si 15, sb 3, so 6, za 63,
              ss 8, es 192, lk 14, kn 3, lc 3, vc 3, sd 6, sr 5, se 91, ch 118, sy 9, tj 6, tz 11,
              th 67, tl 3, tg 6, to 3, tt 12, tn 14, tr 95, tm 8, tv 3, ug 10, ua 43, ae 49, gb 403,
              us 1651, uy 11, uz 14, vu 3, ve 77, vn 26, ye 13, zm 22, zw 17,
              """));

  private Imf() {}

  /**
   * Returns the Fund deciding by a majority of the votes cast: {@code more than 1/2 of members
   * voting by votes support it} (Art. XII, section 5(c); By-Laws, section 11).
   *
   * @throws UnknownDateException if the voting shares are not known on that day
   */
  public static Body majority(LocalDate day) {
    requireNonNull(day, "day");
    return body(day, "more than 1/2 of members voting by votes support it");
  }

  /**
   * Returns the Fund deciding by 70 % of the total voting power: {@code at least 70% of members by
   * votes support it} (for instance charges, Art. V, section 8(d); the paragraph was not checked).
   *
   * @throws UnknownDateException if the voting shares are not known on that day
   */
  public static Body seventyPercent(LocalDate day) {
    requireNonNull(day, "day");
    return body(day, "at least 70% of members by votes support it");
  }

  /**
   * Returns the Fund deciding by 85 % of the total voting power: {@code at least 85% of members by
   * votes support it} (for instance quotas, Art. III, section 2(c); the paragraph was not checked).
   * The United States alone can prevent a decision.
   *
   * @throws UnknownDateException if the voting shares are not known on that day
   */
  public static Body eightyFivePercent(LocalDate day) {
    requireNonNull(day, "day");
    return body(day, "at least 85% of members by votes support it");
  }

  /**
   * Returns the members accepting an amendment: three fifths of them, having 85 % of the total
   * voting power (Art. XXVIII(a)).
   *
   * @throws UnknownDateException if the voting shares are not known on that day
   */
  public static Body amendment(LocalDate day) {
    requireNonNull(day, "day");
    return body(
        day, "at least 3/5 of members support it and at least 85% of members by votes support it");
  }

  private static Body body(LocalDate day, String rule) {
    ImmutableList<Actor> everyone =
        VOTES.periods().get(0).weights().keySet().stream()
            .map(Countries::actor)
            .collect(ImmutableList.toImmutableList());
    ImmutableSet<Actor> members = VOTES.weigh(everyone, day);
    return Body.builder()
        .id("imf")
        .name("International Monetary Fund")
        .rule(rule)
        .absence(Stance.ABSTAIN)
        .members(members)
        .build();
  }
}
