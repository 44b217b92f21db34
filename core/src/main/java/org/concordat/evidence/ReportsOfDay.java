package org.concordat.evidence;

import com.google.common.collect.Comparators;
import com.google.common.collect.ContiguousSet;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.concordat.condition.Condition;
import org.concordat.condition.Count;
import org.concordat.condition.StanceIs;
import org.concordat.condition.Verb;
import org.concordat.condition.VoteCount;
import org.concordat.internal.StepCounter;
import org.concordat.internal.evidence.ClaimForm;
import org.concordat.internal.evidence.Satisfiability;
import org.concordat.internal.hitting.BitSets;
import org.concordat.internal.hitting.MinimalTransversals;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Claim;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Report;
import org.concordat.resolve.StopReason;
import org.jspecify.annotations.Nullable;

/**
 * Compares the claims of reports about one day with each other. {@link Satisfiability} decides
 * whether claims can all be true; if it reaches the limit, they count as satisfiable, and the
 * answer says that it is not complete.
 */
final class ReportsOfDay {
  private final LocalDate day;
  private final Negotiation then;
  private final StepCounter counter;
  private boolean complete = true;

  /** Prepares to look at a day of a negotiation. */
  ReportsOfDay(Negotiation negotiation, LocalDate day, StepCounter counter) {
    this.day = day;
    this.counter = counter;
    this.then = negotiation.asOf(day);
  }

  /** Returns the limit that kept something from being found out; {@code null} if none did. */
  private @Nullable StopReason stopped() {
    return complete ? null : counter.stopped().orElse(null);
  }

  private ImmutableList<Claim> claims(Collection<Report> reports) {
    return reports.stream()
        .flatMap(report -> report.claims().stream())
        .filter(claim -> claim.on().equals(day))
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns whether claims and further conditions can all be true; also true if that takes too long
   * to find out.
   */
  private boolean canBeTrue(Collection<Claim> claims, Condition... further) {
    ImmutableList.Builder<Condition> conditions = ImmutableList.builder();
    claims.forEach(claim -> conditions.add(claim.says()));
    Truth satisfiable = Satisfiability.of(then, conditions.add(further).build(), counter);
    complete &= satisfiable != Truth.UNKNOWN;
    return satisfiable != Truth.FALSE;
  }

  /** Finds the reports that contradict themselves or, in the smallest sets, each other. */
  Conflicts conflicts(ImmutableList<Report> reports) {
    List<Conflict> found = new ArrayList<>();
    List<Report> sound = new ArrayList<>();
    for (Report report : reports) {
      if (canBeTrue(claims(List.of(report)))) {
        sound.add(report);
      } else {
        found.add(conflict(List.of(report)));
      }
    }
    int contradictThemselves = found.size();
    if (!canBeTrue(claims(sound))) {
      for (int size = 2;
          found.size() == contradictThemselves && size <= sound.size() && !counter.isExhausted();
          size++) {
        addConflicts(found, sound, size);
      }
    }
    return new Conflicts(ImmutableList.copyOf(found), stopped());
  }

  private void addConflicts(List<Conflict> found, List<Report> sound, int size) {
    // Sets of numbers, since reports take long to compare.
    Set<Integer> numbers = ContiguousSet.closedOpen(0, sound.size());
    for (Set<Integer> together : Sets.combinations(numbers, size)) {
      if (!counter.spend(size)) {
        complete = false;
        return;
      }
      List<Report> inOrder = together.stream().sorted().map(sound::get).toList();
      if (!canBeTrue(claims(inOrder))) {
        found.add(conflict(inOrder));
      }
    }
  }

  /**
   * Finds the maximal sets of reports that can all be right. They are the complements of the
   * minimal transversals of all minimal conflicting sets (R. Reiter, "A theory of diagnosis from
   * first principles", 1987). Each round looks at the minimal transversals of the conflicting sets
   * known so far. If the complement of one still conflicts, it contains a minimal conflicting set
   * that is new. When a round finds nothing new, no maximal set is missing: its complement meets
   * every conflicting set, so it contains a minimal transversal, whose complement is consistent and
   * no smaller.
   */
  ConsistentSets consistentSets(ImmutableList<Report> reports) {
    List<long[]> conflicting = new ArrayList<>();
    List<long[]> consistent = new ArrayList<>();
    int known;
    do {
      known = conflicting.size();
      consistent.clear();
      boolean all =
          MinimalTransversals.visit(
              conflicting,
              reports.size(),
              chosen -> true,
              counter,
              left -> {
                long[] kept = BitSets.without(BitSets.all(reports.size()), left);
                if (conflicting.stream().noneMatch(set -> BitSets.isWithin(set, kept))) {
                  if (canBeTrue(claims(chosen(reports, kept)))) {
                    consistent.add(kept);
                  } else {
                    conflicting.add(smallestConflicting(reports, kept));
                  }
                }
                return !counter.isExhausted();
              });
      complete &= all;
    } while (complete && conflicting.size() > known);
    return new ConsistentSets(
        day,
        consistent.stream()
            .filter(set -> !BitSets.isEmpty(set))
            .map(set -> chosen(reports, set))
            .sorted(
                Comparator.comparingInt((ImmutableList<Report> set) -> -set.size())
                    .thenComparing(
                        set -> set.stream().map(reports::indexOf).toList(),
                        Comparators.lexicographical(Comparator.<Integer>naturalOrder())))
            .collect(ImmutableList.toImmutableList()),
        stopped());
  }

  private long[] smallestConflicting(ImmutableList<Report> reports, long[] within) {
    long[] smallest = within.clone();
    for (int report : BitSets.members(within)) {
      BitSets.remove(smallest, report);
      if (canBeTrue(claims(chosen(reports, smallest)))) {
        BitSets.add(smallest, report);
      }
    }
    return smallest;
  }

  private static ImmutableList<Report> chosen(ImmutableList<Report> reports, long[] set) {
    return Arrays.stream(BitSets.members(set))
        .mapToObj(reports::get)
        .collect(ImmutableList.toImmutableList());
  }

  /** Describes a conflict by few claims: counts rather than many claims about single actors. */
  private Conflict conflict(List<Report> reports) {
    ImmutableList<Claim> claims = claims(reports);
    return new Conflict(
        day,
        ImmutableList.copyOf(reports),
        smallest(claims, claim -> !isTally(claim), some -> !canBeTrue(some)));
  }

  /**
   * Returns a minimal subset of claims for which {@code does} still holds, by leaving out one claim
   * after the other. Claims that satisfy {@code first} are tried first.
   */
  private ImmutableList<Claim> smallest(
      ImmutableList<Claim> claims, Predicate<Claim> first, Predicate<List<Claim>> does) {
    List<Claim> kept = new ArrayList<>(claims);
    for (Claim claim :
        Iterables.concat(
            Iterables.filter(claims, first::test),
            Iterables.filter(claims, claim -> !first.test(claim)))) {
      List<Claim> without = new ArrayList<>(kept);
      without.remove(claim);
      if (does.test(without)) {
        kept = without;
      }
    }
    return ImmutableList.copyOf(kept);
  }

  /** Finds what follows from all claims of some reports together. */
  Inference infer(Collection<Report> reports) {
    ImmutableList<Claim> claims = claims(reports);
    if (!canBeTrue(claims)) {
      return new Inference(day, false, ImmutableList.of(), stopped());
    }
    ImmutableList.Builder<Conclusion> conclusions = ImmutableList.builder();
    for (Alternative alternative : then.alternatives().values()) {
      ImmutableSet<Actor> spokenOf = ClaimForm.spokenOf(then, claims, alternative);
      for (Actor member : then.members(then.bodyOf(alternative))) {
        if (!spokenOf.contains(member)) {
          continue;
        }
        Position position = tightest(claims, member, alternative);
        if (!position.equals(Position.UNDECLARED)) {
          ImmutableList<Claim> forcing =
              smallest(
                  claims,
                  claim -> !isNamed(member, List.of(claim)),
                  some -> tightest(some, member, alternative).equals(position));
          conclusions.add(
              new Conclusion(member, alternative, position, forcing, isNamed(member, forcing)));
        }
      }
    }
    return new Inference(day, true, conclusions.build(), stopped());
  }

  private Position tightest(Collection<Claim> claims, Actor actor, Alternative alternative) {
    Stance low = Stance.OPPOSE;
    while (low != Stance.SUPPORT && !canBeTrue(claims, stands(actor, low, alternative))) {
      low = Stance.values()[low.ordinal() + 1];
    }
    Stance high = Stance.SUPPORT;
    while (high != low && !canBeTrue(claims, stands(actor, high, alternative))) {
      high = Stance.values()[high.ordinal() - 1];
    }
    return Position.between(low, high);
  }

  private static Condition stands(Actor actor, Stance stance, Alternative alternative) {
    return new StanceIs(
        actor.id(),
        switch (stance) {
          case OPPOSE -> Verb.OPPOSE;
          case STAND_ASIDE -> Verb.STAND_ASIDE;
          case ABSTAIN -> Verb.ABSTAIN;
          case SUPPORT -> Verb.SUPPORT;
        },
        false,
        alternative.id());
  }

  private static boolean isTally(Claim claim) {
    return claim.says().atoms().stream()
        .anyMatch(atom -> atom instanceof Count || atom instanceof VoteCount);
  }

  private static boolean isNamed(Actor actor, List<Claim> claims) {
    return claims.stream()
        .flatMap(claim -> claim.says().atoms().stream())
        .anyMatch(atom -> atom instanceof StanceIs stance && stance.actor().equals(actor.id()));
  }
}
