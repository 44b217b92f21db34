package org.concordat.internal.fixpoint;

import org.concordat.internal.network.Network;
import org.concordat.internal.network.PackedPosition;

/**
 * Holds, for each variable, which of its rules might decide: those that possibly hold, up to the
 * first that surely holds.
 *
 * <p>They are counted by range, which gives the operator Γ of section 3 of {@code
 * docs/semantics.md} in constant time.
 */
final class ApplicableRules {
  private final Network network;
  private final Gates gates;

  /** For each variable, its first rule that surely holds. */
  private final int[] decisive;

  /** For each slot, how many rules with its range might decide. */
  private final int[] live;

  ApplicableRules(Network network, Gates gates) {
    this.network = network;
    this.gates = gates;
    decisive = new int[network.variables];
    live = new int[network.slotRange.length];
  }

  ApplicableRules(ApplicableRules of, Gates gates) {
    network = of.network;
    this.gates = gates;
    decisive = of.decisive.clone();
    live = of.live.clone();
  }

  void copyFrom(ApplicableRules other) {
    System.arraycopy(other.decisive, 0, decisive, 0, decisive.length);
    System.arraycopy(other.live, 0, live, 0, live.length);
  }

  /** Counts the rules that might decide, when nothing has been counted yet. */
  void addUp() {
    for (int variable = 0; variable < network.variables; variable++) {
      decisive[variable] = network.ruleStart[variable] - 1;
      extend(variable);
    }
  }

  /** Returns the first rule of a variable that surely holds. */
  int decisive(int variable) {
    return decisive[variable];
  }

  /** Returns the smallest position that covers the ranges of all rules that might decide. */
  int gamma(int variable) {
    int low = 3;
    int high = 0;
    for (int slot = network.slotStart[variable]; slot < network.slotStart[variable + 1]; slot++) {
      if (live[slot] > 0) {
        low = Math.min(low, PackedPosition.low(network.slotRange[slot]));
        high = Math.max(high, PackedPosition.high(network.slotRange[slot]));
      }
    }
    return PackedPosition.of(low, high);
  }

  /** Returns whether only one rule of a variable might decide; it then surely holds. */
  boolean isDecided(int variable) {
    int rules = 0;
    for (int slot = network.slotStart[variable]; slot < network.slotStart[variable + 1]; slot++) {
      rules += live[slot];
    }
    return rules == 1;
  }

  /** Returns how many different ranges the rules have that might decide a variable. */
  int ranges(int variable) {
    int ranges = 0;
    for (int slot = network.slotStart[variable]; slot < network.slotStart[variable + 1]; slot++) {
      ranges += live[slot] > 0 ? 1 : 0;
    }
    return ranges;
  }

  /**
   * Updates the counts after one of the bits of a rule has changed.
   *
   * @param bit 0 for surely, 1 for possibly
   * @param step 1 if the bit has been set, -1 if it has been cleared
   */
  void changed(int rule, int bit, int step) {
    int variable = network.ruleVariable[rule];
    int first = decisive[variable];
    if (bit == 1) {
      if (rule <= first) {
        add(variable, rule, step);
      }
    } else if (step > 0 && rule < first) {
      for (int later = rule + 1; later <= first; later++) {
        if ((gates.bits(later) & 2) != 0) {
          add(variable, later, -1);
        }
      }
      decisive[variable] = rule;
    } else if (step < 0 && rule == first) {
      extend(variable);
    }
  }

  /** Adds the rules after the decisive one up to the next that surely holds. */
  private void extend(int variable) {
    int rule = decisive[variable];
    int bits;
    do {
      bits = gates.bits(++rule);
      if ((bits & 2) != 0) {
        add(variable, rule, 1);
      }
    } while ((bits & 1) == 0);
    decisive[variable] = rule;
  }

  private void add(int variable, int rule, int step) {
    live[network.slotStart[variable] + network.ruleSlot[rule]] += step;
  }
}
