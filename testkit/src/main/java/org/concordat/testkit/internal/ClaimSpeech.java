package org.concordat.testkit.internal;

import java.util.List;

/**
 * Offers everything that the claim of a report may speak of: all things of the negotiation, by
 * name.
 */
record ClaimSpeech(Assembly of) implements NegotiationSpeech {

  @Override
  public String alternative(int choice, int elsewhere) {
    return of.alternatives().get(choice % of.alternatives().size()).id();
  }

  @Override
  public List<String> membersOn(String alternative) {
    return VocabularySpeech.ids(of.membersOn(alternative));
  }

  @Override
  public List<String> sets(String alternative) {
    return of.sets(alternative);
  }

  @Override
  public boolean asksAttendance() {
    return false;
  }

  @Override
  public boolean asksAdoption(String alternative) {
    return true;
  }
}
