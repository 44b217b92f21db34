package org.concordat.testkit.internal;

import java.time.LocalDate;
import java.util.List;

/** Speaks of what there is in a negotiation that is being put together. */
interface NegotiationSpeech extends Speech {

  /** Returns what is being put together. */
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
