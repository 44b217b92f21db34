package org.concordat.bodies;

import java.time.LocalDate;
import org.concordat.model.Term;

/** Holds the members of the European Union and what they weigh in its Council. */
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

  /**
   * The shares of the Union's population for qualified majorities, in hundredths of a per cent, as
   * published in per cent with two decimals; those of a year add up to 100.01 %. Source for 2016:
   * Agence Europe 11449/28 of 9 December 2015; for 2025: Agence Europe 13544/22 of 12 December
   * 2024. The figures in persons are in Annex III of the Council's Rules of Procedure.
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
   * as adapted by each accession (later Art. 205(2) EC).
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
              """));

  private EuTables() {}
}
