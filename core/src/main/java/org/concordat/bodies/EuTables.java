package org.concordat.bodies;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import org.concordat.model.Term;

/** Holds the members of the European Union and their weights in its Council. */
final class EuTables {

  static final Roster MEMBERS =
      Roster.read(
          "the member states of the European Union",
          Term.between(LocalDate.of(1958, 1, 1), LocalDate.of(2026, 1, 1)),
          """
          1958-01-01 be de fr it lu nl
          1973-01-01 dk ie
          1973-01-01>2020-02-01 gb
          1981-01-01 gr
          1986-01-01 es pt
          1995-01-01 at fi se
          2004-05-01 cy cz ee hu lt lv mt pl si sk
          2007-01-01 bg ro
          2013-07-01 hr
          """);

  /** The votes under the Treaty of Nice of those who were members when it took full effect. */
  private static final String NICE =
      """
      de 29, fr 29, it 29, gb 29, es 27, pl 27, nl 13, be 12, gr 12, pt 12, cz 12, hu 12, at 10,
      se 10, dk 7, ie 7, fi 7, sk 7, lt 7, lv 4, si 4, ee 4, lu 4, cy 4, mt 3""";

  /**
   * The shares of the Union's population for qualified majorities, in hundredths of a per cent, as
   * published in per cent with two decimals; the shares of a year add up to 100.01 %. Source for
   * 2016: Agence Europe 11449/28 of 9 December 2015; for 2025: Agence Europe 13544/22 of 12
   * December 2024. The figures in persons are in Annex III of the Council's Rules of Procedure.
   */
  static final WeightTable POPULATION =
      WeightTable.of(
          "the population shares of the member states",
          "population",
          WeightTable.Period.read(
              "2016-01-01",
              "2017-01-01",
              """
              de 1593, fr 1304, gb 1273, it 1207, es 912, pl 747, ro 390, nl 337, be 221, gr 213,
              cz 205, pt 204, hu 194, se 192, at 169, bg 142, dk 111, fi 108, sk 106, ie 91, hr 83,
              lt 57, si 41, lv 39, ee 26, cy 17, lu 11, mt 8
              """),
          WeightTable.Period.read(
              "2025-01-01",
              "2026-01-01",
              """
              de 1849, fr 1517, it 1323, es 1078, pl 833, ro 423, nl 401, be 262, cz 242, pt 236,
              se 234, gr 231, hu 213, at 202, bg 143, dk 132, fi 125, sk 121, ie 119, hr 86, lt 64,
              si 47, lv 42, ee 30, cy 21, lu 15, mt 12
              """));

  /**
   * The weighted votes of Art. 148(2) of the Treaty establishing the European Economic Community,
   * as adapted by each accession; later Art. 205(2) EC, from November 2004 as the Treaty of Nice
   * has it, and from December 2009 Protocol 36 to the Treaties. Sources: CVCE, "Evolution of
   * qualified majority voting in the Council" (docslib 10055434), until 2007; the data set {@code
   * eucouncil_weights} of github.com/sumtxt/coresize, from 1973 on and for Croatia.
   */
  static final WeightTable VOTES =
      WeightTable.of(
          "the weighted votes in the Council",
          "votes",
          WeightTable.Period.read("1958-01-01", "1973-01-01", "de 4, fr 4, it 4, be 2, nl 2, lu 1"),
          WeightTable.Period.read(
              "1973-01-01",
              "1981-01-01",
              "de 10, fr 10, it 10, gb 10, be 5, nl 5, dk 3, ie 3, lu 2"),
          WeightTable.Period.read(
              "1981-01-01",
              "1986-01-01",
              "de 10, fr 10, it 10, gb 10, be 5, nl 5, gr 5, dk 3, ie 3, lu 2"),
          WeightTable.Period.read(
              "1986-01-01",
              "1995-01-01",
              "de 10, fr 10, it 10, gb 10, es 8, be 5, nl 5, gr 5, pt 5, dk 3, ie 3, lu 2"),
          WeightTable.Period.read(
              "1995-01-01",
              "2004-05-01",
              """
              de 10, fr 10, it 10, gb 10, es 8, be 5, nl 5, gr 5, pt 5, at 4, se 4, dk 3, ie 3,
              fi 3, lu 2
              """),
          WeightTable.Period.read(
              "2004-05-01",
              "2004-11-01",
              """
              de 10, fr 10, it 10, gb 10, es 8, pl 8, be 5, nl 5, gr 5, pt 5, cz 5, hu 5, at 4, se 4,
              dk 3, ie 3, fi 3, sk 3, lt 3, lv 3, si 3, ee 3, lu 2, cy 2, mt 2
              """),
          WeightTable.Period.read("2004-11-01", "2007-01-01", NICE),
          WeightTable.Period.read("2007-01-01", "2013-07-01", NICE + ", ro 14, bg 10"),
          WeightTable.Period.read("2013-07-01", "2014-11-01", NICE + ", ro 14, bg 10, hr 7"));

  /**
   * States what a qualified majority of weighted votes requires.
   *
   * @param votes the least votes
   * @param members the least number of members that cast them, on a proposal of the Commission
   * @param membersOtherwise the least number of members that cast them, otherwise
   */
  record Quota(int votes, int members, int membersOtherwise) {}

  /** The quotas by their first day. Until November 2004, a proposal needs no minimum of members. */
  private static final ImmutableSortedMap<LocalDate, Quota> QUOTAS =
      ImmutableSortedMap.<LocalDate, Quota>naturalOrder()
          .put(LocalDate.of(1958, 1, 1), new Quota(12, 0, 4))
          .put(LocalDate.of(1973, 1, 1), new Quota(41, 0, 6))
          .put(LocalDate.of(1981, 1, 1), new Quota(45, 0, 6))
          .put(LocalDate.of(1986, 1, 1), new Quota(54, 0, 8))
          .put(LocalDate.of(1995, 1, 1), new Quota(62, 0, 10))
          .put(LocalDate.of(2004, 5, 1), new Quota(88, 0, 17))
          .put(LocalDate.of(2004, 11, 1), new Quota(232, 13, 17))
          .put(LocalDate.of(2007, 1, 1), new Quota(255, 14, 18))
          .put(LocalDate.of(2013, 7, 1), new Quota(260, 15, 19))
          .buildOrThrow();

  private EuTables() {}

  /** Returns the quota on a day on which the votes are known. */
  static Quota quota(LocalDate day) {
    return requireNonNull(QUOTAS.floorEntry(day), "a day before 1958").getValue();
  }
}
