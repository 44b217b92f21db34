package org.concordat.benchmarks.peers;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.model.Fact;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.logicng.explanations.smus.SmusComputation;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.sat4j.core.VecInt;
import org.sat4j.minisat.SolverFactory;
import org.sat4j.specs.ContradictionException;
import org.sat4j.specs.ISolver;
import org.sat4j.specs.IVecInt;
import org.sat4j.tools.AllMUSes;
import org.sat4j.tools.GroupClauseSelectorSolver;

/**
 * Answers with solvers of propositional logic. Where all conditions rise, an adoption follows from
 * levers if the Horn clauses, the levers and the negation of the adoption are unsatisfiable; the
 * minimal bargains are the minimal sets of levers for which they are. Clauses are written before
 * anything is timed; what is timed begins with handing them to a new solver.
 */
final class Satisfiability {
  private final Horn horn = new Horn();
  private final Form form;
  private final int atoms;

  private Satisfiability(Negotiation negotiation) {
    this.form = new Form(negotiation, fact -> isLever(negotiation, fact));
    if (!form.isExact()) {
      throw new IllegalArgumentException("commitments that say a range are no Horn clauses");
    }
    Grounding.of(form, horn, Grounding.Reading.OUTCOMES)
        .require(Question.asked(form.negotiation()), false);
    this.atoms = horn.compact();
  }

  private static boolean isLever(Negotiation negotiation, Fact fact) {
    return fact.lever() && fact.stateOn(negotiation.asOf().orElse(null)) == Truth.FALSE;
  }

  /** Finds all minimal bargains with Sat4j, each lever a group of its own. */
  static Entrant sat4jPaths(Negotiation negotiation) {
    Satisfiability asked = new Satisfiability(negotiation);
    return new Entrant() {
      @Override
      public Object answer() {
        return asked.allSubsets().stream()
            .map(
                groups ->
                    // The array may have spare room behind the set.
                    IntStream.of(groups.toArray())
                        .limit(groups.size())
                        .mapToObj(group -> asked.form.choices().get(group - 1).id())
                        .collect(ImmutableSet.toImmutableSet()))
            .collect(ImmutableSet.toImmutableSet());
      }

      @Override
      public Object run() {
        return asked.allSubsets();
      }
    };
  }

  private List<IVecInt> allSubsets() {
    AllMUSes all = new AllMUSes(true, SolverFactory.instance());
    GroupClauseSelectorSolver<ISolver> solver = all.getSolverInstance();
    solver.newVar(atoms);
    try {
      for (int[] clause : horn.clauses()) {
        solver.addNonControlableClause(new VecInt(clause));
      }
      int group = 1;
      for (int lever : horn.choices()) {
        solver.addClause(new VecInt(new int[] {lever}), group++);
      }
    } catch (ContradictionException e) {
      throw new IllegalStateException("the clauses alone should not contradict each other", e);
    }
    return all.computeAllMUSes();
  }

  /** Finds one smallest bargain with LogicNG; all levers cost the same. */
  static Entrant logicNgCheapest(Negotiation negotiation) {
    Satisfiability asked = new Satisfiability(negotiation);
    return new Entrant() {
      @Override
      public Object answer() {
        return Optional.of(asked.smallestSubset().size());
      }

      @Override
      public Object run() {
        return asked.smallestSubset();
      }
    };
  }

  private List<Formula> smallestSubset() {
    FormulaFactory formulas = new FormulaFactory();
    List<Formula> hard =
        horn.clauses().stream()
            .map(
                clause ->
                    formulas.clause(
                        IntStream.of(clause)
                            .mapToObj(atom -> formulas.literal("v" + Math.abs(atom), atom > 0))
                            .collect(Collectors.toList())))
            .toList();
    List<Formula> levers =
        horn.choices().stream().<Formula>map(atom -> formulas.variable("v" + atom)).toList();
    return SmusComputation.computeSmusForFormulas(levers, hard, formulas);
  }
}
