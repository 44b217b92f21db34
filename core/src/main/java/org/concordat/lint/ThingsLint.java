package org.concordat.lint;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.concordat.chance.Chances;
import org.concordat.condition.Condition;
import org.concordat.condition.FactHolds;
import org.concordat.internal.english.English;
import org.concordat.model.Actor;
import org.concordat.model.Fact;
import org.concordat.model.Fraction;
import org.concordat.model.Named;
import org.concordat.model.Source;
import org.concordat.model.Term;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Claim;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Preference;
import org.concordat.negotiation.Report;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.SearchLimit;

/** Finds facts, actors and sources that have no effect, or another than it seems. */
final class ThingsLint {
  private final Negotiation negotiation;
  private final Consumer<Warning> found;

  ThingsLint(Negotiation negotiation, Consumer<Warning> found) {
    this.negotiation = negotiation;
    this.found = found;
  }

  void lint(SearchLimit limit) {
    lintLevers();
    lintActors();
    lintProbabilities(limit);
    lintClaims();
    lintSources();
  }

  private void lintLevers() {
    Set<String> asked =
        Stream.concat(
                negotiation.commitments().stream().map(Commitment::when),
                negotiation.bodies().values().stream().map(body -> body.rule().condition()))
            .distinct()
            .flatMap(condition -> condition.atoms().stream())
            .filter(FactHolds.class::isInstance)
            .map(atom -> ((FactHolds) atom).fact())
            .collect(toSet());
    for (Fact fact : negotiation.facts().values()) {
      boolean acts = fact.withdraws().or(fact::adopts).or(fact::bars).isPresent();
      if (fact.lever() && !asked.contains(fact.id()) && !acts) {
        warn(
            WarningKind.UNUSED_LEVER,
            "facts." + fact.id(),
            "no commitment and no rule asks about the lever \""
                + fact.id()
                + "\", so that bringing it about changes nothing");
      }
      if (fact.lever() && isTrue(fact)) {
        warn(
            WarningKind.TRUE_LEVER,
            "facts." + fact.id(),
            "the lever \"" + fact.id() + "\" is true already, so that nobody can bring it about");
      }
    }
  }

  /** Returns whether a fact is true on the negotiation's day or, if it has none, on every day. */
  private boolean isTrue(Fact fact) {
    return negotiation
        .asOf()
        .map(day -> fact.stateOn(day) == Truth.TRUE)
        .orElse(fact.state() == Truth.TRUE && fact.history().isEmpty());
  }

  private void lintActors() {
    Set<String> speak =
        Stream.concat(
                negotiation.commitments().stream().map(Commitment::actor),
                negotiation.preferences().stream().map(Preference::actor))
            .map(Named::id)
            .collect(toSet());
    Set<String> members = new HashSet<>();
    Set<String> awaited = new HashSet<>();
    for (Body body : negotiation.bodies().values()) {
      body.everyMember().forEach(actor -> members.add(actor.id()));
    }
    for (Issue issue : negotiation.issues().values()) {
      Body body = negotiation.body(issue.body().id());
      Set<String> away =
          body.absences().stream()
              .filter(absence -> absence.term().equals(Term.ALWAYS))
              .map(absence -> absence.actor().id())
              .collect(toSet());
      for (Actor actor : body.everyMember()) {
        if (!away.contains(actor.id())) {
          awaited.add(actor.id());
        }
      }
    }
    Set<String> owners =
        negotiation.facts().values().stream()
            .flatMap(fact -> fact.by().stream())
            .map(Named::id)
            .collect(toSet());
    for (String id : negotiation.actors().keySet()) {
      if (awaited.contains(id) && !speak.contains(id)) {
        warn(
            WarningKind.SILENT_ACTOR,
            "actors." + id,
            "\"" + id + "\" has no commitment and no preference, so that it stays undeclared");
      } else if (!members.contains(id) && !owners.contains(id)) {
        warn(
            WarningKind.SILENT_ACTOR,
            "actors." + id,
            "\"" + id + "\" is a member of no body, and no fact is by it");
      }
    }
  }

  private void lintProbabilities(SearchLimit limit) {
    if (negotiation.exclusions().isEmpty()) {
      return;
    }
    Chances chances = Chances.of(Resolver.of(negotiation)).within(limit);
    try {
      chances
          .probabilities()
          .forEach(
              (fact, probability) -> {
                BigDecimal given = fact.probability().orElseThrow();
                if (!Fraction.of(given).equals(probability)) {
                  warn(
                      WarningKind.CHANGED_PROBABILITY,
                      "facts." + fact.id(),
                      "\""
                          + fact.id()
                          + "\" is given "
                          + English.share(Fraction.of(given))
                          + ", but exclusions make it "
                          + English.share(probability));
                }
              });
    } catch (IllegalArgumentException certain) {
      warn(WarningKind.CHANGED_PROBABILITY, "exclusions", String.valueOf(certain.getMessage()));
    }
  }

  private void lintClaims() {
    for (int i = 0; i < negotiation.reports().size(); i++) {
      Report report = negotiation.reports().get(i);
      for (int j = 0; j < report.claims().size(); j++) {
        Claim claim = report.claims().get(j);
        for (Condition literal : claim.says().literals()) {
          if (literal instanceof FactHolds holds) {
            String place = "reports[" + i + "].claims[" + j + "].says";
            firstTrueAfter(negotiation.fact(holds.fact()), claim.on())
                .ifPresent(
                    day ->
                        warn(
                            WarningKind.EARLY_CLAIM,
                            place,
                            "the claim is of "
                                + claim.on()
                                + ", but \""
                                + holds.fact()
                                + "\", which it asks for, occurs only on "
                                + day));
          }
        }
      }
    }
  }

  /**
   * Returns the first day after {@code day} on which a fact is true, if it is false on {@code day};
   * else empty.
   */
  private static Optional<LocalDate> firstTrueAfter(Fact fact, LocalDate day) {
    return fact.stateOn(day) == Truth.FALSE
        ? fact.history().tailMap(day, false).entrySet().stream()
            .filter(change -> change.getValue() == Truth.TRUE)
            .map(Map.Entry::getKey)
            .findFirst()
        : Optional.empty();
  }

  private void lintSources() {
    Set<Source> used =
        Stream.of(
                negotiation.facts().values().stream().flatMap(fact -> fact.source().stream()),
                negotiation.commitments().stream().flatMap(each -> each.source().stream()),
                negotiation.preferences().stream().flatMap(each -> each.source().stream()),
                negotiation.reports().stream().map(Report::source))
            .flatMap(each -> each)
            .collect(toSet());
    for (Source source : negotiation.sources().values()) {
      if (!used.contains(source)) {
        warn(
            WarningKind.UNUSED_SOURCE,
            "sources." + source.id(),
            "no fact, commitment, preference or report names the source \"" + source.id() + "\"");
      }
    }
  }

  private void warn(WarningKind kind, String place, String message) {
    found.accept(new Warning(kind, place, message));
  }
}
