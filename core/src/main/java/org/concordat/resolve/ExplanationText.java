package org.concordat.resolve;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.concordat.model.Truth;
import org.concordat.negotiation.Commitment;

/**
 * Tells an explanation in short English, one line a node, two blanks deeper for what it rests on.
 */
final class ExplanationText {
  private final List<String> lines = new ArrayList<>();

  private ExplanationText() {}

  static String of(Explanation explanation) {
    ExplanationText text = new ExplanationText();
    text.tell(explanation, 0);
    return String.join("\n", text.lines);
  }

  private void line(int depth, String text) {
    lines.add("  ".repeat(depth) + text);
  }

  private void tell(Explanation explanation, int depth) {
    if (explanation instanceof Explanation.OfStance stance) {
      tellStance(stance, depth);
    } else if (explanation instanceof Explanation.OfWord word) {
      line(depth, word(word));
      tellAll(word.because(), depth + 1);
    } else if (explanation instanceof Explanation.OfParts parts) {
      line(depth, parts(parts));
      tellAll(parts.because(), depth + 1);
    } else if (explanation instanceof Explanation.OfLiteral literal) {
      line(depth, literal.literal() + ": " + truth(literal.truth()) + pullable(literal));
      tellAll(literal.because(), depth + 1);
    } else if (explanation instanceof Explanation.OfDecision decision) {
      line(
          depth,
          decision.alternative().label()
              + " is "
              + decision.decision()
              + (decision.followed() ? "" : ", as told elsewhere"));
      tellAll(decision.because(), depth + 1);
    } else if (explanation instanceof Explanation.Circle circle) {
      line(depth, circle(circle));
    }
  }

  /** Tells several nodes; those who say the same for a reason of one line are told together. */
  private void tellAll(ImmutableList<Explanation> explanations, int depth) {
    List<Explanation> rest = new ArrayList<>(explanations);
    while (!rest.isEmpty()) {
      Explanation first = rest.remove(0);
      List<Actor> alike = new ArrayList<>();
      if (first instanceof Explanation.OfStance stance && isPlain(stance)) {
        alike.add(stance.actor());
        rest.removeIf(
            other -> {
              boolean same =
                  other instanceof Explanation.OfStance next
                      && isPlain(next)
                      && sayTheSame(stance, next);
              if (same) {
                alike.add(((Explanation.OfStance) other).actor());
              }
              return same;
            });
        line(
            depth,
            names(alike)
                + " "
                + stands(stance.position(), alike.size() > 1)
                + " "
                + stance.alternative().label()
                + (alike.size() > 1
                    ? reason(stance).replaceFirst("^, by its word", ", by their words")
                    : reason(stance)));
      } else {
        tell(first, depth);
      }
    }
  }

  /** Returns whether the stance rests on one unconditional word, or on no word at all. */
  private static boolean isPlain(Explanation.OfStance stance) {
    return stance.basis() != Explanation.Basis.WORDS
        || (stance.words().size() == 1 && stance.words().get(0).because().isEmpty());
  }

  private static boolean sayTheSame(Explanation.OfStance one, Explanation.OfStance other) {
    return one.basis() == other.basis()
        && one.position().equals(other.position())
        && one.alternative().equals(other.alternative())
        && reason(one).equals(reason(other));
  }

  private void tellStance(Explanation.OfStance stance, int depth) {
    String stands =
        stance.actor().label()
            + " "
            + stands(stance.position(), false)
            + " "
            + stance.alternative().label();
    if (isPlain(stance)) {
      line(depth, stands + reason(stance));
      return;
    }
    line(depth, stands);
    for (Explanation.OfWord word : stance.words()) {
      line(depth + 1, word(word));
      tellAll(word.because(), depth + 2);
    }
  }

  /** Returns why a stance is what it is, for one that rests on a single line. */
  private static String reason(Explanation.OfStance stance) {
    return switch (stance.basis()) {
      case WORDS -> plainWord(stance.words().get(0));
      case ABSENCE -> ", being absent";
      case ASSUMPTION -> ", as assumed";
      case EXPLAINED_ALREADY -> ", as told elsewhere";
      case NOT_FOLLOWED -> ", for reasons not followed this deep";
    };
  }

  private static String plainWord(Explanation.OfWord word) {
    return word.commitment()
        .map(commitment -> ", by " + dated(commitment))
        .orElse(", having said nothing");
  }

  private static String dated(Commitment commitment) {
    String term =
        commitment.term().equals(Term.ALWAYS) ? "its word" : "its word " + commitment.term();
    return term + commitment.source().map(source -> " [" + source.id() + "]").orElse("");
  }

  private static String word(Explanation.OfWord word) {
    if (word.commitment().isEmpty()) {
      return "beyond that it has said nothing";
    }
    Commitment commitment = word.commitment().get();
    String would = would(word.range());
    String said = dated(commitment) + ": " + would;
    if (word.because().isEmpty()) {
      return said;
    }
    return said
        + " if "
        + commitment.when().on(commitment.alternative())
        + switch (word.holds()) {
          case TRUE -> ", which holds";
          case FALSE -> ", which does not hold";
          case UNKNOWN -> ", which is open";
        };
  }

  private static String would(Position range) {
    return range.isExact()
        ? range.toString()
        : "anything from " + range.low() + " to " + range.high();
  }

  private static String parts(Explanation.OfParts parts) {
    int number = parts.because().size();
    return switch (parts.truth()) {
      case TRUE -> parts.all() ? "all of this holds:" : "one of this holds:";
      case FALSE ->
          parts.all()
              ? "this fails, and all of it is needed:"
              : "one of this is needed, and none holds:";
      case UNKNOWN ->
          (number == 1
              ? "this is open:"
              : "this is open, and "
                  + (parts.all() ? "all of it is" : "one of it is")
                  + " needed:");
    };
  }

  private static String truth(Truth truth) {
    return switch (truth) {
      case TRUE -> "so";
      case FALSE -> "not so";
      case UNKNOWN -> "open";
    };
  }

  private static String pullable(Explanation.OfLiteral literal) {
    if (literal.pullable().isEmpty()) {
      return "";
    }
    return "; "
        + literal.pullable().stream().map(ExplanationText::lever).collect(joining(" or "))
        + " would change that";
  }

  private static String lever(Fact fact) {
    return "the lever "
        + fact.label()
        + fact.by().map(by -> ", in the hand of " + by.label() + ",").orElse("");
  }

  private static String circle(Explanation.Circle circle) {
    Alternative on = circle.seats().get(0).alternative();
    List<Actor> actors = circle.seats().stream().map(Assumptions.Seat::actor).distinct().toList();
    if (circle.together()) {
      return actors.size() == 1
          ? names(actors) + " holds itself up"
          : names(actors) + " hold each other up";
    }
    return actors.size() == 1
        ? names(actors) + " waits for itself on " + on.label()
        : names(actors) + " wait for each other";
  }

  private static String names(List<Actor> actors) {
    List<String> names = actors.stream().map(Actor::label).toList();
    return names.size() == 1
        ? names.get(0)
        : String.join(", ", names.subList(0, names.size() - 1))
            + " and "
            + names.get(names.size() - 1);
  }

  private static String stands(Position position, boolean several) {
    String s = several ? "" : "s";
    if (!position.isExact()) {
      return position.equals(Position.UNDECLARED)
          ? (several ? "are open on" : "is open on")
          : "may stand anywhere from " + position.low() + " to " + position.high() + " on";
    }
    Stance stance = position.low();
    return switch (stance) {
      case OPPOSE -> "oppose" + s;
      case STAND_ASIDE -> "stand" + s + " aside on";
      case ABSTAIN -> "abstain" + s + " on";
      case SUPPORT -> "support" + s;
    };
  }
}
