package org.concordat.bodies;

import static java.util.Objects.requireNonNull;

import org.concordat.model.Group;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;

/**
 * Gives votes of a project of the Apache Software Foundation (Apache Voting Process, {@code
 * apache.org/foundation/voting.html}). Only votes of the project's management committee are
 * binding, so the committee's members are the members here. A member who is silent or absent
 * abstains.
 */
public final class Apache {
  private Apache() {}

  /**
   * Returns the vote on a change of code: {@code at least 3 of members support it and none of
   * members oppose it}. A vote against is a veto, which needs a technical justification to be valid
   * (not checked): model a veto without one as an abstention.
   */
  public static Body codeChange(Group committee) {
    requireNonNull(committee, "committee");
    return body(committee, "at least 3 of members support it and none of members oppose it");
  }

  /**
   * Returns lazy consensus: {@code none of members oppose it}. Silence for 72 hours (the usual
   * time; not checked) is assent.
   */
  public static Body lazyConsensus(Group committee) {
    requireNonNull(committee, "committee");
    return body(committee, "none of members oppose it");
  }

  /**
   * Returns the vote on a release: {@code at least 3 of members support it and more than 1/2 of
   * members voting support it}. It cannot be vetoed.
   */
  public static Body release(Group committee) {
    requireNonNull(committee, "committee");
    return body(
        committee,
        "at least 3 of members support it and more than 1/2 of members voting support it");
  }

  /** Returns the vote on procedure: {@code more than 1/2 of members voting support it}. */
  public static Body procedure(Group committee) {
    requireNonNull(committee, "committee");
    return body(committee, "more than 1/2 of members voting support it");
  }

  private static Body body(Group committee, String rule) {
    return Body.builder()
        .id("apache-project")
        .name("Apache project")
        .rule(rule)
        .absence(Stance.ABSTAIN)
        .members(committee)
        .build();
  }
}
