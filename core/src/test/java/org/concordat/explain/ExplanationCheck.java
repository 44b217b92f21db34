package org.concordat.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.concordat.bargain.Move;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Adopted;
import org.concordat.condition.And;
import org.concordat.condition.Condition;
import org.concordat.condition.Count;
import org.concordat.condition.FactHolds;
import org.concordat.condition.Not;
import org.concordat.condition.Or;
import org.concordat.condition.Situation;
import org.concordat.condition.StanceIs;
import org.concordat.condition.VoteCount;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Assumptions.Seat;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolution;

/**
 * Checks every claim of explanations by the letter of section 8 of {@code docs/semantics.md}: naive
 * iteration over maps, and all sets of levers tried out.
 */
final class ExplanationCheck {
  /** Of how many levers all sets are tried out. */
  private static final int MOST_LEVERS = 7;

  private final Resolution resolution;
  private final Negotiation negotiation;
  private final Map<Seat, Position> positions = new LinkedHashMap<>();
  private final Map<Set<Fact>, Resolution> tried = new HashMap<>();

  ExplanationCheck(Resolution resolution) {
    this.resolution = resolution;
    this.negotiation = resolution.negotiation();
    for (Alternative each : negotiation.alternatives().values()) {
      resolution
          .positions(each)
          .forEach((actor, position) -> positions.put(new Seat(actor, each), position));
    }
  }

  void check(Explanation explanation) {
    Set<Object> stated = new HashSet<>();
    for (Node node : explanation.nodes()) {
      if (node instanceof Node.Stands stands) {
        for (Actor actor : stands.actors()) {
          Seat seat = new Seat(actor, stands.alternative());
          assertTrue(stated.add(seat), () -> "told twice: " + seat);
          assertEquals(positions.get(seat), stands.position());
          steps(stands, seat);
        }
      } else if (node instanceof Node.Decided decided) {
        assertTrue(stated.add(decided.alternative()));
        assertEquals(resolution.decision(decided.alternative()), decided.decision());
        Scope scope = Scope.ofRule(body(decided.alternative()), decided.alternative());
        if (decided.rule() != null) {
          matches(decided.rule(), rule(decided.alternative()), scope);
        }
        if (decided.stays() != null) {
          matches(decided.stays(), new Not(Condition.isWithdrawn(decided.alternative())), scope);
        }
      }
    }
    founded(explanation);
    explanation.cycles().forEach(this::cycle);
    goals(explanation);
    for (Fact lever : explanation.levers()) {
      assertTrue(lever.lever() && movable().contains(lever), () -> "cannot be moved: " + lever);
    }
    for (String text : List.of(explanation.toString(), explanation.toString(1))) {
      for (String line : text.split("\n", -1)) {
        assertFalse(line.isBlank() || line.contains("null") || line.contains("Optional"), text);
      }
    }
  }

  private Body body(Alternative alternative) {
    return negotiation.bodyOf(alternative);
  }

  private Condition rule(Alternative alternative) {
    return body(alternative).rule().condition().normalForm();
  }

  private List<Commitment> said(Seat seat) {
    return negotiation.words().of(seat.actor(), seat.alternative());
  }

  private Scope scope(Seat seat) {
    return Scope.ofCommitment(body(seat.alternative()), seat.alternative(), seat.actor());
  }

  /** What is told of an actor's commitments is what they are and whether they count. */
  private void steps(Node.Stands stands, Seat seat) {
    Position assumed = resolution.assumptions().positions().get(seat);
    boolean absent = body(seat.alternative()).absent().contains(seat.actor());
    assertEquals(
        assumed != null
            ? Node.Basis.ASSUMPTION
            : absent ? Node.Basis.ABSENCE : Node.Basis.COMMITMENTS,
        stands.basis());
    if (stands.basis() != Node.Basis.COMMITMENTS) {
      assertTrue(stands.commitments().isEmpty());
      return;
    }
    List<Commitment> said = said(seat);
    for (int i = 0; i < stands.commitments().size(); i++) {
      Node.Step step = stands.commitments().get(i);
      if (i == said.size()) {
        assertEquals(new Node.Step(null, Position.UNDECLARED, Truth.TRUE, null), step);
        continue;
      }
      Commitment commitment = said.get(i);
      Commitment told = assertNotNullAnd(step.commitment());
      assertEquals(commitment.range(), step.range());
      assertEquals(commitment.when(), told.when());
      assertEquals(commitment.term(), told.term());
      assertEquals(commitment.source(), told.source());
      assertEquals(commitment.when().equals(Condition.always()), step.reason() == null);
      assertEquals(commitment.when().evaluate(new Given(positions, scope(seat))), step.holds());
      if (step.reason() != null) {
        matches(step.reason(), commitment.when().normalForm(), scope(seat));
        assertEquals(step.holds(), step.reason().truth());
      }
    }
  }

  private static <T> T assertNotNullAnd(T value) {
    assertNotNull(value);
    return value;
  }

  private void matches(Reason reason, Condition condition, Scope scope) {
    Condition named = condition.on(Objects.requireNonNull(scope.alternative()));
    assertTrue(isPart(reason, named, scope), () -> reason + " is no part of " + named);
  }

  /** Whether a reason is made of parts of a condition's normal form, each with its truth. */
  private boolean isPart(Reason reason, Condition condition, Scope scope) {
    Situation all = new Given(positions, scope);
    if (condition.evaluate(all) != reason.truth()) {
      return false;
    }
    if (reason instanceof Reason.Parts parts) {
      if (!(parts.all() ? condition instanceof And : condition instanceof Or)) {
        return false;
      }
      List<Condition> conditions =
          parts.all() ? ((And) condition).conditions() : ((Or) condition).conditions();
      int found = 0;
      for (Condition each : conditions) {
        if (found < parts.told().size() && isPart(parts.told().get(found), each, scope)) {
          found++;
        }
      }
      return found == parts.told().size() && conditions.size() - found == parts.untold();
    }
    Reason.Literal literal = (Reason.Literal) reason;
    return condition.equals(literal.literal())
        && (literal.score() == null
            || literal.score().equals(score((Count) literal.literal(), all)))
        && literal.levers().stream().allMatch(lever -> wouldMeet(lever, literal.literal()));
  }

  private static boolean wouldMeet(Fact lever, Condition literal) {
    return literal instanceof FactHolds fact
        ? fact.fact().equals(lever.id())
        : literal.equals(Condition.isWithdrawn(lever.withdraws().orElseThrow()));
  }

  private Score score(Count count, Situation all) {
    long surely = 0;
    long possibly = 0;
    long whole = 0;
    for (String actor : all.actors(count.set())) {
      long weight = count.weight() == null ? 1 : all.weight(actor, count.weight());
      whole += weight;
      Condition one = new StanceIs(actor, count.verb(), count.negated(), count.alternative());
      Truth truth = one.evaluate(all);
      surely += truth == Truth.TRUE ? weight : 0;
      possibly += truth != Truth.FALSE ? weight : 0;
    }
    return new Score(surely, possibly, whole);
  }

  /** Everyone where some map has it; adoptions follow from the rules. */
  private final class Given implements Situation {
    private final Map<Seat, Position> known;
    private final Scope scope;

    Given(Map<Seat, Position> known, Scope scope) {
      this.known = known;
      this.scope = scope;
    }

    @Override
    public Truth fact(String fact) {
      return negotiationFact(fact);
    }

    @Override
    public Truth adopted(String id) {
      Alternative alternative = alternative(id);
      Scope rule = Scope.ofRule(body(alternative), alternative);
      return rule(alternative).evaluate(new Given(known, rule)).and(withdrawn(id).not());
    }

    @Override
    public Truth withdrawn(String id) {
      Truth withdrawn = Truth.FALSE;
      for (Fact fact : negotiation.withdrawalsOf(alternative(id))) {
        withdrawn = withdrawn.or(fact(fact.id()));
      }
      return withdrawn;
    }

    private Alternative alternative(String id) {
      return id.equals(Alternative.IT.id())
          ? Objects.requireNonNull(scope.alternative())
          : negotiation.alternative(id);
    }

    @Override
    public Optional<Position> position(String actor, String id) {
      Alternative on = alternative(id);
      Actor who = negotiation.actor(actor);
      return negotiation.hasSay(who, on)
          ? Optional.of(known.getOrDefault(new Seat(who, on), Position.UNDECLARED))
          : Optional.empty();
    }

    @Override
    public ImmutableSet<String> actors(ActorSet set) {
      return negotiation.actorsOf(set, scope).stream()
          .map(Actor::id)
          .collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public long weight(String actor, String weight) {
      return negotiation.actor(actor).weight(weight).orElseThrow();
    }

    @Override
    public LocalDate day() {
      return negotiation.asOf().orElse(null);
    }
  }

  private Truth negotiationFact(String id) {
    Truth assumed = resolution.assumptions().facts().get(negotiation.fact(id));
    return assumed != null
        ? assumed
        : negotiation.fact(id).stateOn(negotiation.asOf().orElse(null));
  }

  // Foundedness

  private void founded(Explanation explanation) {
    Map<Seat, Node.Stands> told = new LinkedHashMap<>();
    for (Node node : explanation.nodes()) {
      if (node instanceof Node.Stands stands) {
        stands.actors().forEach(actor -> told.put(new Seat(actor, stands.alternative()), stands));
      }
    }
    Map<Seat, Position> reached = new Known(explanation, told).fixpoint();
    told.forEach(
        (seat, stands) ->
            assertEquals(
                stands.position(),
                reached.get(seat),
                () -> "not founded: " + seat + " in\n" + explanation));
    for (Node node : explanation.nodes()) {
      if (node instanceof Node.Decided decided && decided.decision() != Decision.OPEN) {
        assertEquals(
            Truth.of(decided.decision() == Decision.ADOPTED),
            new Known(explanation, told).decided(decided, reached),
            () -> "not founded: " + decided + " in\n" + explanation);
      }
    }
  }

  /** The operator that knows only what is told. */
  private final class Known {
    private final Explanation explanation;
    private final Map<Seat, Node.Stands> told;

    Known(Explanation explanation, Map<Seat, Node.Stands> told) {
      this.explanation = explanation;
      this.told = told;
    }

    Map<Seat, Position> fixpoint() {
      Map<Seat, Position> p = new LinkedHashMap<>();
      told.keySet().forEach(seat -> p.put(seat, Position.UNDECLARED));
      iterate(p, true, true);
      Coordination coordination = resolution.coordination();
      if (coordination == Coordination.ANY) {
        return p;
      }
      boolean least = coordination == Coordination.SEQUENTIAL;
      Map<Seat, Position> before;
      do {
        before = new LinkedHashMap<>(p);
        // Highs from the lows upwards, or lows from the highs downwards.
        p.replaceAll((seat, at) -> Position.exactly(least ? at.low() : at.high()));
        iterate(p, !least, least);
        iterate(p, least, !least);
      } while (!p.equals(before));
      return p;
    }

    private void iterate(Map<Seat, Position> p, boolean lows, boolean highs) {
      boolean changed = true;
      while (changed) {
        changed = false;
        for (Seat seat : told.keySet()) {
          Position now = Objects.requireNonNull(p.get(seat));
          Position gamma = gamma(seat, p);
          Stance low = lows ? gamma.low() : now.low();
          Stance high = highs ? gamma.high() : now.high();
          Position next = Position.between(low, high);
          changed |= !next.equals(now);
          p.put(seat, next);
        }
      }
    }

    private Position gamma(Seat seat, Map<Seat, Position> p) {
      Node.Stands stands = Objects.requireNonNull(told.get(seat));
      if (stands.basis() != Node.Basis.COMMITMENTS) {
        Position assumed = resolution.assumptions().positions().get(seat);
        return assumed != null ? assumed : Position.exactly(body(seat.alternative()).absence());
      }
      Position hull = null;
      for (Node.Step step : stands.commitments()) {
        Truth truth = step.reason() == null ? Truth.TRUE : truth(step.reason(), p, scope(seat));
        if (truth != Truth.FALSE) {
          hull = hull == null ? step.range() : hull.hull(step.range());
        }
        if (truth == Truth.TRUE) {
          return hull;
        }
      }
      return Position.UNDECLARED;
    }

    private Truth truth(Reason reason, Map<Seat, Position> p, Scope scope) {
      if (reason instanceof Reason.Parts parts) {
        Truth whole = Truth.of(parts.all());
        for (Reason part : parts.told()) {
          Truth truth = truth(part, p, scope);
          whole = parts.all() ? whole.and(truth) : whole.or(truth);
        }
        return parts.untold() == 0
            ? whole
            : parts.all() ? whole.and(Truth.UNKNOWN) : whole.or(Truth.UNKNOWN);
      }
      Reason.Literal literal = (Reason.Literal) reason;
      Condition atom = literal.literal() instanceof Not not ? not.condition() : literal.literal();
      if (literal.node() == Reason.Literal.NO_NODE) {
        return literal.literal().evaluate(new Given(Map.of(), scope));
      }
      Node node = explanation.nodes().get(literal.node());
      if (node instanceof Node.Decided decided) {
        assertEquals(new Adopted(decided.alternative().id()), atom);
        Truth truth = decided(decided, p);
        return atom == literal.literal() ? truth : truth.not();
      }
      Map<Seat, Position> known = new HashMap<>();
      if (node instanceof Node.Stands stands) {
        stands.actors().forEach(actor -> know(known, actor, stands.alternative(), p));
      } else if (node instanceof Node.Counted counted) {
        counted
            .stands()
            .forEach(
                (number, actors) -> {
                  Node.Stands stands = (Node.Stands) explanation.nodes().get(number);
                  assertTrue(stands.actors().containsAll(actors));
                  actors.forEach(actor -> know(known, actor, stands.alternative(), p));
                });
      }
      return literal.literal().evaluate(new Given(known, scope));
    }

    private void know(
        Map<Seat, Position> known, Actor actor, Alternative on, Map<Seat, Position> p) {
      Seat seat = new Seat(actor, on);
      known.put(seat, Objects.requireNonNull(p.get(seat)));
    }

    Truth decided(Node.Decided decided, Map<Seat, Position> p) {
      Scope scope = Scope.ofRule(body(decided.alternative()), decided.alternative());
      Truth rule = decided.rule() == null ? Truth.UNKNOWN : truth(decided.rule(), p, scope);
      Truth stays =
          decided.stays() != null
              ? truth(decided.stays(), p, scope)
              : Truth.of(negotiation.withdrawalsOf(decided.alternative()).isEmpty())
                  .or(Truth.UNKNOWN);
      return rule.and(stays);
    }
  }

  // Cycles

  private void cycle(Cycle cycle) {
    Set<Seat> seats = cycle.seats().keySet();
    assertFalse(seats.isEmpty());
    for (Seat seat : seats) {
      Set<Seat> reached = new HashSet<>();
      List<Seat> work = new ArrayList<>(List.of(seat));
      while (!work.isEmpty()) {
        for (Seat next : asksAbout(work.remove(work.size() - 1))) {
          if (seats.contains(next) && reached.add(next)) {
            work.add(next);
          }
        }
      }
      assertEquals(seats, reached, () -> "from one comes to each: " + cycle);
    }
    Map<Seat, Position> moved = new HashMap<>(positions);
    if (cycle.kind() != Cycle.Kind.RIVALRY) {
      moved.putAll(cycle.seats());
    }
    boolean pushed = false;
    for (Seat seat : seats) {
      Position at = Objects.requireNonNull(positions.get(seat));
      Position otherwise = Objects.requireNonNull(cycle.seats().get(seat));
      switch (cycle.kind()) {
        case WAITING -> {
          assertTrue(otherwise.low().compareTo(at.low()) > 0, cycle::toString);
          assertEquals(at, gamma(seat, positions));
          assertEquals(otherwise, gamma(seat, moved), () -> "would move: " + cycle);
        }
        case SUPPORT -> {
          assertTrue(otherwise.low().compareTo(at.low()) < 0, cycle::toString);
          assertTrue(gamma(seat, moved).low().compareTo(at.low()) < 0, cycle::toString);
        }
        case RIVALRY -> {
          assertFalse(at.isExact());
          Map<Seat, Position> further = new HashMap<>(positions);
          further.put(seat, Position.exactly(at.high()));
          for (Seat other : seats) {
            pushed |= gamma(other, further).high().compareTo(positions.get(other).high()) < 0;
          }
        }
      }
    }
    assertTrue(pushed || cycle.kind() != Cycle.Kind.RIVALRY, cycle::toString);
  }

  private Position gamma(Seat seat, Map<Seat, Position> p) {
    Position hull = null;
    for (Commitment commitment : said(seat)) {
      Truth truth = commitment.when().evaluate(new Given(p, scope(seat)));
      if (truth != Truth.FALSE) {
        hull = hull == null ? commitment.range() : hull.hull(commitment.range());
      }
      if (truth == Truth.TRUE) {
        return hull;
      }
    }
    return Position.UNDECLARED;
  }

  private Set<Seat> asksAbout(Seat seat) {
    Set<Seat> asked = new LinkedHashSet<>();
    for (Commitment commitment : said(seat)) {
      for (Condition atom : commitment.when().on(seat.alternative()).atoms()) {
        add(asked, atom, scope(seat));
      }
    }
    return asked;
  }

  private void add(Set<Seat> asked, Condition atom, Scope scope) {
    if (atom instanceof StanceIs stance) {
      addAll(asked, Set.of(negotiation.actor(stance.actor())), stance.alternative());
    } else if (atom instanceof Count count) {
      addAll(asked, negotiation.actorsOf(count.set(), scope), count.alternative());
    } else if (atom instanceof VoteCount count) {
      addAll(asked, negotiation.actorsOf(count.set(), scope), count.alternative());
    } else if (atom instanceof Adopted adopted) {
      Alternative other = negotiation.alternative(adopted.alternative());
      Scope rule = Scope.ofRule(body(other), other);
      body(other).rule().condition().on(other).atoms().forEach(each -> add(asked, each, rule));
    }
  }

  private void addAll(Set<Seat> asked, Set<Actor> actors, String alternative) {
    actors.forEach(actor -> asked.add(new Seat(actor, negotiation.alternative(alternative))));
  }

  // What is waited for

  private Set<Fact> movable() {
    Set<Fact> movable = new LinkedHashSet<>();
    for (Fact fact : negotiation.facts().values()) {
      boolean excluded =
          negotiation.exclusions().stream()
              .anyMatch(
                  set ->
                      set.contains(fact)
                          && set.stream()
                              .anyMatch(each -> negotiationFact(each.id()) == Truth.TRUE));
      if (fact.lever() && negotiationFact(fact.id()) == Truth.FALSE && !excluded) {
        movable.add(fact);
      }
    }
    return movable;
  }

  private Resolution with(Set<Fact> moves) {
    return tried.computeIfAbsent(
        moves,
        each -> {
          Assumptions assumptions = resolution.assumptions();
          for (Fact fact : each) {
            assumptions = assumptions.fact(fact, Truth.TRUE);
          }
          return resolution.resolver().resolve(resolution.coordination(), assumptions);
        });
  }

  private void goals(Explanation explanation) {
    if (explanation.answer() instanceof Node.Decided decided) {
      boolean adopted = decided.decision() == Decision.ADOPTED;
      Predicate<Resolution> carries =
          each -> each.decision(decided.alternative()) == Decision.ADOPTED;
      assertEquals(adopted ? 0 : 1, explanation.waitsFor().size());
      assertEquals(adopted ? 1 : 0, explanation.lostBy().size());
      explanation.waitsFor().forEach(goal -> ways(goal, carries));
      explanation.lostBy().forEach(goal -> ways(goal, carries.negate()));
      Resolution joint =
          resolution.resolver().resolve(Coordination.JOINT, resolution.assumptions());
      assertEquals(!adopted && carries.test(joint), explanation.isReachedJointly());
      return;
    }
    Node.Stands stands = (Node.Stands) explanation.answer();
    Actor actor = stands.actors().get(0);
    Stance low = stands.position().low();
    assertEquals(low == Stance.OPPOSE ? 0 : 1, explanation.lostBy().size());
    for (Goal goal : explanation.lostBy()) {
      assertEquals(Optional.of(low), goal.atLeast());
      ways(goal, each -> each.position(actor, stands.alternative()).low().compareTo(low) < 0);
    }
    Goal higher = null;
    Map<Stance, Goal> goals =
        explanation.waitsFor().stream()
            .collect(Collectors.toMap(goal -> goal.atLeast().orElseThrow(), goal -> goal));
    for (int i = Stance.values().length - 1; i > low.ordinal(); i--) {
      Stance stance = Stance.values()[i];
      Predicate<Resolution> reaches =
          each -> each.position(actor, stands.alternative()).low().isAtLeast(stance);
      higher = goals.getOrDefault(stance, higher);
      goals.remove(stance);
      if (higher != null) {
        ways(higher, reaches);
      } else if (movable().size() <= MOST_LEVERS) {
        assertEquals(Set.of(), minimal(reaches));
      }
    }
    assertTrue(goals.isEmpty());
    Resolution joint = resolution.resolver().resolve(Coordination.JOINT, resolution.assumptions());
    assertEquals(
        low != Stance.SUPPORT
            && joint.position(actor, stands.alternative()).low() == Stance.SUPPORT,
        explanation.isReachedJointly());
  }

  /** The sets are minimal and do it, and where they are all, there are no others. */
  private void ways(Goal goal, Predicate<Resolution> does) {
    Set<Set<Fact>> ways = new HashSet<>();
    goal.ways()
        .all()
        .forEach(
            way -> {
              assertTrue(way.moves().stream().allMatch(Move.Lever.class::isInstance));
              assertTrue(ways.add(Set.copyOf(way.facts())));
            });
    if (movable().size() <= MOST_LEVERS) {
      Set<Set<Fact>> all = minimal(does);
      assertTrue(all.containsAll(ways), () -> ways + " among " + all);
      assertTrue(!goal.ways().complete() || ways.containsAll(all), () -> all + " are " + ways);
    }
  }

  private Set<Set<Fact>> minimal(Predicate<Resolution> does) {
    Set<Set<Fact>> minimal = new LinkedHashSet<>();
    Sets.powerSet(ImmutableSet.copyOf(movable())).stream()
        .map(Set::copyOf)
        .filter(this::isPossible)
        .sorted((one, other) -> Integer.compare(one.size(), other.size()))
        .forEach(
            set -> {
              if (minimal.stream().noneMatch(set::containsAll) && does.test(with(set))) {
                minimal.add(set);
              }
            });
    return minimal;
  }

  private boolean isPossible(Set<Fact> moves) {
    return negotiation.exclusions().stream()
        .noneMatch(set -> set.stream().filter(moves::contains).count() > 1);
  }
}
