package org.concordat.bargain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.checks.Comparison;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Stance;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;

/** Compares groups of bargains with the moves that can be swapped by the definition. */
@Comparison
class BargainGroupProperties {
  private static final Alternative X = Alternative.of("x");

  /** Levers of two costs, and what three actors can declare. */
  private static final ImmutableList<Move> MOVES =
      ImmutableList.of(
          lever("f1", 1),
          lever("f2", 1),
          lever("f3", 1),
          lever("f4", 2),
          lever("f5", 2),
          declares("a", Stance.SUPPORT),
          declares("b", Stance.SUPPORT),
          declares("c", Stance.SUPPORT),
          declares("a", Stance.ABSTAIN),
          declares("b", Stance.ABSTAIN));

  private static Move lever(String id, int cost) {
    return new Move.Lever(Fact.builder().id(id).lever(true).cost(BigDecimal.valueOf(cost)).build());
  }

  private static Move declares(String actor, Stance stance) {
    return new Move.Declaration(Actor.of(actor), X, stance);
  }

  private static Bargain bargain(Iterable<Move> moves) {
    return new Bargain(ImmutableSet.copyOf(moves), Coordination.SEQUENTIAL, Assumptions.NONE);
  }

  /**
   * A few sets, and all that arise from them when movers are swapped at random, so that some of
   * them form groups.
   */
  @Provide
  Arbitrary<List<Set<Move>>> families() {
    Arbitrary<Set<Set<Move>>> seeds =
        Arbitraries.of(MOVES).set().ofMinSize(1).ofMaxSize(3).set().ofMaxSize(3);
    Arbitrary<List<List<String>>> swaps =
        Arbitraries.of(
                List.of("f1", "f2"),
                List.of("f2", "f3"),
                List.of("f4", "f5"),
                List.of("a", "b"),
                List.of("b", "c"))
            .list()
            .ofMaxSize(4);
    return seeds.flatMap(
        some ->
            swaps.map(
                pairs -> {
                  Set<Set<Move>> all = new HashSet<>(some);
                  int before;
                  do {
                    before = all.size();
                    for (List<String> pair : pairs) {
                      List.copyOf(all).forEach(set -> all.add(swapped(set, pair)));
                    }
                  } while (all.size() > before);
                  return List.copyOf(all);
                }));
  }

  private static String mover(Move move) {
    return move instanceof Move.Declaration won ? won.actor().id() : move.toString();
  }

  private static Set<Move> swapped(Set<Move> set, List<String> pair) {
    Set<Move> swapped = new HashSet<>();
    for (Move move : set) {
      String mover = mover(move);
      String other =
          mover.equals(pair.get(0)) ? pair.get(1) : mover.equals(pair.get(1)) ? pair.get(0) : mover;
      swapped.add(
          move instanceof Move.Declaration won
              ? new Move.Declaration(Actor.of(other), X, won.stance())
              : lever(other, ((Move.Lever) move).fact().cost().intValueExact()));
    }
    return swapped;
  }

  @Property
  void groupsAreThoseOfTheDefinition(@ForAll("families") List<Set<Move>> family) {
    ImmutableList<Bargain> bargains =
        family.stream()
            .map(BargainGroupProperties::bargain)
            .collect(ImmutableList.toImmutableList());
    Set<Set<Move>> all = new HashSet<>(family);

    ImmutableList<BargainGroup> groups = BargainGroup.grouped(bargains);

    List<Bargain> told = new ArrayList<>();
    Map<Bargain, BargainGroup> home = new HashMap<>();
    for (BargainGroup group : groups) {
      Set<Set<Move>> expanded = new HashSet<>(Set.of(group.fixed()));
      for (BargainGroup.Choice choice : group.choices()) {
        assertTrue(choice.number() > 0 && choice.number() < choice.moves().size());
        Set<Set<Move>> more = new HashSet<>();
        for (Set<Move> set : expanded) {
          Sets.combinations(choice.moves(), choice.number())
              .forEach(some -> more.add(Sets.union(set, some).immutableCopy()));
        }
        expanded = more;
      }
      Set<Set<Move>> members = new HashSet<>();
      group.bargains().forEach(each -> members.add(each.moves()));
      assertEquals(expanded, members);
      told.addAll(group.bargains());
      group.bargains().forEach(each -> home.put(each, group));
    }
    assertEquals(bargains.size(), told.size());
    assertEquals(new HashSet<>(bargains), new HashSet<>(told));

    for (List<String> pair : pairs()) {
      boolean exchangeable = all.stream().allMatch(set -> all.contains(swapped(set, pair)));
      for (Bargain one : bargains) {
        Bargain other = bargain(swapped(one.moves(), pair));
        if (exchangeable && isOneMoveEach(one)) {
          assertEquals(home.get(one), home.get(other), () -> pair + " in " + groups);
        } else if (!exchangeable && home.containsKey(other) && !one.equals(other)) {
          assertTrue(
              !home.get(one).equals(home.get(other)) || isReachedOtherwise(one, other, all),
              () -> pair + " in " + groups);
        }
      }
    }
  }

  /** Whether the actors of a choice describe its moves: all declare one stance. */
  private static boolean isOneMoveEach(Bargain bargain) {
    return bargain.declarations().stream().map(Move.Declaration::stance).distinct().count() <= 1;
  }

  /**
   * Whether a chain of swaps, each of which maps the family to itself, leads from one to the other.
   */
  private static boolean isReachedOtherwise(Bargain one, Bargain other, Set<Set<Move>> all) {
    Set<Set<Move>> reached = new HashSet<>(Set.of(one.moves()));
    int before;
    do {
      before = reached.size();
      for (List<String> pair : pairs()) {
        if (all.stream().allMatch(set -> all.contains(swapped(set, pair)))) {
          List.copyOf(reached).forEach(set -> reached.add(swapped(set, pair)));
        }
      }
    } while (reached.size() > before);
    return reached.contains(other.moves());
  }

  private static List<List<String>> pairs() {
    List<List<String>> pairs = new ArrayList<>();
    for (List<String> kind :
        List.of(List.of("f1", "f2", "f3"), List.of("f4", "f5"), List.of("a", "b", "c"))) {
      for (String one : kind) {
        kind.stream()
            .filter(other -> one.compareTo(other) < 0)
            .forEach(other -> pairs.add(List.of(one, other)));
      }
    }
    return pairs;
  }
}
