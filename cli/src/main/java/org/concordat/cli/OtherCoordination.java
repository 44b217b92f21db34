package org.concordat.cli;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.concordat.internal.english.English;
import org.concordat.model.Alternative;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolution;

/** Says in one line where another coordination would carry what does not carry as it is. */
final class OtherCoordination {
  private OtherCoordination() {}

  /**
   * Returns {@code carries if the budget and the statute are agreed together: --coordination
   * joint}; empty where no other coordination carries the alternative.
   */
  static Optional<String> of(Resolution resolution, Alternative alternative) {
    if (resolution.decision(alternative) == Decision.ADOPTED) {
      return Optional.empty();
    }
    for (Coordination other : ImmutableList.of(Coordination.JOINT, Coordination.SEQUENTIAL)) {
      if (other != resolution.coordination()) {
        Resolution then = resolution.resolver().resolve(other, resolution.assumptions());
        if (then.decision(alternative) == Decision.ADOPTED) {
          return Optional.of(carries(resolution, then, other));
        }
      }
    }
    return Optional.empty();
  }

  private static String carries(Resolution now, Resolution then, Coordination other) {
    ImmutableList<String> together =
        now.negotiation().alternatives().values().stream()
            .filter(each -> now.decision(each) != Decision.ADOPTED)
            .filter(each -> then.decision(each) == Decision.ADOPTED)
            .map(Alternative::name)
            .collect(ImmutableList.toImmutableList());
    String how =
        other == Coordination.SEQUENTIAL
            ? "if each moves when its condition is met"
            : together.size() > 1
                ? "if " + English.list(together) + " are agreed together"
                : "if those who wait for each other move together";
    return "carries " + how + ": --coordination " + other;
  }
}
