package org.concordat.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.bargain.BargainList;
import org.concordat.bargain.Bargains;
import org.concordat.chance.Chance;
import org.concordat.chance.Chances;
import org.concordat.documents.Json;
import org.concordat.documents.JsonObject;
import org.concordat.documents.answers.Answers;
import org.concordat.model.Alternative;
import org.concordat.model.Named;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.SearchLimit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sets side by side what becomes of each alternative in several cases. */
@Command(
    name = "compare",
    header = "Sets side by side what becomes of each alternative in several cases.",
    footer = {
      "",
      "The first case is the question as asked; each other changes one thing in it: a",
      "scenario, the coordination or the day. Of those three options, if none is given,",
      "all scenarios of the document are compared.",
      "",
      "Example: what would two scenarios change, and what a day in June?",
      "  concordat compare harbour.yaml --scenarios pledge,calm --dates 2024-06-10"
    })
final class CompareCommand extends OneFileCommand {
  @Option(
      names = "--scenarios",
      split = ",",
      paramLabel = "NAME",
      description = "Compare scenarios of the document.")
  private List<String> scenarios = new ArrayList<>();

  @Option(names = "--coordinations", description = "Compare the other coordinations.")
  private boolean coordinations;

  @Option(
      names = "--dates",
      split = ",",
      paramLabel = "DATE",
      converter = Circumstances.Days.class,
      description = "Compare days.")
  private List<LocalDate> dates = new ArrayList<>();

  @Mixin private Scenario scenario = new Scenario();

  CompareCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Answer answer(Negotiation document) throws RefusedException {
    Negotiation asked = scenario.dated(document);
    Resolver resolver = Resolver.of(asked);
    Coordination coordination = scenario.coordination();
    Assumptions given = scenario.assumptions(asked);
    List<Question> questions = new ArrayList<>();
    questions.add(new Question("as asked", Optional.empty(), scenario.resolve(resolver)));
    for (String id : new LinkedHashSet<>(scenarios(asked))) {
      Assumptions assumed = Circumstances.with(given, asked, id);
      questions.add(question("scenario", id, "scenario " + id, resolver, coordination, assumed));
    }
    if (coordinations) {
      for (Coordination other : Coordination.values()) {
        if (other != coordination) {
          questions.add(
              question(
                  "coordination",
                  other.toString(),
                  "coordination " + other,
                  resolver,
                  other,
                  given));
        }
      }
    }
    for (LocalDate day : new LinkedHashSet<>(dates)) {
      questions.add(
          question(
              "as-of",
              day.toString(),
              "as of " + day,
              Resolver.of(document.asOf(day)),
              coordination,
              given));
    }
    SearchLimit limit = search().limit(terminal());
    ImmutableList.Builder<Comparison.Case> cases = ImmutableList.builder();
    for (Question question : questions) {
      cases.add(compared(question, limit));
    }
    return new Comparison(asked, cases.build(), scenario, search());
  }

  /**
   * Returns which scenarios are compared: those that are asked for, or by default all there are.
   */
  private ImmutableList<String> scenarios(Negotiation asked) throws RefusedException {
    if (!scenarios.isEmpty() || coordinations || !dates.isEmpty()) {
      return ImmutableList.copyOf(scenarios);
    }
    if (asked.scenarios().isEmpty()) {
      throw new RefusedException(
          "the document has no scenarios to compare; add some, or give --coordinations or --dates");
    }
    return asked.scenarios().values().stream()
        .map(Named::id)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * What is asked in one case.
   *
   * @param label what it changes, for people
   * @param key the same in JSON; empty of the question as asked
   * @param resolution where everyone stands in it
   */
  private record Question(
      String label, Optional<Map.Entry<String, String>> key, Resolution resolution) {}

  private static Question question(
      String key,
      String value,
      String label,
      Resolver resolver,
      Coordination coordination,
      Assumptions assumptions)
      throws RefusedException {
    try {
      return new Question(
          label, Optional.of(Map.entry(key, value)), resolver.resolve(coordination, assumptions));
    } catch (IllegalArgumentException unfit) {
      throw new RefusedException(label + ": " + Circumstances.message(unfit));
    }
  }

  private Comparison.Case compared(Question question, SearchLimit limit) throws RefusedException {
    Resolution resolution = question.resolution();
    Negotiation negotiation = resolution.negotiation();
    Bargains bargains =
        Bargains.of(resolution.resolver())
            .with(resolution.coordination())
            .assuming(resolution.assumptions())
            .within(limit);
    Chances chances =
        Chances.of(resolution.resolver())
            .with(resolution.coordination())
            .assuming(resolution.assumptions())
            .within(limit);
    boolean areProbable =
        negotiation.facts().values().stream().anyMatch(fact -> fact.probability().isPresent());
    Map<Alternative, BargainList> cheapest = new LinkedHashMap<>();
    Map<Alternative, Chance> likely = new LinkedHashMap<>();
    try {
      for (Alternative alternative : negotiation.alternatives().values()) {
        boolean done = resolution.decision(alternative) == Decision.ADOPTED;
        cheapest.put(alternative, asKnown(PathsCommand.cheapest(bargains, alternative, done)));
        if (areProbable) {
          likely.put(alternative, asKnown(chances.ofAdopting(alternative)));
        }
      }
    } catch (IllegalArgumentException unfit) {
      throw new RefusedException(question.label() + ": " + Circumstances.message(unfit));
    }
    JsonObject json =
        Answers.comparedCase(
            resolution, ImmutableMap.copyOf(cheapest), ImmutableMap.copyOf(likely));
    return new Comparison.Case(
        question.label(),
        question
            .key()
            .filter(key -> key.getKey().equals("scenario"))
            .flatMap(key -> legend(negotiation, key.getValue())),
        resolution,
        ImmutableMap.copyOf(cheapest),
        ImmutableMap.copyOf(likely),
        question.key().map(key -> json.with(key.getKey(), Json.of(key.getValue()))).orElse(json));
  }

  /** Returns what was found with the limit at which that stopped as the user knows it. */
  private BargainList asKnown(BargainList found) {
    return found.complete()
        ? found
        : new BargainList(found.all(), search().reason(found.stopped()));
  }

  private Chance asKnown(Chance found) {
    return found.complete()
        ? found
        : new Chance(
            found.adopted(),
            found.rejected(),
            found.open(),
            found.unexplored(),
            search().reason(found.stopped()),
            found.importance(),
            found.learning());
  }

  /** Returns {@code scenario calm: no strike and no storm}; empty where it says nothing more. */
  private static Optional<String> legend(Negotiation negotiation, String id) {
    return negotiation.scenario(id).says().map(says -> "scenario " + id + ": " + says);
  }
}
