package org.concordat.testkit.internal;

import java.time.LocalDate;
import java.util.List;

/** Offers the things of a negotiation that is being assembled. */
interface NegotiationSpeech extends Speech {

  /** Returns the negotiation that is being assembled. */
  Assembly of();

  @Override
  default List<String> weights() {
    return of().weights();
  }

  @Override
  default List<String> facts() {
    return VocabularySpeech.ids(of().facts());
  }

  @Override
  default List<LocalDate> days() {
    return of().days();
  }

  @Override
  default boolean asksWithdrawals() {
    return true;
  }
}
