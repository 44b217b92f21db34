package org.concordat.testkit;

import net.jqwik.api.*;
import org.concordat.model.*;
import org.concordat.condition.*;
import org.concordat.negotiation.*;
import org.concordat.resolve.*;
import org.concordat.testkit.arbitraries.*;
import org.concordat.testkit.constraints.*;
import org.concordat.testkit.laws.*;
import org.concordat.testkit.vote.*;
import org.junit.jupiter.api.Test;

class ScratchTest {
  public static class F {
    @Property public void sizes(@ForAll Negotiation n) {
      if (n.commitments().size() >= 5 && n.actors().size() > 2) throw new AssertionError("x");
    }
    @Property public void adopted(@ForAll Negotiation n) {
      Resolver r = Resolver.of(n);
      for (Alternative a : n.alternatives().values())
        if (r.resolve().decision(a) != r.resolve(Coordination.JOINT).decision(a)) throw new AssertionError("differ " + a);
    }
    @Property public void learned(@ForAll @Learned Step<Negotiation> n) { throw new AssertionError("x"); }
    @Property public void speed(@ForAll Negotiation n) { }
    @Property public void raised(@ForAll Step<Ballot> n) { if (n.after().at(Stance.SUPPORT).size() == 2) throw new AssertionError("x");}
    @Property public void conds(@ForAll Condition c) { if (c.literals().size() > 2) throw new AssertionError("x");}
  }
  public static class Even implements RisingRule, AdoptsUnanimity, Anonymous, Neutral, Proper, Participation {
    @Override public VotingRule rule() { return b -> b.at(Stance.SUPPORT).size() % 2 == 1; }
  }
  @Test void t() {
    for (String m : new String[]{"sizes","adopted","learned","speed","raised","conds"}) {
      long t = System.nanoTime();
      Run r = Run.of(F.class, m);
      System.out.println("=== " + m + " " + (System.nanoTime() - t) / 1000000 + " ms\n" + r.report());
    }
    long t = System.nanoTime();
    Run r = Run.of(Even.class);
    System.out.println("=== " + (System.nanoTime() - t) / 1000000 + " ms " + r.failures() + r.passed());
    for (int i = 0; i < 4; i++) System.out.println(org.concordat.testkit.internal.Sentences.of(Negotiations.negotiations().sample()));
  }
}
