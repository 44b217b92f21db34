package org.concordat.internal.network;

/**
 * Holds which entries of each pair might decide: those that might hold, up to the first that surely
 * does.
 *
 * <p>It counts them by their ranges, which gives the operator Γ of section 3 of {@code
 * docs/semantics.md} in constant time.
 */
final class ApplicableRules {
  private final Network network;

  /** For each pair, its first entry that surely holds. */
  private final int[] decisive;

  /** For each slot, how many entries with its range might decide. */
  private final int[] live;

  ApplicableRules(Network network) {
    this.network = network;
    decisive = new int[network.pairs];
    live = new int[network.slotRange.length];
  }

  void copyFrom(ApplicableRules other) {
    System.arraycopy(other.decisive, 0, decisive, 0, decisive.length);
    System.arraycopy(other.live, 0, live, 0, live.length);
  }

  /** Finds the entries that might decide in a state for which nothing has been counted yet. */
  void addUp(State state) {
    for (int pair = 0; pair < network.pairs; pair++) {
      decisive[pair] = network.entryStart[pair] - 1;
      extend(pair, state);
    }
  }

  /** Returns the first entry of a pair that surely holds. */
  int decisive(int pair) {
    return decisive[pair];
  }

  /** Returns the smallest position that covers the ranges of all entries that might decide. */
  int gamma(int pair) {
    int low = 3;
    int high = 0;
    for (int slot = network.slotStart[pair]; slot < network.slotStart[pair + 1]; slot++) {
      if (live[slot] > 0) {
        low = Math.min(low, PackedPosition.low(network.slotRange[slot]));
        high = Math.max(high, PackedPosition.high(network.slotRange[slot]));
      }
    }
    return PackedPosition.of(low, high);
  }

  /** Returns whether only one entry of a pair might decide, which therefore surely holds. */
  boolean isDecided(int pair) {
    int entries = 0;
    for (int slot = network.slotStart[pair]; slot < network.slotStart[pair + 1]; slot++) {
      entries += live[slot];
    }
    return entries == 1;
  }

  /** Returns how many different ranges the entries of a pair have that might decide. */
  int ranges(int pair) {
    int ranges = 0;
    for (int slot = network.slotStart[pair]; slot < network.slotStart[pair + 1]; slot++) {
      ranges += live[slot] > 0 ? 1 : 0;
    }
    return ranges;
  }

  /**
   * Takes note that one of the bits of an entry has changed.
   *
   * @param bit 0 for surely, 1 for possibly
   * @param step 1 where the bit is now set, -1 where it no longer is
   */
  void changed(int entry, int bit, int step, State state) {
    int pair = network.entryPair[entry];
    int first = decisive[pair];
    if (bit == 1) {
      if (entry <= first) {
        add(pair, entry, step);
      }
    } else if (step > 0 && entry < first) {
      for (int later = entry + 1; later <= first; later++) {
        if ((state.gateBits(later) & 2) != 0) {
          add(pair, later, -1);
        }
      }
      decisive[pair] = entry;
    } else if (step < 0 && entry == first) {
      extend(pair, state);
    }
  }

  /** Adds the entries behind the decisive one up to the next that surely holds. */
  private void extend(int pair, State state) {
    int entry = decisive[pair];
    int bits;
    do {
      bits = state.gateBits(++entry);
      if ((bits & 2) != 0) {
        add(pair, entry, 1);
      }
    } while ((bits & 1) == 0);
    decisive[pair] = entry;
  }

  private void add(int pair, int entry, int step) {
    live[network.slotStart[pair] + network.entrySlot[entry]] += step;
  }
}
