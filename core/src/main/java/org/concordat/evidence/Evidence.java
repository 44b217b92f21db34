package org.concordat.evidence;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ContiguousSet;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.concordat.condition.Condition;
import org.concordat.condition.Count;
import org.concordat.condition.StanceIs;
import org.concordat.condition.Verb;
import org.concordat.condition.VoteCount;
import org.concordat.internal.StepCounter;
import org.concordat.internal.evidence.ClaimForm;
import org.concordat.internal.evidence.Satisfiability;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Claim;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Report;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.SearchLimit;
import org.concordat.resolve.StopReason;
import org.jspecify.annotations.Nullable;

/**
 * Holds the reports of a negotiation against what it resolves to, and against each other. Section 7
 * of {@code docs/semantics.md}.
 *
 * <p>Conflicts and inference look at the claims alone and leave all commitments aside. They are
 * exact for tallies and memberships: actors whom no claim tells apart are searched as one number,
 * so that a claim about the 32 allies takes no longer than one about three.
 */
public final class Evidence {
  /** How many steps a search takes before it is cut short; some seconds. */
  private static final long MOST_STEPS = 20_000_000;

  private final Negotiation negotiation;
  private final SearchLimit limit;

  private Evidence(Negotiation negotiation, SearchLimit limit) {
    this.negotiation = requireNonNull(negotiation, "negotiation");
    this.limit = requireNonNull(limit, "limit");
  }

  /**
   * Returns the evidence that a negotiation's reports give. A search takes at most 20 million steps
   * unless {@link #within} says otherwise, which is some seconds.
   */
  public static Evidence of(Negotiation negotiation) {
    return new Evidence(negotiation, SearchLimit.DEFAULT.withSteps(MOST_STEPS));
  }

  /**
   * Returns the same evidence, with another limit to each verification, each search for conflicts
   * and each inference. A step is to look at one claim or one actor, or at what one actor adds to
   * one tally; in a verification, to resolve the negotiation as of one day. The number of results
   * has no limit.
   */
  public Evidence within(SearchLimit most) {
    requireNonNull(most, "most");
    return new Evidence(negotiation, most);
  }

  /**
   * Holds every claim against the negotiation as of the claim's day, with {@link
   * Coordination#SEQUENTIAL} and nothing assumed.
   */
  public Findings verify() {
    return verify(Coordination.SEQUENTIAL, Assumptions.NONE);
  }

  /**
   * Holds every claim against the negotiation as of the claim's day. Takes one resolution for each
   * day of which something is claimed, and asks before each whether to stop.
   *
   * @throws IllegalArgumentException if the assumptions do not fit the negotiation on one of the
   *     days
   */
  public Findings verify(Coordination coordination, Assumptions assumptions) {
    requireNonNull(coordination, "coordination");
    requireNonNull(assumptions, "assumptions");
    Map<Claim, Verdict> verdicts = new HashMap<>();
    Map<Claim, String> had = new HashMap<>();
    StepCounter counter = new StepCounter(limit);
    // Day by day, so that no more than one resolution is held at a time.
    for (Map.Entry<LocalDate, Set<Claim>> ofDay : claimsByDay().entrySet()) {
      if (!counter.step()) {
        break;
      }
      Resolution that =
          Resolver.of(negotiation.asOf(ofDay.getKey())).resolve(coordination, assumptions);
      ModelView view = new ModelView(that);
      for (Claim claim : ofDay.getValue()) {
        Verdict verdict = Verdict.of(that.evaluate(claim.says()));
        verdicts.put(claim, verdict);
        had.put(claim, verdict == Verdict.HOLDS ? "" : view.of(claim.says()));
      }
    }
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    for (Report report : negotiation.reports()) {
      for (Claim claim : report.claims()) {
        Verdict verdict = verdicts.get(claim);
        if (verdict != null) {
          findings.add(new Finding(report, claim, verdict, had.getOrDefault(claim, "")));
        }
      }
    }
    return new Findings(findings.build(), counter.stopped().orElse(null));
  }

  private SortedMap<LocalDate, Set<Claim>> claimsByDay() {
    SortedMap<LocalDate, Set<Claim>> claims = new TreeMap<>();
    for (Report report : negotiation.reports()) {
      for (Claim claim : report.claims()) {
        claims.computeIfAbsent(claim.on(), day -> new LinkedHashSet<>()).add(claim);
      }
    }
    return claims;
  }

  /**
   * Finds the reports that cannot all be right about a day: reports that contradict themselves,
   * pairs of others that contradict each other, and, on days without either, the smallest sets that
   * do.
   */
  public Conflicts conflicts() {
    ImmutableList.Builder<Conflict> conflicts = ImmutableList.builder();
    StopReason stopped = null;
    StepCounter counter = new StepCounter(limit);
    for (Map.Entry<LocalDate, Set<Report>> entry : reportsByDay().entrySet()) {
      if (!counter.spend(1L + negotiation.actors().size())) {
        stopped = counter.stopped().orElse(null);
        break;
      }
      DayOfReports day = new DayOfReports(entry.getKey(), counter);
      Conflicts ofDay = day.conflicts(ImmutableList.copyOf(entry.getValue()));
      conflicts.addAll(ofDay.conflicts());
      stopped = stopped == null ? ofDay.stopped() : stopped;
    }
    return new Conflicts(conflicts.build(), stopped);
  }

  private SortedMap<LocalDate, Set<Report>> reportsByDay() {
    SortedMap<LocalDate, Set<Report>> reports = new TreeMap<>();
    for (Report report : negotiation.reports()) {
      for (Claim claim : report.claims()) {
        reports.computeIfAbsent(claim.on(), day -> new LinkedHashSet<>()).add(report);
      }
    }
    return reports;
  }

  /** Finds what follows from all claims of a day. */
  public Inference infer(LocalDate day) {
    return infer(day, report -> true);
  }

  /** Finds what follows from the claims that some of the reports make of a day. */
  public Inference infer(LocalDate day, Predicate<Report> believed) {
    requireNonNull(believed, "believed");
    return new DayOfReports(day, new StepCounter(limit)).infer(believed);
  }

  /** Returns a line for people: how many reports, in which negotiation. */
  @Override
  public String toString() {
    int reports = negotiation.reports().size();
    return "Evidence of " + reports + (reports == 1 ? " report in " : " reports in ") + negotiation;
  }

  /** The reports that claim something of one day. */
  private final class DayOfReports {
    private final LocalDate day;
    private final Negotiation then;
    private final StepCounter counter;
    private boolean complete = true;

    DayOfReports(LocalDate day, StepCounter counter) {
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
     * Returns whether claims and further conditions can all be true; where that takes too long to
     * tell, as if they could.
     */
    private boolean canBeTrue(Collection<Claim> claims, Condition... further) {
      ImmutableList.Builder<Condition> conditions = ImmutableList.builder();
      claims.forEach(claim -> conditions.add(claim.says()));
      Truth satisfiable = Satisfiability.of(then, conditions.add(further).build(), counter);
      complete &= satisfiable != Truth.UNKNOWN;
      return satisfiable != Truth.FALSE;
    }

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
      // By their numbers, since reports take long to compare.
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

    /** States a conflict, with few claims: tallies rather than many claims about single actors. */
    private Conflict conflict(List<Report> reports) {
      ImmutableList<Claim> claims = claims(reports);
      return new Conflict(
          day,
          ImmutableList.copyOf(reports),
          smallest(claims, claim -> !isTally(claim), some -> !canBeTrue(some)));
    }

    /**
     * Leaves out claims, one after the other, as long as the rest still does it; first those that
     * are rather to be left out.
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

    Inference infer(Predicate<Report> believed) {
      ImmutableList<Claim> claims =
          claims(negotiation.reports().stream().filter(believed).toList());
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
