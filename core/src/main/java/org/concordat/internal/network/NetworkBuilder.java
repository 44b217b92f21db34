package org.concordat.internal.network;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.concordat.condition.Condition;
import org.concordat.internal.primitives.IntList;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;
import org.concordat.negotiation.StandingCommitments;
import org.concordat.negotiation.Tabling;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a negotiation: numbers its variables, facts and commitments, and turns its conditions
 * and rules into gates and literals.
 */
final class NetworkBuilder {
  /**
   * Marks the number of a literal as a source of an edge: gates and literals are numbered
   * separately until all are known.
   */
  static final int LITERAL = 1 << 29;

  /**
   * Constants among references; any other reference is twice the number of a node, plus 1 for its
   * negation.
   */
  static final int TRUE = -1;

  static final int FALSE = -2;

  /** The most inputs of one gate, so that a byte can count them. */
  private static final int MAX_INPUTS = 100;

  private final Negotiation negotiation;

  final ImmutableMap<String, Integer> alternatives;
  final VariableNumbering numbering;
  final int[] adoption;
  final int[] withdrawal;
  final int[] onTheTable;

  int[] ruleStart = {};
  int[] ruleVariable = {};
  byte[] ruleSlot = {};
  int[] slotStart = {};
  byte[] slotRange = {};
  final List<@Nullable Commitment> commitments = new ArrayList<>();

  final IntList need = new IntList();
  final IntList edgeTarget = new IntList();
  private final IntList edgeSource = new IntList();

  boolean asksForAttendance;

  final LiteralBuilder literals = new LiteralBuilder();
  final SumBuilder sums;
  final AttendanceSums attendance;
  private final List<Alternative> alternativeList;
  private final Map<String, Integer> facts = new LinkedHashMap<>();

  NetworkBuilder(Negotiation negotiation) {
    this.negotiation = negotiation;
    this.alternativeList = ImmutableList.copyOf(negotiation.alternatives().values());
    this.alternatives = numbered(negotiation.alternatives().keySet());
    int count = alternativeList.size();
    this.adoption = new int[count];
    this.withdrawal = new int[count];
    this.onTheTable = new int[count];
    this.numbering = new VariableNumbering(negotiation, alternativeList);
    this.sums = new SumBuilder(negotiation, numbering, literals);
    this.attendance = new AttendanceSums(negotiation);
  }

  private static ImmutableMap<String, Integer> numbered(Iterable<String> ids) {
    ImmutableMap.Builder<String, Integer> numbers = ImmutableMap.builder();
    int number = 0;
    for (String id : ids) {
      numbers.put(id, number++);
    }
    return numbers.buildOrThrow();
  }

  Network build() {
    for (Fact fact : negotiation.facts().values()) {
      facts.put(fact.id(), literals.add(-1, -1, 0, 0));
    }
    collectRules();
    // Withdrawals come before rules, which may ask about them, and adoptions before conditions.
    compileWithdrawals();
    IntList[] adopting = factsByAlternative(Fact::adopts);
    IntList[] barring = factsByAlternative(Fact::bars);
    for (int x = 0; x < alternativeList.size(); x++) {
      compileAdoption(x, adopting[x], barring[x]);
    }
    for (int rule = 0; rule < commitments.size(); rule++) {
      compileRule(rule);
    }
    return new Network(this);
  }

  private void collectRules() {
    StandingCommitments standing = negotiation.standing();
    IntList starts = new IntList();
    IntList variableOf = new IntList();
    List<Position> ranges = new ArrayList<>();
    for (Alternative alternative : alternativeList) {
      Body body = negotiation.bodyOf(alternative);
      ImmutableSet<Actor> absentees = negotiation.absent(body);
      for (Actor actor : negotiation.members(body)) {
        int variable = starts.size();
        starts.add(commitments.size());
        boolean absent = absentees.contains(actor);
        boolean always = false;
        for (Commitment commitment :
            absent ? ImmutableList.<Commitment>of() : standing.by(actor, alternative)) {
          commitments.add(commitment);
          ranges.add(commitment.range());
          variableOf.add(variable);
          always = Condition.always().equals(commitment.when());
          if (always) {
            break;
          }
        }
        if (!always) {
          commitments.add(null);
          ranges.add(absent ? Position.exactly(body.absence()) : Position.UNDECLARED);
          variableOf.add(variable);
        }
      }
    }
    starts.add(commitments.size());
    ruleStart = starts.toArray();
    ruleVariable = variableOf.toArray();
    numberSlots(ranges);
    commitments.forEach(commitment -> need.add(0));
  }

  /** Numbers the different ranges of each variable. */
  private void numberSlots(List<Position> ranges) {
    ruleSlot = new byte[ranges.size()];
    slotStart = new int[numbering.count() + 1];
    IntList slots = new IntList();
    for (int variable = 0; variable < numbering.count(); variable++) {
      for (int rule = ruleStart[variable]; rule < ruleStart[variable + 1]; rule++) {
        int range = PackedPosition.of(ranges.get(rule));
        int slot = slotStart[variable];
        while (slot < slots.size() && slots.get(slot) != range) {
          slot++;
        }
        if (slot == slots.size()) {
          slots.add(range);
        }
        ruleSlot[rule] = (byte) (slot - slotStart[variable]);
      }
      slotStart[variable + 1] = slots.size();
    }
    slotRange = slots.toBytes();
  }

  private void compileWithdrawals() {
    IntList[] withdrawing = factsByAlternative(Fact::withdraws);
    for (int x = 0; x < withdrawing.length; x++) {
      Tabling tabling = negotiation.tabling(alternativeList.get(x));
      int pulled = reference(gate(withdrawing[x].toArray(), false));
      withdrawal[x] = gate(new int[] {pulled, tabling == Tabling.TAKEN_OFF ? TRUE : FALSE}, false);
      onTheTable[x] =
          gate(new int[] {negated(pulled), tabling == Tabling.TABLED ? TRUE : FALSE}, true);
    }
  }

  /** Returns, for each alternative, references to the facts that affect it. */
  private IntList[] factsByAlternative(Function<Fact, Optional<Alternative>> on) {
    IntList[] references = new IntList[alternativeList.size()];
    Arrays.setAll(references, x -> new IntList());
    for (Fact fact : negotiation.facts().values()) {
      on.apply(fact)
          .ifPresent(
              x -> references[alternative(x.id())].add(reference(LITERAL | fact(fact.id()))));
    }
    return references;
  }

  private void compileAdoption(int x, IntList adopting, IntList barring) {
    Alternative alternative = alternativeList.get(x);
    Body body = negotiation.bodyOf(alternative);
    int decision =
        new ConditionCompiler(this, Scope.ofRule(body, alternative))
            .compile(body.rule().condition());
    if (adopting.size() > 0) {
      decision = reference(gate(new int[] {decision, any(adopting)}, false));
    }
    adoption[x] =
        barring.size() == 0
            ? gate(new int[] {decision, reference(onTheTable[x])}, true)
            : gate(new int[] {decision, reference(onTheTable[x]), negated(any(barring))}, true);
  }

  private int any(IntList references) {
    return references.size() == 1
        ? references.get(0)
        : reference(gate(references.toArray(), false));
  }

  private void compileRule(int rule) {
    Commitment commitment = commitments.get(rule);
    if (commitment != null) {
      Scope scope =
          Scope.ofCommitment(
              negotiation.bodyOf(commitment.alternative()),
              commitment.alternative(),
              commitment.actor());
      new ConditionCompiler(this, scope).compileInto(rule, commitment.when());
    }
  }

  /** Returns the facts by id; they are the first literals. */
  ImmutableMap<String, Integer> facts() {
    return ImmutableMap.copyOf(facts);
  }

  int fact(String id) {
    return requireNonNull(facts.get(id), id);
  }

  boolean holdsOnTheDay(Condition condition, Scope scope) {
    return negotiation.in(scope).holdsOnTheDay(condition);
  }

  int alternative(String id) {
    return requireNonNull(alternatives.get(id), id);
  }

  static int reference(int node) {
    return node << 1;
  }

  static int negated(int reference) {
    return reference == TRUE ? FALSE : reference == FALSE ? TRUE : reference ^ 1;
  }

  /** Adds a gate that needs all of its inputs, or one of them. */
  int gate(int[] inputs, boolean all) {
    // Inner gates come after their inputs, so bundles come first.
    int[] few = fewer(inputs, all);
    int gate = need.size();
    need.add(0);
    connect(gate, few, all);
    return gate;
  }

  /** Connects a gate with its inputs; constants among them are left out. */
  void connect(int gate, int[] inputs, boolean all) {
    int[] few = fewer(inputs, all);
    int open = 0;
    for (int input : few) {
      if (input == (all ? FALSE : TRUE)) {
        // A constant input decides: the gate needs no input, or more than it has.
        need.set(gate, all ? 1 : 0);
        return;
      }
      open += input >= 0 ? 1 : 0;
    }
    for (int input : few) {
      if (input >= 0) {
        edgeSource.add(input >> 1);
        edgeTarget.add(gate << 1 | (input & 1));
      }
    }
    need.set(gate, all ? open : 1);
  }

  /** Returns the inputs, bundled by further gates if there are too many. */
  private int[] fewer(int[] inputs, boolean all) {
    int[] few = inputs;
    while (few.length > MAX_INPUTS) {
      int[] bundles = new int[(few.length + MAX_INPUTS - 1) / MAX_INPUTS];
      for (int i = 0; i < bundles.length; i++) {
        int from = i * MAX_INPUTS;
        int to = Math.min(few.length, from + MAX_INPUTS);
        bundles[i] = reference(gate(Arrays.copyOfRange(few, from, to), all));
      }
      few = bundles;
    }
    return few;
  }

  /** Returns the source nodes of the edges, numbered from the first that is no rule. */
  IntList edgeSources(int gates) {
    IntList sources = new IntList();
    for (int edge = 0; edge < edgeSource.size(); edge++) {
      int source = edgeSource.get(edge);
      int node = (source & LITERAL) != 0 ? gates + (source ^ LITERAL) : source;
      sources.add(node - commitments.size());
    }
    return sources;
  }
}
