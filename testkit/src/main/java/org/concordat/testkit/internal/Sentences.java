package org.concordat.testkit.internal;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.List;
import org.concordat.condition.Condition;
import org.concordat.model.Actor;
import org.concordat.model.Fact;
import org.concordat.model.Named;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.concordat.model.Truth;
import org.concordat.negotiation.Absence;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Membership;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Policy;
import org.concordat.negotiation.Preference;
import org.concordat.negotiation.Report;
import org.concordat.resolve.Resolution;

/** Describes negotiations and their parts in sentences. */
public final class Sentences {
  private Sentences() {}

  /** Returns a sentence for each relevant part of a negotiation. */
  public static ImmutableList<String> of(Negotiation negotiation) {
    ImmutableList.Builder<String> sentences = ImmutableList.builder();
    for (Issue issue : negotiation.issues().values()) {
      sentences.add(
          names(issue.alternatives())
              + (issue.alternatives().size() == 1 ? " is" : " are")
              + " decided by "
              + of(issue.body()));
    }
    negotiation.actors().values().stream()
        .filter(actor -> !actor.weights().isEmpty() && asksWeights(negotiation))
        .forEach(actor -> sentences.add(of(actor)));
    negotiation
        .groups()
        .values()
        .forEach(
            group ->
                sentences.add(
                    names(group.actors())
                        + (group.actors().size() == 1 ? " is " : " are ")
                        + group.id()
                        + "."));
    negotiation.facts().values().forEach(fact -> sentences.add(of(fact)));
    negotiation
        .exclusions()
        .forEach(
            together -> sentences.add("No two of " + names(together) + " can be true together."));
    negotiation.commitments().forEach(commitment -> sentences.add(of(commitment)));
    negotiation.preferences().forEach(preference -> sentences.add(of(preference)));
    negotiation.reports().forEach(report -> sentences.add(of(report)));
    negotiation.asOf().ifPresent(day -> sentences.add("Today is " + day + "."));
    return sentences.build();
  }

  /** Returns whether something counts by weights; only then are they listed. */
  private static boolean asksWeights(Negotiation negotiation) {
    return negotiation.bodies().values().stream()
            .anyMatch(body -> body.rule().toString().contains(" by "))
        || negotiation.commitments().stream()
            .anyMatch(commitment -> commitment.when().toString().contains(" by "));
  }

  /** Returns a sentence that describes it. */
  public static String of(Actor actor) {
    return actor.weights().isEmpty()
        ? actor.id() + "."
        : actor.id()
            + " has "
            + actor.weights().entrySet().stream()
                .map(weight -> weight.getValue() + " " + weight.getKey())
                .collect(joining(" and "))
            + ".";
  }

  /** Returns a sentence that describes it. */
  public static String of(Body body) {
    return body.id()
        + " ("
        + body.memberships().stream().map(Sentences::of).collect(joining(", "))
        + (body.absences().isEmpty()
            ? ""
            : "; absent, which counts as "
                + (body.absence() == Stance.OPPOSE ? "opposition" : "abstention")
                + ": "
                + body.absences().stream().map(Sentences::of).collect(joining(", ")))
        + ") if "
        + body.rule()
        + ".";
  }

  private static String of(Membership membership) {
    return of(membership.actor(), membership.term());
  }

  private static String of(Absence absence) {
    return of(absence.actor(), absence.term());
  }

  private static String of(Actor actor, Term term) {
    return actor.id() + (term.equals(Term.ALWAYS) ? "" : " " + term);
  }

  private static String in(Truth state) {
    return switch (state) {
      case TRUE -> " is true";
      case FALSE -> " is false";
      case UNKNOWN -> " may be true or not";
    };
  }

  /** Returns a sentence that describes it. */
  public static String of(Fact fact) {
    String changes =
        fact.history().entrySet().stream()
            .map(change -> ", from " + change.getKey() + " on" + in(change.getValue()))
            .collect(joining());
    return fact.id()
        + in(fact.state())
        + changes
        + fact.withdraws().map(x -> "; it withdraws " + x.id()).orElse("")
        + (fact.lever()
            ? "; " + fact.by().map(Named::id).orElse("somebody") + " can bring it about"
            : "")
        + ".";
  }

  /** Returns a sentence that describes it. */
  public static String of(Commitment commitment) {
    return commitment.actor().id()
        + " "
        + stands(commitment.range())
        + " "
        + commitment.alternative().id()
        + (commitment.when().equals(Condition.always()) ? "" : " if " + commitment.when())
        + (commitment.term().equals(Term.ALWAYS) ? "" : ", " + commitment.term())
        + ".";
  }

  private static String stands(Position range) {
    return range.isExact()
        ? switch (range.low()) {
          case OPPOSE -> "opposes";
          case STAND_ASIDE -> "stands aside on";
          case ABSTAIN -> "abstains on";
          case SUPPORT -> "supports";
        }
        : "keeps between " + range.low() + " and " + range.high() + " on";
  }

  /** Returns a sentence that describes it. */
  public static String of(Preference preference) {
    List<String> tiers = preference.ranking().stream().map(Sentences::names).toList();
    return preference.actor().id()
        + " prefers "
        + String.join(" to ", tiers)
        + ", of which "
        + preference.acceptable()
        + " acceptable and "
        + preference.tolerable()
        + " tolerable, and "
        + (preference.policy() == Policy.HOLD_OUT ? "holds out" : "approves")
        + (preference.term().equals(Term.ALWAYS) ? "" : ", " + preference.term())
        + ".";
  }

  /** Returns a sentence that describes it. */
  public static String of(Report report) {
    return "According to "
        + report.source().id()
        + report.published().map(day -> " of " + day).orElse("")
        + ", "
        + report.claims().stream()
            .map(claim -> "on " + claim.on() + " " + claim.says())
            .collect(joining(", and "))
        + ".";
  }

  /** Returns the sentences of the negotiation, and how it is resolved. */
  public static ImmutableList<String> of(Resolution resolution) {
    return ImmutableList.<String>builder()
        .addAll(of(resolution.negotiation()))
        .add(
            "Resolved "
                + resolution.coordination()
                + (resolution.assumptions().isEmpty()
                    ? ""
                    : ", assuming " + resolution.assumptions())
                + ".")
        .build();
  }

  private static String names(Collection<? extends Named> things) {
    List<String> ids = things.stream().map(Named::id).toList();
    return ids.size() < 2
        ? String.join("", ids)
        : String.join(", ", ids.subList(0, ids.size() - 1)) + " and " + ids.get(ids.size() - 1);
  }
}
