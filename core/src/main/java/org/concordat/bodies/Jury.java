package org.concordat.bodies;

import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.negotiation.Body;

/**
 * Gives a jury of England and Wales: unanimous or, once the court accepts a majority after it has
 * deliberated for at least two hours, ten of eleven or twelve jurors or nine of ten in the Crown
 * Court and the High Court, and seven of eight in the county court (Juries Act 1974, s. 17). The
 * court's acceptance is the fact {@link #majorityAccepted()}. A juror who does not agree, or is
 * absent, counts against. When a juror is discharged the jury gets smaller, so build it again.
 */
public final class Jury {
  private Jury() {}

  /**
   * Returns the fact that the court accepts a majority, {@code majority-accepted}, false until
   * somebody brings it about. Add it to each negotiation in which a jury decides.
   */
  public static Fact majorityAccepted() {
    return Fact.lever("majority-accepted", "the court accepts a majority verdict");
  }

  /**
   * Returns the jury in the Crown Court or the High Court: {@code all of members support it or
   * majority-accepted and at least 10 of members support it}, with 9 where there are ten jurors and
   * no fall-back where there are nine.
   *
   * @throws IllegalArgumentException if there are fewer than nine jurors or more than twelve
   */
  public static Body crownCourt(Group jurors) {
    int size = jurors.actors().size();
    if (size < 9 || size > 12) {
      throw new IllegalArgumentException(
          "a jury should have nine to twelve members, not " + size + "; see Jury.countyCourt");
    }
    return body(jurors, size == 9 ? 9 : size == 10 ? 9 : 10);
  }

  /**
   * Returns the jury in the county court: {@code all of members support it or majority-accepted and
   * at least 7 of members support it} where there are eight jurors, and no fall-back where there
   * are seven.
   *
   * @throws IllegalArgumentException if there are neither seven nor eight jurors
   */
  public static Body countyCourt(Group jurors) {
    int size = jurors.actors().size();
    if (size < 7 || size > 8) {
      throw new IllegalArgumentException(
          "a jury in the county court should have seven or eight members, not " + size);
    }
    return body(jurors, 7);
  }

  private static Body body(Group jurors, int majority) {
    return Body.builder()
        .id("jury")
        .name("Jury")
        .rule(
            majority == jurors.actors().size()
                ? "all of members support it"
                : "all of members support it or majority-accepted and at least "
                    + majority
                    + " of members support it")
        .members(jurors)
        .build();
  }
}
