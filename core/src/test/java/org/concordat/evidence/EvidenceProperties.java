package org.concordat.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import org.concordat.checks.Comparison;
import org.concordat.evidence.SmallWorlds.World;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.negotiation.Claim;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Report;
import org.junit.jupiter.api.Test;

/**
 * Compares what is found of claims with an enumeration of all stances and all states of the facts.
 */
@Comparison
class EvidenceProperties {

  /** Says which of all worlds satisfy each claim. */
  private static final class AllWorlds {
    private final Negotiation then;
    private final List<World> worlds;
    private final Map<Claim, BitSet> satisfying = new HashMap<>();

    AllWorlds(Negotiation negotiation) {
      this.then = negotiation.asOf(SmallWorlds.DAY);
      this.worlds = SmallWorlds.of(then);
      for (Report report : negotiation.reports()) {
        for (Claim claim : report.claims()) {
          satisfying.computeIfAbsent(claim, this::satisfying);
        }
      }
    }

    private BitSet satisfying(Claim claim) {
      BitSet good = new BitSet();
      for (int i = 0; i < worlds.size(); i++) {
        good.set(i, worlds.get(i).satisfies(claim.says()));
      }
      return good;
    }

    BitSet of(Collection<Claim> claims) {
      BitSet good = new BitSet();
      good.set(0, worlds.size());
      claims.forEach(claim -> good.and(satisfying.get(claim)));
      return good;
    }

    boolean canBeTrue(Collection<Claim> claims) {
      return !of(claims).isEmpty();
    }

    Position tightest(Collection<Claim> claims, Actor actor, Alternative alternative) {
      Stance low = Stance.SUPPORT;
      Stance high = Stance.OPPOSE;
      for (int i : of(claims).stream().toArray()) {
        Stance stance = worlds.get(i).stance(actor, alternative);
        low = low.min(stance);
        high = high.max(stance);
      }
      return Position.between(low, high);
    }
  }

  @Provide
  Arbitrary<SmallWorlds.Sample> samples() {
    return Arbitraries.longs()
        .withDistribution(RandomDistribution.uniform())
        .map(SmallWorlds::negotiation);
  }

  private static List<Claim> claims(Collection<Report> reports) {
    return reports.stream().flatMap(report -> report.claims().stream()).distinct().toList();
  }

  private static List<Claim> without(List<Claim> claims, Claim one) {
    return claims.stream().filter(claim -> !claim.equals(one)).toList();
  }

  @Property(tries = 200)
  void conflictsAreThoseOfTheDefinition(@ForAll("samples") SmallWorlds.Sample sample) {
    Negotiation negotiation = sample.negotiation();
    AllWorlds all = new AllWorlds(negotiation);
    Set<Set<Report>> expected = new HashSet<>();
    List<Report> sound = new ArrayList<>();
    for (Report report : negotiation.reports()) {
      if (all.canBeTrue(report.claims())) {
        sound.add(report);
      } else {
        expected.add(Set.of(report));
      }
    }
    int alone = expected.size();
    for (int size = 2; size <= sound.size() && expected.size() == alone; size++) {
      for (Set<Report> together : Sets.combinations(ImmutableSet.copyOf(sound), size)) {
        if (!all.canBeTrue(claims(together))) {
          expected.add(Set.copyOf(together));
        }
      }
    }
    Conflicts conflicts = Evidence.of(negotiation).conflicts();
    assertTrue(conflicts.complete());
    assertEquals(expected.size(), conflicts.conflicts().size());
    for (Conflict conflict : conflicts.conflicts()) {
      assertTrue(expected.contains(Set.copyOf(conflict.reports())), conflict::toString);
      assertEquals(SmallWorlds.DAY, conflict.day());
      assertTrue(claims(conflict.reports()).containsAll(conflict.claims()));
      assertFalse(all.canBeTrue(conflict.claims()));
      for (Claim claim : conflict.claims()) {
        assertTrue(all.canBeTrue(without(conflict.claims(), claim)), conflict::toString);
      }
    }
  }

  @Property(tries = 200)
  void inferredPositionsAreTheTightest(@ForAll("samples") SmallWorlds.Sample sample) {
    Negotiation negotiation = sample.negotiation();
    AllWorlds all = new AllWorlds(negotiation);
    checkInference(
        all, claims(negotiation.reports()), Evidence.of(negotiation).infer(SmallWorlds.DAY));
    for (Report report : negotiation.reports()) {
      checkInference(
          all,
          report.claims().stream().distinct().toList(),
          Evidence.of(negotiation).infer(SmallWorlds.DAY, report::equals));
    }
  }

  @Property(tries = 200)
  void consistentSetsAreThoseOfTheDefinition(@ForAll("samples") SmallWorlds.Sample sample) {
    Negotiation negotiation = sample.negotiation();
    AllWorlds all = new AllWorlds(negotiation);
    // A smaller set is never part of a larger one that was found before.
    Set<Set<Report>> expected = new LinkedHashSet<>();
    ImmutableSet<Report> reports = ImmutableSet.copyOf(negotiation.reports());
    for (int size = reports.size(); size > 0; size--) {
      for (Set<Report> together : Sets.combinations(reports, size)) {
        if (all.canBeTrue(claims(together))
            && expected.stream().noneMatch(larger -> larger.containsAll(together))) {
          expected.add(Set.copyOf(together));
        }
      }
    }
    ConsistentSets found = Evidence.of(negotiation).consistentSets(SmallWorlds.DAY);
    assertTrue(found.complete());
    assertEquals(expected.size(), found.sets().size(), found::toString);
    assertEquals(expected, found.sets().stream().map(Set::copyOf).collect(Collectors.toSet()));
    List<Integer> sizes = found.sets().stream().map(List::size).toList();
    assertEquals(sizes.stream().sorted(Comparator.reverseOrder()).toList(), sizes);
  }

  @Test
  void reportsOftenAgreeAndOftenDoNot() {
    int[] of = new int[4];
    for (int seed = 0; seed < 200; seed++) {
      Negotiation negotiation = SmallWorlds.negotiation(seed).negotiation();
      of[Math.min(3, Evidence.of(negotiation).consistentSets(SmallWorlds.DAY).sets().size())]++;
    }
    assertTrue(of[0] > 0 && of[1] > 80 && of[2] > 20 && of[3] > 3, Arrays.toString(of));
  }

  private static void checkInference(AllWorlds all, List<Claim> claims, Inference inference) {
    assertTrue(inference.complete());
    assertEquals(all.canBeTrue(claims), inference.consistent());
    int concluded = 0;
    for (Alternative alternative : all.then.alternatives().values()) {
      for (Actor actor : all.then.members(all.then.bodyOf(alternative))) {
        Position position =
            inference.consistent() ? all.tightest(claims, actor, alternative) : Position.UNDECLARED;
        assertEquals(
            position,
            inference
                .about(actor, alternative)
                .map(Conclusion::position)
                .orElse(Position.UNDECLARED));
        concluded += position.equals(Position.UNDECLARED) ? 0 : 1;
      }
    }
    assertEquals(concluded, inference.conclusions().size());
    for (Conclusion conclusion : inference.conclusions()) {
      List<Claim> forcing = conclusion.forcedBy();
      assertTrue(claims.containsAll(forcing));
      assertEquals(
          conclusion.position(),
          all.tightest(forcing, conclusion.actor(), conclusion.alternative()));
      for (Claim claim : forcing) {
        assertFalse(
            all.tightest(without(forcing, claim), conclusion.actor(), conclusion.alternative())
                .equals(conclusion.position()),
            conclusion::toString);
      }
    }
  }
}
