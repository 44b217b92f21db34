package org.concordat.benchmarks.peers;

import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.benchmarks.peers.Grounding.Reading;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.outcome.Prospect;

/**
 * Answers with clasp, which gets a ground program, or with clingo, which gets facts and rules with
 * variables and grounds them itself. Programs are written into files before anything is timed; what
 * is timed is the process: its start, reading the file, grounding in the case of clingo, solving.
 */
final class AnswerSets {
  /** Finds minimal sets of what is shown, by preferring false and excluding supersets. */
  private static final List<String> ALL_MINIMAL =
      List.of("-n", "0", "--heuristic=Domain", "--dom-mod=false,show", "--enum-mode=domRec");

  private final Solver solver;
  private final boolean grounds;

  private AnswerSets(Solver solver, boolean grounds) {
    this.solver = solver;
    this.grounds = grounds;
  }

  static AnswerSets clasp(Solver solver) {
    return new AnswerSets(solver, false);
  }

  static AnswerSets clingo(Solver solver) {
    return new AnswerSets(solver, true);
  }

  /** Writes a program, and says what is asked of it. */
  private Path write(
      Form form, Reading reading, Show show, boolean smallest, Optional<Boolean> adopted) {
    Alternative asked = Question.asked(form.negotiation());
    if (grounds) {
      Facts facts = new Facts(form, reading);
      adopted.ifPresent(wanted -> facts.require(asked, wanted));
      facts.add(
          switch (show) {
            case FACTS -> "#show. #show A : true(A).";
            case VARIABLES -> "#show at/3.";
            case NOTHING -> "#show.";
          });
      facts.add(smallest ? "#minimize { 1,A : true(A) }." : "");
      return Solver.file(facts + Facts.rules(), ".lp");
    }
    Aspif aspif = new Aspif();
    Grounding grounding = Grounding.of(form, aspif, reading);
    adopted.ifPresent(wanted -> grounding.require(asked, wanted));
    switch (show) {
      case FACTS -> grounding.showFacts();
      case VARIABLES -> grounding.showVariables();
      case NOTHING -> {}
    }
    if (smallest) {
      aspif.minimize(grounding.facts());
    }
    return Solver.file(aspif.toString(), ".aspif");
  }

  private enum Show {
    FACTS,
    VARIABLES,
    NOTHING
  }

  private static List<String> arguments(Path file, List<String> options, String... more) {
    List<String> arguments = new ArrayList<>(List.of(file.toString()));
    arguments.addAll(options);
    arguments.addAll(List.of(more));
    return arguments;
  }

  private static boolean isOpen(Negotiation negotiation, Fact fact) {
    return fact.stateOn(negotiation.asOf().orElse(null)) == Truth.UNKNOWN;
  }

  private static boolean isLever(Negotiation negotiation, Fact fact) {
    return fact.lever() && fact.stateOn(negotiation.asOf().orElse(null)) == Truth.FALSE;
  }

  /**
   * Resolves. Where everyone says exactly one stance and all facts are known, the resolution is the
   * only stable model, if there is only one; otherwise lows and highs are asked for.
   */
  Entrant resolve(Negotiation negotiation) {
    Form form = new Form(negotiation, fact -> false);
    boolean exact =
        form.isExact()
            && negotiation.facts().values().stream().noneMatch(fact -> isOpen(negotiation, fact));
    Path file =
        write(
            form,
            exact ? Reading.OUTCOMES : Reading.BOUNDS,
            Show.VARIABLES,
            false,
            Optional.empty());
    return new Entrant() {
      @Override
      public Object answer() {
        Solver.Found found = solver.solve(arguments(file, List.of(), "-n", "2"));
        if (found.models() != 1) {
          throw new IllegalStateException(
              "it has "
                  + (found.models() == 0 ? "no stable model" : "several stable models")
                  + ", and no command for the well-founded one");
        }
        return positions(form, found.last(), exact);
      }

      @Override
      public Object run() {
        return solver.run(arguments(file, List.of("-n", "1", "-q")));
      }
    };
  }

  private List<Position> positions(Form form, ImmutableSet<String> shown, boolean exact) {
    List<Position> positions = new ArrayList<>();
    Iterable<Integer> levels = form.levels();
    for (int variable = 0; variable < form.variables().size(); variable++) {
      Stance low = Stance.OPPOSE;
      Stance high = Stance.OPPOSE;
      for (int level : levels) {
        low = shown.contains(name(variable, "l", level)) ? Stance.values()[level] : low;
        high = shown.contains(name(variable, "h", level)) ? Stance.values()[level] : high;
      }
      positions.add(Position.between(low, exact ? low : high));
    }
    return positions;
  }

  private String name(int variable, String family, int level) {
    return grounds
        ? "at(" + family + "," + variable + "," + level + ")"
        : "s" + variable + family + level;
  }

  Entrant paths(Negotiation negotiation) {
    Form form = new Form(negotiation, fact -> isLever(negotiation, fact));
    Path file = write(form, reading(form), Show.FACTS, false, Optional.of(true));
    return new Entrant() {
      @Override
      public Object answer() {
        ImmutableSet.Builder<ImmutableSet<String>> sets = ImmutableSet.builder();
        for (ImmutableSet<String> model : solver.solve(arguments(file, ALL_MINIMAL)).all()) {
          sets.add(
              model.stream()
                  .map(shown -> Integer.parseInt(shown.replace("f", "")))
                  .map(number -> form.choices().get(number).id())
                  .collect(ImmutableSet.toImmutableSet()));
        }
        return sets.build();
      }

      @Override
      public Object run() {
        return solver.run(arguments(file, ALL_MINIMAL, "-q"));
      }
    };
  }

  /** What is unknown stays unknown, which outcomes have no word for. */
  private static Reading reading(Form form) {
    return form.isExact() ? Reading.OUTCOMES : Reading.BOUNDS;
  }

  Entrant cheapest(Negotiation negotiation) {
    Form form = new Form(negotiation, fact -> isLever(negotiation, fact));
    Path file = write(form, reading(form), Show.FACTS, true, Optional.of(true));
    return new Entrant() {
      @Override
      public Object answer() {
        List<?> cost = solver.solve(arguments(file, List.of("-n", "0"))).cost();
        return cost.stream().map(number -> ((Number) number).intValue()).findFirst();
      }

      @Override
      public Object run() {
        return solver.run(arguments(file, List.of("-n", "0", "-q")));
      }
    };
  }

  /** Asks twice: for an outcome with the adoption, and for one without. */
  Entrant verdict(Negotiation negotiation) {
    Form form = new Form(negotiation, fact -> isOpen(negotiation, fact));
    Path with = write(form, Reading.OUTCOMES, Show.NOTHING, false, Optional.of(true));
    Path without = write(form, Reading.OUTCOMES, Show.NOTHING, false, Optional.of(false));
    return new Entrant() {
      @Override
      public Object answer() {
        boolean adopted = found(with) > 0;
        boolean notAdopted = found(without) > 0;
        return adopted ? notAdopted ? Prospect.POSSIBLE : Prospect.CERTAIN : Prospect.IMPOSSIBLE;
      }

      private long found(Path file) {
        return solver.solve(arguments(file, List.of("-n", "1"))).models();
      }

      @Override
      public Object run() {
        return List.of(
            solver.run(arguments(with, List.of("-n", "1", "-q"))),
            solver.run(arguments(without, List.of("-n", "1", "-q"))));
      }
    };
  }

  /** Counts the cases in which the alternative is adopted. */
  Entrant chance(Negotiation negotiation) {
    Form form = new Form(negotiation, fact -> true);
    Path file = write(form, reading(form), Show.NOTHING, false, Optional.of(true));
    return new Entrant() {
      @Override
      public Object answer() {
        return solver.solve(arguments(file, List.of("-n", "0", "-q"))).models();
      }

      @Override
      public Object run() {
        return solver.run(arguments(file, List.of("-n", "0", "-q")));
      }
    };
  }
}
