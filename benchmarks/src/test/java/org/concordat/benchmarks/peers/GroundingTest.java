package org.concordat.benchmarks.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.concordat.benchmarks.Instances;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.outcome.Outcomes;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.junit.jupiter.api.Test;

/** Ground programs, by the definition of stable models: without any solver. */
class GroundingTest {
  private static final Alternative X = Alternative.of("x");

  @Test
  void stableModelsAreTheFoundedOutcomes() {
    for (String name : List.of("mixed-2", "mixed-3", "mixed-4", "mixed-5", "mixed-6", "mixed-7")) {
      requireSameOutcomes(Instances.named(name));
    }
  }

  @Test
  void rangesAreGuessed() {
    requireSameOutcomes(withRanges());
  }

  @Test
  void anAdoptionCanBeAskedFor() {
    Negotiation negotiation = withRanges();
    long all = Outcomes.of(Resolver.of(negotiation)).all().outcomes().size();
    long adopted =
        Outcomes.of(Resolver.of(negotiation)).all().outcomes().stream()
            .filter(outcome -> Boolean.TRUE.equals(outcome.adopted().get(X)))
            .count();
    assertEquals(adopted, models(negotiation, true));
    assertEquals(all - adopted, models(negotiation, false));
  }

  private static long models(Negotiation negotiation, boolean adopted) {
    Rules rules = new Rules();
    Grounding.of(new Form(negotiation, f -> false), rules, Grounding.Reading.OUTCOMES)
        .require(X, adopted);
    return rules.stableModels().size();
  }

  @Test
  void boundsAreTheResolution() {
    for (Negotiation negotiation : List.of(withRanges(), Instances.named("mixed-4"))) {
      Rules rules = new Rules();
      Form form = new Form(negotiation, fact -> false);
      Grounding.of(form, rules, Grounding.Reading.BOUNDS).showVariables();
      Resolution resolution = Resolver.of(negotiation).resolve();
      Set<String> least = rules.stableModels().stream().min(GroundingTest::precision).orElseThrow();
      for (int variable = 0; variable < form.variables().size(); variable++) {
        Position position = resolution.position(form.variables().get(variable).actor(), X);
        assertEquals(position.low().ordinal(), highest(least, "s" + variable + "l"));
        assertEquals(position.high().ordinal(), highest(least, "s" + variable + "h"));
      }
    }
  }

  /** The least precise has the fewest lows and the most highs. */
  private static int precision(Set<String> one, Set<String> other) {
    return Long.compare(known(one), known(other));
  }

  private static long known(Set<String> model) {
    return model.stream().mapToInt(shown -> shown.contains("l") ? 1 : -1).sum();
  }

  private static int highest(Set<String> model, String prefix) {
    return model.stream()
        .filter(shown -> shown.startsWith(prefix))
        .mapToInt(shown -> Integer.parseInt(shown.substring(prefix.length())))
        .max()
        .orElse(0);
  }

  private static Negotiation withRanges() {
    Actor a = Actor.of("a");
    Actor b = Actor.of("b");
    Actor c = Actor.of("c");
    return Negotiation.builder()
        .issue(Issue.of("i", "i", Body.of("o", "o", DecisionRule.CONSENSUS, List.of(a, b, c)), X))
        .commitments(
            Commitment.of(a, X, Position.WILL_NOT_BLOCK).when("b supports x"),
            Commitment.of(a, X, Stance.OPPOSE),
            Commitment.of(b, X, Stance.SUPPORT).when("a does not oppose x and c accepts x"),
            Commitment.of(b, X, Position.between(Stance.STAND_ASIDE, Stance.ABSTAIN)),
            Commitment.of(c, X, Stance.ABSTAIN).when("at most 1 of others support x"))
        .build();
  }

  private static void requireSameOutcomes(Negotiation negotiation) {
    Rules rules = new Rules();
    Form form = new Form(negotiation, fact -> false);
    Grounding.of(form, rules, Grounding.Reading.OUTCOMES).showVariables();
    Set<Map<Actor, Stance>> stable = new HashSet<>();
    for (Set<String> model : rules.stableModels()) {
      Map<Actor, Stance> outcome = new HashMap<>();
      for (int variable = 0; variable < form.variables().size(); variable++) {
        outcome.put(
            form.variables().get(variable).actor(),
            Stance.values()[highest(model, "s" + variable + "l")]);
      }
      stable.add(outcome);
    }
    Set<Map<Actor, Stance>> outcomes = new HashSet<>();
    Outcomes.of(Resolver.of(negotiation))
        .all()
        .outcomes()
        .forEach(outcome -> outcomes.add(Map.copyOf(outcome.stances().get(X))));
    assertEquals(outcomes, stable);
  }

  /** Finds stable models by trying every guess at what is chosen or negated. */
  private static final class Rules implements GroundProgram {
    private record Rule(int head, int number, int[] body) {}

    private final List<Rule> rules = new ArrayList<>();
    private final List<int[]> constraints = new ArrayList<>();
    private final Map<Integer, String> shown = new HashMap<>();
    private final TreeSet<Integer> chosen = new TreeSet<>();
    private int atoms;

    @Override
    public int newAtom() {
      return ++atoms;
    }

    @Override
    public void rule(int head, int... body) {
      rules.add(new Rule(head, body.length, body));
    }

    @Override
    public void atLeast(int head, int number, int... body) {
      rules.add(new Rule(head, number, body));
    }

    @Override
    public void choice(int... all) {
      IntStream.of(all).forEach(chosen::add);
    }

    @Override
    public void forbid(int... body) {
      constraints.add(body);
    }

    @Override
    public void show(int atom, String name) {
      shown.put(atom, name);
    }

    List<Set<String>> stableModels() {
      TreeSet<Integer> guessed = new TreeSet<>(chosen);
      rules.forEach(
          rule -> IntStream.of(rule.body()).filter(b -> b < 0).forEach(b -> guessed.add(-b)));
      List<Integer> list = List.copyOf(guessed);
      List<Set<String>> models = new ArrayList<>();
      for (long set = 0; set < 1L << list.size(); set++) {
        boolean[] guess = new boolean[atoms + 1];
        for (int i = 0; i < list.size(); i++) {
          guess[list.get(i)] = (set >> i & 1) == 1;
        }
        boolean[] model = leastModel(guess);
        boolean stable = list.stream().allMatch(atom -> model[atom] == guess[atom]);
        if (stable
            && constraints.stream().noneMatch(body -> count(body, model, model) == body.length)) {
          Set<String> names = new HashSet<>();
          shown.forEach((atom, name) -> addIf(model[atom], names, name));
          models.add(names);
        }
      }
      return models;
    }

    private static void addIf(boolean holds, Set<String> names, String name) {
      if (holds) {
        names.add(name);
      }
    }

    private boolean[] leastModel(boolean[] guess) {
      boolean[] model = new boolean[atoms + 1];
      chosen.forEach(atom -> model[atom] = guess[atom]);
      boolean[] before;
      do {
        before = model.clone();
        for (Rule rule : rules) {
          model[rule.head()] |= count(rule.body(), model, guess) >= rule.number();
        }
      } while (!Arrays.equals(before, model));
      return model;
    }

    private static int count(int[] body, boolean[] positive, boolean[] negative) {
      int number = 0;
      for (int literal : body) {
        number += literal > 0 ? (positive[literal] ? 1 : 0) : (negative[-literal] ? 0 : 1);
      }
      return number;
    }
  }
}
