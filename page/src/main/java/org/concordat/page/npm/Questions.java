package org.concordat.page.npm;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.bargain.Bargain;
import org.concordat.bargain.BargainList;
import org.concordat.bargain.Bargains;
import org.concordat.chance.Chances;
import org.concordat.documents.InvalidDocumentException;
import org.concordat.documents.Json;
import org.concordat.documents.JsonObject;
import org.concordat.documents.answers.Answers;
import org.concordat.explain.Explanations;
import org.concordat.model.Alternative;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.UnknownNameException;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.SearchLimit;

/** Answers questions that are asked in JSON, as the command line answers its commands. */
final class Questions {
  private static final ImmutableList<String> KEYS =
      ImmutableList.of(
          "ask",
          "alternative",
          "actor",
          "asOf",
          "assume",
          "coordination",
          "steps",
          "samples",
          "seed");

  private final ImmutableMap<String, Json> question;

  private Questions(ImmutableMap<String, Json> question) {
    this.question = question;
  }

  /**
   * Answers a question.
   *
   * @return {@code {"answer": …}}, or {@code {"refused": …}} with what does not fit
   */
  static String answer(Negotiation negotiation, String question) {
    try {
      JsonObject asked = (JsonObject) Json.parse(question);
      return JsonObject.of(
              ImmutableMap.of("answer", new Questions(asked.members()).answer(negotiation)))
          .toString();
    } catch (InvalidDocumentException malformed) {
      return refused("the question is no JSON: " + malformed.getMessage());
    } catch (UnknownNameException | IllegalArgumentException unfit) {
      return refused(String.valueOf(unfit.getMessage()));
    }
  }

  private static String refused(String message) {
    return JsonObject.of(ImmutableMap.of("refused", message)).toString();
  }

  private JsonObject answer(Negotiation document) {
    for (String key : question.keySet()) {
      if (!KEYS.contains(key)) {
        throw new IllegalArgumentException(
            "there is no option \"" + key + "\", expected one of " + String.join(", ", KEYS));
      }
    }
    Negotiation negotiation = text("asOf").map(Questions::day).map(document::asOf).orElse(document);
    Coordination coordination =
        text("coordination").map(Questions::coordination).orElse(Coordination.SEQUENTIAL);
    Assumptions assumptions = assumptions(negotiation);
    SearchLimit limit =
        whole("steps").map(SearchLimit.DEFAULT::withSteps).orElse(SearchLimit.DEFAULT);
    Resolver resolver = Resolver.of(negotiation);
    Resolution now = resolver.resolve(coordination, assumptions);
    String asked = text("ask").orElse("");
    return switch (asked) {
      case "resolve" -> Answers.resolution(now);
      case "explain" -> {
        Alternative alternative = alternative(negotiation);
        Explanations why = Explanations.of(now);
        yield Answers.explanation(
            text("actor")
                .map(actor -> why.explain(negotiation.actor(actor), alternative))
                .orElseGet(() -> why.explain(alternative)));
      }
      case "bargains" ->
          bargains(
              Bargains.of(resolver).with(coordination).assuming(assumptions).within(limit),
              now,
              alternative(negotiation));
      case "chance" ->
          chance(
              Chances.of(resolver).with(coordination).assuming(assumptions).within(limit),
              alternative(negotiation));
      default ->
          throw new IllegalArgumentException(
              "there is no question \""
                  + asked
                  + "\", expected resolve, explain, bargains or chance");
    };
  }

  private static JsonObject bargains(Bargains bargains, Resolution now, Alternative alternative) {
    BargainList found = bargains.toAdopt(alternative);
    if (now.decision(alternative) != Decision.ADOPTED
        && found.all().isEmpty()
        && found.complete()) {
      found = bargains.toAdoptProvided(alternative);
    }
    return Answers.bargains(
        found,
        found.all().stream()
            .map(each -> withOrder(bargains, each))
            .collect(ImmutableList.toImmutableList()));
  }

  private static JsonObject withOrder(Bargains bargains, Bargain bargain) {
    return Answers.bargain(bargain, bargains.assuming(bargain.assumptions()).choreography(bargain));
  }

  private JsonObject chance(Chances chances, Alternative alternative) {
    Optional<Long> samples = whole("samples");
    return samples.isEmpty()
        ? Answers.chance(
            chances.ofAdopting(alternative), chances.randomFacts(), chances.probabilities())
        : Answers.chance(
            chances.sample(alternative, samples.get(), whole("seed").orElse(0L)),
            chances.randomFacts(),
            chances.probabilities());
  }

  private Assumptions assumptions(Negotiation negotiation) {
    Assumptions assumptions = Assumptions.NONE;
    Json assume = question.getOrDefault("assume", Json.Null.NULL);
    if (assume instanceof JsonObject facts) {
      for (Map.Entry<String, Json> each : facts.members().entrySet()) {
        if (!(each.getValue() instanceof Json.Truth holds)) {
          throw wrong("assume." + each.getKey(), each.getValue(), "true or false");
        }
        assumptions = assumptions.fact(negotiation.fact(each.getKey()), Truth.of(holds.value()));
      }
    } else if (assume != Json.Null.NULL) {
      throw wrong("assume", assume, "an object that gives facts true or false");
    }
    return assumptions;
  }

  private Alternative alternative(Negotiation negotiation) {
    return negotiation.alternative(
        text("alternative")
            .orElseThrow(() -> new IllegalArgumentException("the alternative is missing")));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException none) {
      throw new IllegalArgumentException(
          "asOf is \"" + text + "\", expected a day such as 2024-05-30", none);
    }
  }

  private static Coordination coordination(String text) {
    List<String> ways = Arrays.stream(Coordination.values()).map(Coordination::toString).toList();
    if (!ways.contains(text)) {
      throw new IllegalArgumentException(
          "coordination is \"" + text + "\", expected one of " + String.join(", ", ways));
    }
    return Coordination.values()[ways.indexOf(text)];
  }

  private Optional<String> text(String key) {
    Json value = question.getOrDefault(key, Json.Null.NULL);
    if (value instanceof Json.Text text) {
      return Optional.of(text.value());
    } else if (value == Json.Null.NULL) {
      return Optional.empty();
    }
    throw wrong(key, value, "a text");
  }

  private Optional<Long> whole(String key) {
    Json value = question.getOrDefault(key, Json.Null.NULL);
    if (value instanceof Json.Decimal number) {
      BigDecimal given = number.value();
      try {
        return Optional.of(given.longValueExact());
      } catch (ArithmeticException fraction) {
        throw wrong(key, value, "a whole number");
      }
    } else if (value == Json.Null.NULL) {
      return Optional.empty();
    }
    throw wrong(key, value, "a whole number");
  }

  private static IllegalArgumentException wrong(String key, Json value, String expected) {
    return new IllegalArgumentException(key + " is " + value + ", expected " + expected);
  }
}
