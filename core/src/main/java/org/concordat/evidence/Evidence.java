package org.concordat.evidence;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.concordat.condition.Condition;
import org.concordat.condition.StanceIs;
import org.concordat.condition.Verb;
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

/**
 * Holds the reports of a negotiation against what it resolves to, and against each other. Section 7
 * of {@code docs/semantics.md}.
 *
 * <p>Conflicts and inference look at the claims alone and leave all commitments aside. They are
 * exact for tallies and memberships: actors whom no claim tells apart are searched as one number,
 * so that a claim about the 32 allies takes no longer than one about three.
 */
public final class Evidence {
  /** How many steps are taken for one day before the search is cut short; some seconds. */
  private static final long MOST_STEPS = 2_000_000;

  private final Negotiation negotiation;

  private Evidence(Negotiation negotiation) {
    this.negotiation = requireNonNull(negotiation, "negotiation");
  }

  /** Returns the evidence that a negotiation's reports give. */
  public static Evidence of(Negotiation negotiation) {
    return new Evidence(negotiation);
  }

  /**
   * Holds every claim against the negotiation as of the claim's day, with {@link
   * Coordination#SEQUENTIAL} and nothing assumed.
   */
  public ImmutableList<Finding> verify() {
    return verify(Coordination.SEQUENTIAL, Assumptions.NONE);
  }

  /**
   * Holds every claim against the negotiation as of the claim's day, in the order of the reports.
   *
   * @throws IllegalArgumentException if the assumptions do not fit the negotiation on one of the
   *     days
   */
  public ImmutableList<Finding> verify(Coordination coordination, Assumptions assumptions) {
    Map<LocalDate, Resolution> byDay = new HashMap<>();
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    for (Report report : negotiation.reports()) {
      for (Claim claim : report.claims()) {
        Resolution that =
            byDay.computeIfAbsent(
                claim.on(),
                day -> Resolver.of(negotiation.asOf(day)).resolve(coordination, assumptions));
        findings.add(new Finding(report, claim, Verdict.of(that.evaluate(claim.says()))));
      }
    }
    return findings.build();
  }

  /**
   * Finds the reports that cannot all be right about a day: reports that contradict themselves,
   * pairs of others that contradict each other, and, on days without either, the smallest sets that
   * do.
   */
  public Conflicts conflicts() {
    ImmutableList.Builder<Conflict> conflicts = ImmutableList.builder();
    boolean complete = true;
    for (LocalDate day : days()) {
      Conflicts ofDay = new DayOfReports(day).conflicts();
      conflicts.addAll(ofDay.conflicts());
      complete &= ofDay.complete();
    }
    return new Conflicts(conflicts.build(), complete);
  }

  private Set<LocalDate> days() {
    Set<LocalDate> days = new TreeSet<>();
    negotiation.reports().forEach(report -> report.claims().forEach(claim -> days.add(claim.on())));
    return days;
  }

  /** Finds what follows from all claims of a day. */
  public Inference infer(LocalDate day) {
    return infer(day, report -> true);
  }

  /** Finds what follows from the claims that some of the reports make of a day. */
  public Inference infer(LocalDate day, Predicate<Report> believed) {
    return new DayOfReports(day).infer(believed);
  }

  /** The reports that claim something of one day. */
  private final class DayOfReports {
    private final LocalDate day;
    private final Negotiation then;
    private boolean complete = true;
    private long stepsLeft = MOST_STEPS;

    DayOfReports(LocalDate day) {
      this.day = day;
      this.then = negotiation.asOf(day);
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
      Satisfiability.Answer answer =
          Satisfiability.of(then, conditions.add(further).build(), stepsLeft);
      stepsLeft -= Math.min(stepsLeft, answer.steps() + 1);
      complete &= answer.satisfiable() != Truth.UNKNOWN;
      return answer.satisfiable() != Truth.FALSE;
    }

    Conflicts conflicts() {
      List<Report> reports =
          negotiation.reports().stream()
              .filter(report -> !claims(List.of(report)).isEmpty())
              .distinct()
              .toList();
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
            found.size() == contradictThemselves && size <= sound.size() && stepsLeft > 0;
            size++) {
          addConflicts(found, sound, size);
        }
      }
      return new Conflicts(ImmutableList.copyOf(found), complete);
    }

    private void addConflicts(List<Conflict> found, List<Report> sound, int size) {
      for (Set<Report> together : Sets.combinations(ImmutableSet.copyOf(sound), size)) {
        if (stepsLeft == 0) {
          complete = false;
          return;
        }
        List<Report> inOrder = sound.stream().filter(together::contains).toList();
        if (!canBeTrue(claims(inOrder))) {
          found.add(conflict(inOrder));
        }
      }
    }

    private Conflict conflict(List<Report> reports) {
      return new Conflict(
          day, ImmutableList.copyOf(reports), smallest(claims(reports), some -> !canBeTrue(some)));
    }

    /** Leaves out claims, one after the other, as long as the rest still does it. */
    private ImmutableList<Claim> smallest(
        ImmutableList<Claim> claims, Predicate<List<Claim>> does) {
      List<Claim> kept = new ArrayList<>(claims);
      for (Claim claim : claims) {
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
        return new Inference(day, false, ImmutableList.of(), complete);
      }
      ImmutableList.Builder<Conclusion> conclusions = ImmutableList.builder();
      for (Alternative alternative : then.alternatives().values()) {
        for (Actor member : then.members(then.bodyOf(alternative))) {
          Position position = tightest(claims, member, alternative);
          if (!position.equals(Position.UNDECLARED)) {
            ImmutableList<Claim> forcing =
                smallest(claims, some -> tightest(some, member, alternative).equals(position));
            conclusions.add(
                new Conclusion(member, alternative, position, forcing, isNamed(member, forcing)));
          }
        }
      }
      return new Inference(day, true, conclusions.build(), complete);
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

  private static boolean isNamed(Actor actor, List<Claim> claims) {
    return claims.stream()
        .flatMap(claim -> claim.says().atoms().stream())
        .anyMatch(atom -> atom instanceof StanceIs stance && stance.actor().equals(actor.id()));
  }
}
