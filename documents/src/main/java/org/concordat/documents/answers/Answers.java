package org.concordat.documents.answers;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.bargain.Bargain;
import org.concordat.bargain.BargainList;
import org.concordat.bargain.Choreography;
import org.concordat.bodies.ReadyBody;
import org.concordat.chance.Chance;
import org.concordat.chance.SampledChance;
import org.concordat.documents.CheckedDocument;
import org.concordat.documents.DocumentError;
import org.concordat.documents.JournalWriter;
import org.concordat.documents.Json;
import org.concordat.documents.JsonObject;
import org.concordat.evidence.Conflicts;
import org.concordat.evidence.Findings;
import org.concordat.evidence.Inference;
import org.concordat.explain.Explanation;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Fraction;
import org.concordat.negotiation.Report;
import org.concordat.outcome.Outcome;
import org.concordat.outcome.OutcomeList;
import org.concordat.outcome.OutcomeVerdict;
import org.concordat.outcome.Prospect;
import org.concordat.power.Power;
import org.concordat.power.SampledPower;
import org.concordat.proceedings.Changes;
import org.concordat.proceedings.Moment;
import org.concordat.proceedings.ProcedureState;
import org.concordat.proceedings.ProcedureStatus;
import org.concordat.proceedings.Sitting;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.StopReason;

/**
 * Converts answers to JSON, in the same form as the option {@code --json} of the command line.
 * Answers contain ids, never names, and their keys are sorted. {@link AnswerSchema} describes each
 * by the name of its method.
 *
 * <pre>{@code
 * JsonObject stands = Answers.resolution(Resolver.of(negotiation).resolve());
 * String line = stands.toString();
 * }</pre>
 *
 * <p>An answer that a limit cut short has {@code "complete": false}, and {@code "stopped"} names
 * the limit: {@code time}, {@code steps}, {@code memory}, {@code results} or {@code cancelled}.
 */
public final class Answers {
  private Answers() {}

  /** Returns where everyone stands, what carries, who blocks and who is awaited. */
  public static JsonObject resolution(Resolution resolution) {
    requireNonNull(resolution, "resolution");
    return JsonObject.of(ImmutableMap.of("alternatives", StandingJson.withOthers(resolution)));
  }

  /** Returns an explanation with all reasons. */
  public static JsonObject explanation(Explanation explanation) {
    return JsonObject.of(ExplanationJson.of(requireNonNull(explanation, "explanation")));
  }

  /** Returns a bargain or threat: its moves, what it costs and who pays. */
  public static JsonObject bargain(Bargain bargain) {
    return JsonObject.of(BargainJson.of(requireNonNull(bargain, "bargain")));
  }

  /** Returns a bargain with the order in which to announce it; an incomplete order is left out. */
  public static JsonObject bargain(Bargain bargain, Choreography order) {
    requireNonNull(order, "order");
    JsonObject json = bargain(bargain);
    return order.complete()
        ? json.with("choreography", Json.of(BargainJson.choreography(order)))
        : json;
  }

  /** Returns all bargains or threats that a search found. */
  public static JsonObject bargains(BargainList found) {
    requireNonNull(found, "found");
    return bargains(
        found, found.all().stream().map(Answers::bargain).collect(ImmutableList.toImmutableList()));
  }

  /**
   * Returns the bargains or threats that a search found, but lists only some.
   *
   * @param listed the ones to list, each as returned by {@link #bargain}
   */
  public static JsonObject bargains(BargainList found, Iterable<? extends JsonObject> listed) {
    requireNonNull(found, "found");
    requireNonNull(listed, "listed");
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("paths", ImmutableList.copyOf(listed));
    json.put("found", found.all().size());
    json.put("complete", true);
    JsonValues.putStopped(json, found.stopped());
    return JsonObject.of(json);
  }

  /** Returns one outcome. */
  public static JsonObject outcome(Outcome outcome) {
    return JsonObject.of(OutcomesJson.of(requireNonNull(outcome, "outcome")));
  }

  /** Returns all outcomes found, and which alternatives are certain or possible. */
  public static JsonObject outcomes(
      OutcomeList found, Map<? extends Alternative, ? extends OutcomeVerdict> verdicts) {
    requireNonNull(found, "found");
    return outcomes(
        found,
        verdicts,
        found.outcomes().stream().map(Answers::outcome).collect(ImmutableList.toImmutableList()));
  }

  /**
   * Returns the same, but lists only some of the outcomes.
   *
   * @param listed the ones to list, each as returned by {@link #outcome}
   */
  public static JsonObject outcomes(
      OutcomeList found,
      Map<? extends Alternative, ? extends OutcomeVerdict> verdicts,
      Iterable<? extends JsonObject> listed) {
    requireNonNull(found, "found");
    requireNonNull(verdicts, "verdicts");
    requireNonNull(listed, "listed");
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("outcomes", ImmutableList.copyOf(listed));
    json.put("verdicts", JsonValues.byId(verdicts, verdict -> verdict.prospect().toString()));
    json.put(
        "complete",
        verdicts.values().stream().noneMatch(each -> each.prospect() == Prospect.UNSETTLED));
    JsonValues.putStopped(json, found.stopped());
    return JsonObject.of(json);
  }

  /**
   * Returns the exact chance of an alternative.
   *
   * @param random the random facts, from {@link org.concordat.chance.Chances#randomFacts}; the
   *     answer counts those that {@code probabilities} lacks
   * @param probabilities the probabilities of the facts given the exclusions, from {@link
   *     org.concordat.chance.Chances#probabilities}
   */
  public static JsonObject chance(
      Chance chance,
      Collection<? extends Fact> random,
      Map<? extends Fact, ? extends Fraction> probabilities) {
    requireNonNull(chance, "chance");
    requireNonNull(random, "random");
    requireNonNull(probabilities, "probabilities");
    return JsonObject.of(
        ChanceJson.of(chance, ImmutableSet.copyOf(random), ImmutableMap.copyOf(probabilities)));
  }

  /**
   * Returns the estimated chance of an alternative.
   *
   * @param random the random facts; the answer counts those that {@code probabilities} lacks
   * @param probabilities the probabilities of the facts given the exclusions
   */
  public static JsonObject chance(
      SampledChance chance,
      Collection<? extends Fact> random,
      Map<? extends Fact, ? extends Fraction> probabilities) {
    requireNonNull(chance, "chance");
    requireNonNull(random, "random");
    requireNonNull(probabilities, "probabilities");
    return JsonObject.of(
        ChanceJson.of(chance, ImmutableSet.copyOf(random), ImmutableMap.copyOf(probabilities)));
  }

  /**
   * Returns what one of several cases means for each alternative.
   *
   * @param bargains what would close the deal, by alternative; alternatives without an entry get
   *     {@code null}
   * @param chances the chance of adoption, by alternative; alternatives without an entry get {@code
   *     null}
   */
  public static JsonObject comparedCase(
      Resolution resolution,
      Map<? extends Alternative, ? extends BargainList> bargains,
      Map<? extends Alternative, ? extends Chance> chances) {
    requireNonNull(resolution, "resolution");
    requireNonNull(bargains, "bargains");
    requireNonNull(chances, "chances");
    return JsonObject.of(
        ComparisonJson.of(resolution, ImmutableMap.copyOf(bargains), ImmutableMap.copyOf(chances)));
  }

  /**
   * Returns several cases side by side and, for each alternative, the keys in which they differ.
   *
   * @param cases the cases, each as returned by {@link #comparedCase}: first the question as asked,
   *     then the others, with {@code scenario}, {@code coordination} or {@code as-of}, whichever
   *     they change
   * @throws IllegalArgumentException if a case does not have this form
   */
  public static JsonObject comparison(Iterable<? extends JsonObject> cases) {
    return JsonObject.of(ComparisonJson.of(ImmutableList.copyOf(requireNonNull(cases, "cases"))));
  }

  /** Returns claims compared with the model, and reports that cannot all be right. */
  public static JsonObject evidence(Findings findings, Conflicts conflicts) {
    requireNonNull(findings, "findings");
    requireNonNull(conflicts, "conflicts");
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("claims", findings.findings().stream().map(EvidenceJson::of).toList());
    json.put("conflicts", conflicts.conflicts().stream().map(EvidenceJson::of).toList());
    JsonValues.putStopped(
        json, findings.stopped() != null ? findings.stopped() : conflicts.stopped());
    return JsonObject.of(json);
  }

  /**
   * Returns what follows from reports alone about one day.
   *
   * @param reports the reports used, such as a set of {@link
   *     org.concordat.evidence.Evidence#consistentSets}
   * @param setAside the other reports about the day
   */
  public static JsonObject inference(
      Inference inference,
      Iterable<? extends Report> reports,
      Iterable<? extends Report> setAside) {
    requireNonNull(inference, "inference");
    requireNonNull(reports, "reports");
    requireNonNull(setAside, "setAside");
    return JsonObject.of(
        EvidenceJson.of(inference, ImmutableList.copyOf(reports), ImmutableList.copyOf(setAside)));
  }

  /**
   * Returns the exact power of members; for an index that could not be computed within the limit,
   * its bounds.
   *
   * @throws org.concordat.power.GameTooLargeException if no method of counting is within the limit
   */
  public static JsonObject power(Power power) {
    return JsonObject.of(PowerJson.of(requireNonNull(power, "power")));
  }

  /** Returns the estimated power of members. */
  public static JsonObject power(SampledPower power) {
    return JsonObject.of(PowerJson.of(requireNonNull(power, "power")));
  }

  /** Returns ready bodies by id: the rules of each, until when they are known, and their source. */
  public static JsonObject bodies(Iterable<? extends ReadyBody> bodies) {
    return JsonObject.of(
        ImmutableMap.of("bodies", BodiesJson.of(requireNonNull(bodies, "bodies"))));
  }

  /**
   * Returns the size of a sound document, the polarity of its rules and conditions, and its
   * warnings.
   */
  public static JsonObject check(CheckedDocument checked) {
    return JsonObject.of(CheckJson.of(requireNonNull(checked, "checked")));
  }

  /** Returns the errors of a document. */
  public static JsonObject check(Iterable<? extends DocumentError> errors) {
    return JsonObject.of(CheckJson.of(ImmutableList.copyOf(requireNonNull(errors, "errors"))));
  }

  /**
   * Returns a day of a timeline: where everyone stands at the end of it, and what changed.
   *
   * @param changes what changed since the day before; empty for the first
   */
  public static JsonObject day(
      Sitting sitting, Coordination coordination, Optional<? extends Changes> changes) {
    requireNonNull(sitting, "sitting");
    requireNonNull(coordination, "coordination");
    requireNonNull(changes, "changes");
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("on", sitting.moment().day().toString());
    json.put("alternatives", StandingJson.of(sitting.resolution(coordination)));
    json.put("procedures", ProceedingsJson.procedures(sitting));
    json.put(
        "changes",
        changes.map(some -> ProceedingsJson.of(some, sitting.proceedings())).orElse(List.of()));
    return JsonObject.of(json);
  }

  /** Returns days of proceedings in their order, each as returned by {@link #day}. */
  public static JsonObject timeline(Iterable<? extends JsonObject> days) {
    requireNonNull(days, "days");
    return JsonObject.of(ImmutableMap.of("timeline", ImmutableList.copyOf(days), "complete", true));
  }

  /**
   * Returns the last entry of a journal, and what it changed.
   *
   * @param sitting the negotiation with this entry
   * @param changes the differences that this entry made
   * @throws IllegalArgumentException if the journal has no entries
   */
  public static JsonObject entry(Sitting sitting, Changes changes) {
    requireNonNull(sitting, "sitting");
    requireNonNull(changes, "changes");
    int number = sitting.proceedings().size();
    if (number == 0) {
      throw new IllegalArgumentException("the journal has no entries, expected at least one");
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("entry", number);
    json.put(
        "event", Json.parse(JournalWriter.line(sitting.proceedings().journal().entry(number))));
    json.put("as-of", sitting.moment().day().toString());
    json.put("changes", ProceedingsJson.of(changes, sitting.proceedings()));
    return JsonObject.of(json);
  }

  /**
   * Returns the same for an entry that was read from a file.
   *
   * @param line the line of the entry, from 1
   * @throws IllegalArgumentException if the journal has no entries
   */
  public static JsonObject entry(Sitting sitting, Changes changes, int line) {
    return entry(sitting, changes).with("line", Json.of(line));
  }

  /**
   * Returns the entries of a journal, each as returned by {@link #entry}, and the resulting
   * negotiation.
   *
   * @param last the negotiation with all entries; empty if there are none
   */
  public static JsonObject replay(
      Iterable<? extends JsonObject> entries, Optional<? extends Sitting> last) {
    requireNonNull(entries, "entries");
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("entries", ImmutableList.copyOf(entries));
    requireNonNull(last, "last")
        .ifPresent(
            sitting -> {
              json.put("as-of", sitting.moment().day().toString());
              json.put("alternatives", StandingJson.of(sitting.resolution()));
              json.put("procedures", ProceedingsJson.procedures(sitting));
            });
    return JsonObject.of(json);
  }

  /**
   * Returns which procedures are under way, who must speak by when, and what happens if nobody
   * does.
   */
  public static JsonObject next(Sitting sitting) {
    Map<String, Object> procedures = new LinkedHashMap<>();
    for (ProcedureStatus status : requireNonNull(sitting, "sitting").procedures().values()) {
      if (status.state() == ProcedureState.OPEN) {
        procedures.put(status.procedure().id(), ProceedingsJson.next(status));
      }
    }
    Moment moment = sitting.moment();
    return JsonObject.of(
        ImmutableMap.of("as-of", moment.day().toString(), "procedures", procedures));
  }

  /** Returns an answer marked as cut short by a limit. */
  public static JsonObject incomplete(JsonObject answer, StopReason stopped) {
    Map<String, Object> json = new LinkedHashMap<>(requireNonNull(answer, "answer").members());
    JsonValues.putStopped(json, requireNonNull(stopped, "stopped"));
    return JsonObject.of(json);
  }
}
