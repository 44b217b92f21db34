package org.concordat.bargain;

import java.util.ArrayList;
import java.util.List;
import org.concordat.model.Truth;
import org.concordat.resolve.Meter;

/**
 * Enumerates minimal sets of moves where a move may also hurt. It decides one move after the other,
 * without it first, and asks what comes about with the rest unknown: where what is wanted surely
 * comes about, the moves made so far are the smallest set of that branch; where it surely does not,
 * there is none; and a branch whose moves contain a set already found has no minimal one. Of the
 * sets found, those that contain another go at the end.
 */
final class GeneralSearch {
  private final Question question;
  private final Meter meter;
  private final List<long[]> found = new ArrayList<>();

  GeneralSearch(Question question, Meter meter) {
    this.question = question;
    this.meter = meter;
  }

  /**
   * Returns the minimal sets; once the meter is exhausted, those of the sets found so far that
   * contain no other.
   */
  List<long[]> minimalSets() {
    int words = MoveSets.words(question.size());
    decide(0, new long[words], new long[words]);
    List<long[]> minimal = new ArrayList<>();
    for (long[] set : found) {
      boolean containsAnother =
          found.stream().anyMatch(other -> other != set && MoveSets.isWithin(other, set));
      if (!containsAnother) {
        minimal.add(set);
      }
    }
    return minimal;
  }

  private void decide(int move, long[] made, long[] left) {
    if (!meter.step() || !meter.hasRoomBeyond(found.size()) || !question.isPossible(made)) {
      return;
    }
    for (long[] smaller : found) {
      if (MoveSets.isWithin(smaller, made)) {
        return;
      }
    }
    // With every move decided, what is still open has not come about.
    Truth answer =
        move == question.size() ? Truth.of(question.does(made)) : question.answer(made, left);
    if (answer == Truth.TRUE) {
      found.add(made);
      return;
    }
    if (answer == Truth.FALSE) {
      return;
    }
    long[] leaving = left.clone();
    MoveSets.add(leaving, move);
    decide(move + 1, made, leaving);
    long[] making = made.clone();
    MoveSets.add(making, move);
    decide(move + 1, making, left);
  }
}
