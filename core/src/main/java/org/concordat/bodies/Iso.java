package org.concordat.bodies;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import org.concordat.model.Group;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;

/**
 * Gives a ballot of the International Organization for Standardization on a draft (DIS or FDIS):
 * approved if two thirds of the P-members that vote are in favour, and not more than a quarter of
 * all votes cast are negative (ISO, "Developing standards"; ISO/IEC Directives, Part 1, 2.6.3 and
 * 2.7.3, not checked). Abstentions do not count in either number; nor, if the Directives say so, do
 * negative votes without technical reasons: model those as abstentions.
 */
public final class Iso {
  /** The id of the group of P-members, which the rule names. */
  public static final String P_MEMBERS = "p-members";

  private Iso() {}

  /**
   * Returns the ballot among the P-members and other member bodies: {@code at least 2/3 of
   * p-members voting support it and at most 1/4 of members voting oppose it}. Add the group to the
   * negotiation as well.
   *
   * @param pMembers the P-members of the committee, a group with the id {@link #P_MEMBERS}
   * @param others the member bodies that vote besides them
   * @throws IllegalArgumentException if the group has another id
   */
  public static Body draftStandard(Group pMembers, Group others) {
    requireNonNull(others, "others");
    if (!pMembers.id().equals(P_MEMBERS)) {
      throw new IllegalArgumentException(
          "the group of P-members should have the id " + P_MEMBERS + ", not " + pMembers.id());
    }
    return Body.builder()
        .id("iso-ballot")
        .name("ISO draft standard")
        .rule(
            "at least 2/3 of p-members voting support it and at most 1/4 of members voting oppose it")
        .absence(Stance.ABSTAIN)
        .members(ImmutableSet.copyOf(Iterables.concat(pMembers.actors(), others.actors())))
        .build();
  }
}
