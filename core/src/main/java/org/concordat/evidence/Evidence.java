package org.concordat.evidence;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.concordat.internal.StepCounter;
import org.concordat.model.Source;
import org.concordat.negotiation.Claim;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Report;
import org.concordat.negotiation.UnknownNameException;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.SearchLimit;
import org.concordat.resolve.StopReason;

/**
 * Compares the reports of a negotiation with its resolution, and with each other. <a
 * href="{@docRoot}/doc-files/semantics.html#section-7">Section 7 of the semantics</a>.
 *
 * <pre>{@code
 * Evidence evidence = Evidence.of(negotiation);
 * Findings findings = evidence.verify(); // which claims the model bears out
 * Conflicts conflicts = evidence.conflicts(); // which reports cannot all be right
 * Inference inference = evidence.infer(LocalDate.of(2024, 4, 2)); // what follows from them alone
 * }</pre>
 *
 * <p>Conflicts and inference look at the claims only, and ignore all commitments. They reason
 * exactly about counts and memberships. Actors whom no claim distinguishes are searched as one
 * number, so that a claim about 32 allies takes no longer than one about three.
 */
public final class Evidence {
  /** The most steps of a search by default; they take some seconds. */
  private static final long MAX_STEPS = 20_000_000;

  private final Negotiation negotiation;
  private final ImmutableList<Report> reports;
  private final SearchLimit limit;

  private Evidence(Negotiation negotiation, ImmutableList<Report> reports, SearchLimit limit) {
    this.negotiation = negotiation;
    this.reports = reports;
    this.limit = limit;
  }

  /**
   * Returns the evidence that a negotiation's reports give. A search takes at most 20 million steps
   * unless {@link #within} says otherwise, which is some seconds.
   */
  public static Evidence of(Negotiation negotiation) {
    requireNonNull(negotiation, "negotiation");
    return new Evidence(
        negotiation, negotiation.reports(), SearchLimit.DEFAULT.withSteps(MAX_STEPS));
  }

  /**
   * Returns the evidence without the reports of a source.
   *
   * @throws UnknownNameException if the negotiation has no such source
   */
  public Evidence without(Source source) {
    String id = negotiation.source(requireNonNull(source, "source").id()).id();
    return new Evidence(
        negotiation,
        reports.stream()
            .filter(report -> !report.source().id().equals(id))
            .collect(ImmutableList.toImmutableList()),
        limit);
  }

  /**
   * Returns the same evidence, with another limit to each verification, each search for conflicts
   * and each inference. A step looks at one claim or one actor, or at what one actor adds to one
   * count; in a verification, a step resolves the negotiation as of one day. The number of results
   * is not limited.
   */
  public Evidence within(SearchLimit most) {
    requireNonNull(most, "most");
    return new Evidence(negotiation, reports, most);
  }

  /**
   * Compares every claim with the negotiation as of the claim's day, with {@link
   * Coordination#SEQUENTIAL} and nothing assumed.
   */
  public Findings verify() {
    return verify(Coordination.SEQUENTIAL, Assumptions.NONE);
  }

  /**
   * Compares every claim with the negotiation as of the claim's day. Takes one resolution for each
   * day with a claim, and checks the limit before each.
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
    // Day by day, so that only one resolution is in memory at a time.
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
    for (Report report : reports) {
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
    for (Report report : reports) {
      for (Claim claim : report.claims()) {
        claims.computeIfAbsent(claim.on(), day -> new LinkedHashSet<>()).add(claim);
      }
    }
    return claims;
  }

  /**
   * Finds the reports that cannot all be right about a day: reports that contradict themselves,
   * pairs of others that contradict each other, and, on days with neither, the smallest sets that
   * contradict each other.
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
      ReportsOfDay day = new ReportsOfDay(negotiation, entry.getKey(), counter);
      Conflicts ofDay = day.conflicts(ImmutableList.copyOf(entry.getValue()));
      conflicts.addAll(ofDay.conflicts());
      stopped = stopped == null ? ofDay.stopped() : stopped;
    }
    return new Conflicts(conflicts.build(), stopped);
  }

  private SortedMap<LocalDate, Set<Report>> reportsByDay() {
    SortedMap<LocalDate, Set<Report>> byDay = new TreeMap<>();
    for (Report report : reports) {
      for (Claim claim : report.claims()) {
        byDay.computeIfAbsent(claim.on(), day -> new LinkedHashSet<>()).add(report);
      }
    }
    return byDay;
  }

  /** Finds what follows from all claims about a day. */
  public Inference infer(LocalDate day) {
    return infer(day, report -> true);
  }

  /** Finds what follows from the claims that some of the reports make about a day. */
  public Inference infer(LocalDate day, Predicate<? super Report> believed) {
    requireNonNull(day, "day");
    requireNonNull(believed, "believed");
    return new ReportsOfDay(negotiation, day, new StepCounter(limit))
        .infer(reports.stream().filter(believed).toList());
  }

  /**
   * Finds the maximal sets of reports that can all be right about a day, among those with a claim
   * about it. If reports conflict, {@link #infer(LocalDate, Predicate)} with {@code set::contains}
   * finds what follows from each set.
   */
  public ConsistentSets consistentSets(LocalDate day) {
    requireNonNull(day, "day");
    return new ReportsOfDay(negotiation, day, new StepCounter(limit))
        .consistentSets(ImmutableList.copyOf(reportsByDay().getOrDefault(day, ImmutableSet.of())));
  }

  /** Returns a line for people: how many reports, in which negotiation. */
  @Override
  public String toString() {
    int number = reports.size();
    return "Evidence of " + number + (number == 1 ? " report in " : " reports in ") + negotiation;
  }
}
