package org.concordat.documents;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.negotiation.Problem;

/**
 * Rewords the problems of a negotiation in the style of documents: what was found, what was
 * expected.
 */
final class Wording {
  private static final Pattern HINT = Pattern.compile("; did you mean \"[^\"]*\"\\?$");

  /** Words for a whole body, used in place of the id of an actor. */
  private static final Pattern ALL =
      Pattern.compile(" called \"(?:everyone|everybody|anyone|anybody|nobody|no-one|they)\"");

  private static final Pattern NO_FACT = Pattern.compile(" no fact called \"([^\"]*)\"");

  private static final String OF_MEMBERS =
      "; for a whole body write \"all of members support it\", or \"none of\" or \"any of\"";

  /** Advice for users of the Java API, which errors in documents replace. */
  private static final String TO_BE_ADDED =
      "; what a rule speaks of is to be added to the negotiation";

  /** Translates the advice of a problem into what was expected. */
  private static final ImmutableMap<Pattern, String> ADVICE =
      ImmutableMap.<Pattern, String>builder()
          .put(
              Pattern.compile("; strike or correct that one first$"),
              ", expected that one to be struck or corrected first")
          .put(Pattern.compile("; (?:it|who joins|the amendment) should be (.*)$"), ", expected $1")
          .put(Pattern.compile("; (?:it|the amendment) should have (.*)$"), ", expected $1")
          .put(Pattern.compile("; each should have (.*)$"), ", expected $1 in each")
          .put(
              Pattern.compile("; a rule should only get easier to meet with more support$"),
              ", expected a rule that only gets easier to meet with more support")
          .put(Pattern.compile("; a rule is (a condition on .*)$"), ", expected $1")
          .put(Pattern.compile("; name the alternative$"), ", expected the name of an alternative")
          .put(
              Pattern.compile("; ids are unique over all kinds$"),
              ", expected an id that nothing else has")
          .put(
              Pattern.compile("; an alternative settles one issue$"),
              ", expected an alternative of one issue only")
          .put(
              Pattern.compile("; join them into one$"),
              ", expected one preference for an actor, an issue and a day")
          .put(Pattern.compile("; use smaller units$"), ", expected smaller units")
          .put(
              Pattern.compile(" alone should be a fact; say what of it "),
              " alone is no fact, expected a fact, or what is said of it ")
          .buildOrThrow();

  /** What is expected as the values of some keys, for problems without advice. */
  private static final ImmutableMap<String, String> EXPECTED =
      ImmutableMap.<String, String>builder()
          .put("members", "each actor once on a day")
          .put("absent", "terms that do not overlap")
          .put("actor", "a member of the body that decides")
          .put("assume", "facts that can be true together")
          .put("ranking", "each alternative of the issue at most once")
          .put("rule", "names and weights of the document that fit the body")
          .put("when", "names and weights of the document, of actors who have a say")
          .put("says", "names and weights of the document, of actors who have a say")
          .buildOrThrow();

  private Wording() {}

  static String of(Problem problem) {
    String message = problem.message().replace(TO_BE_ADDED, "");
    Matcher hint = HINT.matcher(message);
    String tail = "";
    if (hint.find()) {
      tail = hint.group();
      message = message.substring(0, hint.start());
    }
    for (Map.Entry<Pattern, String> advice : ADVICE.entrySet()) {
      Matcher matcher = advice.getKey().matcher(message);
      if (matcher.find()) {
        return matcher.replaceFirst(advice.getValue()) + tail;
      }
    }
    String key = problem.place().substring(problem.place().lastIndexOf('.') + 1);
    String expected = EXPECTED.getOrDefault(key, "things that fit together");
    if (message.startsWith("there is no ") && message.contains(" called ")) {
      Matcher fact = NO_FACT.matcher(message);
      Optional<String> refusal =
          key.equals("rule") && fact.find() ? RuleNames.refusal(fact.group(1)) : Optional.empty();
      if (refusal.isPresent()) {
        return refusal.get();
      }
      expected = "the id of one" + (ALL.matcher(message).find() ? OF_MEMBERS : "");
    }
    return message + ", expected " + expected + tail;
  }
}
