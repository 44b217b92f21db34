package org.concordat.internal.network;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.condition.Condition;
import org.concordat.condition.Verb;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;
import org.concordat.negotiation.Words;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a negotiation: numbers its pairs, facts and words, and turns its conditions and rules
 * into gates and leaves.
 */
final class NetworkBuilder {
  static final byte[][] VERB_TRUTHS =
      Arrays.stream(Verb.values()).map(Packed::truths).toArray(byte[][]::new);

  /**
   * A node that is a leaf, as a source of an edge; gates and leaves are counted apart until all are
   * there.
   */
  static final int LEAF = 1 << 29;

  /**
   * References to a node: twice its number, plus 1 for its negation; or one of these two constants.
   */
  static final int TRUE = -1;

  static final int FALSE = -2;

  private final Negotiation negotiation;

  int pairs;
  final ImmutableMap<String, Integer> alternatives;
  final int[] firstPair;
  final int[] adoption;
  final int[] withdrawal;
  final String[][] sortedMembers;
  final int[][] memberPlaces;

  int[] entryStart = {};
  int[] entryPair = {};
  byte[] entryLow = {};
  byte[] entryHigh = {};
  final List<@Nullable Commitment> words = new ArrayList<>();

  final IntList need = new IntList();
  final IntList edgeTarget = new IntList();
  private final IntList edgeSource = new IntList();

  final IntList leafPair = new IntList();
  final IntList leafCounter = new IntList();
  final LongList leafBound = new LongList();
  final LongList leafWeight = new LongList();
  final IntList watchedPair = new IntList();
  final IntList watcher = new IntList();

  final IntList counterTable = new IntList();
  final IntList addingPair = new IntList();
  final IntList addedTo = new IntList();
  final LongList addedWeight = new LongList();
  final CounterBuilder counting;

  /** For each body, the place of each member that day; then the same for each alternative. */
  private final Map<String, Map<String, Integer>> placesByBody = new HashMap<>();

  private final List<Map<String, Integer>> placesByAlternative = new ArrayList<>();
  private final Map<String, Integer> firstAlternativeOfBody = new HashMap<>();
  private final ListMultimap<String, Integer> withdrawing = ArrayListMultimap.create();
  private final List<Alternative> alternativeList;
  private final Map<String, Integer> facts = new LinkedHashMap<>();

  NetworkBuilder(Negotiation negotiation) {
    this.negotiation = negotiation;
    this.alternativeList = ImmutableList.copyOf(negotiation.alternatives().values());
    this.alternatives = numbered(negotiation.alternatives().keySet());
    int count = alternativeList.size();
    this.firstPair = new int[count + 1];
    this.adoption = new int[count];
    this.withdrawal = new int[count];
    this.sortedMembers = new String[count][];
    this.memberPlaces = new int[count][];
    this.counting = new CounterBuilder(negotiation, this);
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
    for (int x = 0; x < alternativeList.size(); x++) {
      numberPairs(x);
    }
    for (Fact fact : negotiation.facts().values()) {
      int leaf = addLeaf(-1, -1, 0, 0);
      facts.put(fact.id(), leaf);
      fact.withdraws().ifPresent(withdrawn -> withdrawing.put(withdrawn.id(), leaf));
    }
    collectWords();
    // A rule may ask whether any alternative is withdrawn, a condition whether any is adopted.
    for (int x = 0; x < alternativeList.size(); x++) {
      compileWithdrawal(x);
    }
    for (int x = 0; x < alternativeList.size(); x++) {
      compileAdoption(x);
    }
    for (int entry = 0; entry < words.size(); entry++) {
      compileEntry(entry);
    }
    return new Network(this);
  }

  private void numberPairs(int x) {
    Body body = negotiation.bodyOf(alternativeList.get(x));
    Map<String, Integer> places =
        placesByBody.computeIfAbsent(
            body.id(),
            id -> {
              Map<String, Integer> placeById = new HashMap<>();
              negotiation
                  .members(body)
                  .forEach(actor -> placeById.put(actor.id(), placeById.size()));
              return placeById;
            });
    placesByAlternative.add(places);
    firstPair[x] = pairs;
    pairs += places.size();
    firstPair[x + 1] = pairs;
    Integer earlier = firstAlternativeOfBody.putIfAbsent(body.id(), x);
    if (earlier != null) {
      sortedMembers[x] = sortedMembers[earlier];
      memberPlaces[x] = memberPlaces[earlier];
      return;
    }
    sortedMembers[x] = places.keySet().stream().sorted().toArray(String[]::new);
    memberPlaces[x] = Arrays.stream(sortedMembers[x]).mapToInt(places::get).toArray();
  }

  private void collectWords() {
    Words said = negotiation.words();
    IntList starts = new IntList();
    IntList pairOf = new IntList();
    List<Position> ranges = new ArrayList<>();
    for (Alternative alternative : alternativeList) {
      Body body = negotiation.bodyOf(alternative);
      for (Actor actor : negotiation.members(body)) {
        int pair = starts.size();
        starts.add(words.size());
        boolean absent = body.absent().contains(actor);
        boolean always = false;
        for (Commitment word :
            absent ? ImmutableList.<Commitment>of() : said.of(actor, alternative)) {
          words.add(word);
          ranges.add(word.range());
          pairOf.add(pair);
          always = word.when().equals(Condition.always());
          if (always) {
            break;
          }
        }
        if (!always) {
          words.add(null);
          ranges.add(absent ? Position.exactly(body.absence()) : Position.UNDECLARED);
          pairOf.add(pair);
        }
      }
    }
    starts.add(words.size());
    entryStart = starts.toArray();
    entryPair = pairOf.toArray();
    entryLow = new byte[words.size()];
    entryHigh = new byte[words.size()];
    for (int entry = 0; entry < entryLow.length; entry++) {
      entryLow[entry] = (byte) ranges.get(entry).low().ordinal();
      entryHigh[entry] = (byte) ranges.get(entry).high().ordinal();
      need.add(0);
    }
  }

  private void compileWithdrawal(int x) {
    int[] withdrawals =
        withdrawing.get(alternativeList.get(x).id()).stream()
            .mapToInt(leaf -> reference(LEAF | leaf))
            .toArray();
    withdrawal[x] = gate(withdrawals, false);
  }

  private void compileAdoption(int x) {
    Alternative alternative = alternativeList.get(x);
    Body body = negotiation.bodyOf(alternative);
    int rule =
        new ConditionCompiler(this, Scope.ofRule(body, alternative))
            .compile(body.rule().condition());
    adoption[x] = gate(new int[] {rule, negated(reference(withdrawal[x]))}, true);
  }

  private void compileEntry(int entry) {
    Commitment word = words.get(entry);
    if (word != null) {
      Scope scope =
          Scope.ofCommitment(
              negotiation.bodyOf(word.alternative()), word.alternative(), word.actor());
      new ConditionCompiler(this, scope).compileInto(entry, word.when());
    }
  }

  /** Returns the facts by id; they are the first leaves. */
  ImmutableMap<String, Integer> facts() {
    return ImmutableMap.copyOf(facts);
  }

  int fact(String id) {
    return requireNonNull(facts.get(id), id);
  }

  Truth[] factStates() {
    return negotiation.facts().values().stream()
        .map(fact -> fact.stateOn(negotiation.asOf().orElse(null)))
        .toArray(Truth[]::new);
  }

  /**
   * Returns whether the negotiation's day is before {@code date}; without a day, every date is
   * past.
   */
  boolean isBefore(LocalDate date) {
    return negotiation.asOf().map(day -> day.isBefore(date)).orElse(false);
  }

  int alternative(String id) {
    return requireNonNull(alternatives.get(id), id);
  }

  /** Returns the pair of an actor and an alternative, or -1 where the actor has no say on it. */
  int pair(String actor, int alternative) {
    Integer place = placesByAlternative.get(alternative).get(actor);
    return place == null ? -1 : firstPair[alternative] + place;
  }

  static int reference(int node) {
    return node << 1;
  }

  static int negated(int reference) {
    return reference == TRUE ? FALSE : reference == FALSE ? TRUE : reference ^ 1;
  }

  int addLeaf(int pair, int counter, long bound, long weight) {
    int leaf = leafPair.size();
    leafPair.add(pair);
    leafCounter.add(counter);
    leafBound.add(bound);
    leafWeight.add(weight);
    if (pair >= 0) {
      watchedPair.add(pair);
      watcher.add(leaf);
    }
    return leaf;
  }

  /** Adds a gate over inputs, all of which or one of which it needs. */
  int gate(int[] inputs, boolean all) {
    int gate = need.size();
    need.add(0);
    connect(gate, inputs, all);
    return gate;
  }

  /** Connects a gate with its inputs; constants among them are left out. */
  void connect(int gate, int[] inputs, boolean all) {
    int open = 0;
    for (int input : inputs) {
      if (input == (all ? FALSE : TRUE)) {
        // One input decides: the gate needs nothing, or more inputs than it has.
        need.set(gate, all ? 1 : 0);
        return;
      }
      open += input >= 0 ? 1 : 0;
    }
    for (int input : inputs) {
      if (input >= 0) {
        edgeSource.add(input >> 1);
        edgeTarget.add(gate << 1 | (input & 1));
      }
    }
    need.set(gate, all ? open : 1);
  }

  IntList edgeSources(int gates) {
    IntList sources = new IntList();
    for (int edge = 0; edge < edgeSource.size(); edge++) {
      int source = edgeSource.get(edge);
      sources.add((source & LEAF) != 0 ? gates + (source ^ LEAF) : source);
    }
    return sources;
  }

  long[] lowest() {
    return counting.tables(Packed::lowest);
  }

  long[] highest() {
    return counting.tables(Packed::highest);
  }

  Triggers triggers(int counters) {
    return counting.triggers(counters);
  }
}
