package org.concordat.internal.bitparallel;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.checks.Comparison;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.bitparallel.RandomEquationSystem.Count;
import org.concordat.internal.bitparallel.RandomEquationSystem.Formula;
import org.concordat.internal.bitparallel.RandomEquationSystem.Not;
import org.concordat.internal.bitparallel.RandomEquationSystem.Several;
import org.concordat.internal.bitparallel.RandomEquationSystem.Thing;

/** Compares programs with the definition of the fixpoints, one case at a time. */
@Comparison
class ProgramProperties {
  private static final int FACTS = 3;

  /** Two counts of the same things, one of their negations, which share their sum bits. */
  @Example
  void aCountAndItsNegation() {
    List<Formula> both = List.of(new Thing(1), new Thing(2));
    List<Formula> neither = List.of(new Not(new Thing(1)), new Not(new Thing(2)));
    RandomEquationSystem system =
        new RandomEquationSystem(
            1,
            List.of(
                new Count(neither, List.of(1, 1), 1),
                new Several(
                    List.of(new Count(both, List.of(1, 1), 1), new Not(new Thing(0))), false)));
    for (FixpointKind fixpoint : FixpointKind.values()) {
      for (int word = 0; word < Program.WORDS; word += 8) {
        system.compare(new Random(word), fixpoint, 64, word);
      }
    }
  }

  @Property
  void componentsAreSolvedAsDefined(@ForAll long seed, @ForAll FixpointKind fixpoint) {
    Random random = new Random(seed);
    RandomEquationSystem.draw(random, FACTS, 1 + random.nextInt(8))
        .compare(random, fixpoint, 16, random.nextInt(Program.WORDS));
  }

  /**
   * So many variables that the relation of who depends on whom is not stored. Fewer tries, since
   * each takes long.
   */
  @Property(tries = 4)
  void largeComponents(@ForAll long seed, @ForAll FixpointKind fixpoint) {
    Random random = new Random(seed);
    RandomEquationSystem.cycle(random, FACTS, 600)
        .compare(random, fixpoint, 2, random.nextInt(Program.WORDS));
  }
}
