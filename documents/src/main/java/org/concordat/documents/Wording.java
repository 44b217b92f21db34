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
  /** Words for a whole body, used in place of the id of an actor. */
  private static final Pattern ALL =
      Pattern.compile(" called \"(?:everyone|everybody|anyone|anybody|nobody|no-one|they)\"");

  private static final Pattern NO_FACT = Pattern.compile(" no fact called \"([^\"]*)\"");

  private static final String OF_MEMBERS =
      "; for a whole body write \"all of members support it\", or \"none of\" or \"any of\"";

  /** Begins the advice that another name may have been meant, which is not an expectation. */
  private static final String SPELLING = "did you mean ";

  /** Translates the advice of a problem into what was expected. */
  private static final ImmutableMap<Pattern, String> EXPECTED_BY_ADVICE =
      ImmutableMap.<Pattern, String>builder()
          .put(
              Pattern.compile("strike or correct that one first"),
              "that one to be struck or corrected first")
          .put(Pattern.compile("(?:it|who joins|the amendment) should (?:be|have) (.*)"), "$1")
          .put(Pattern.compile("each should have (.*)"), "$1 in each")
          .put(
              Pattern.compile("a rule should only get easier to meet with more support"),
              "a rule that only gets easier to meet with more support")
          .put(Pattern.compile("a rule is (a condition on .*)"), "$1")
          .put(Pattern.compile("name the alternative"), "the name of an alternative")
          .put(Pattern.compile("ids are unique over all kinds"), "an id that nothing else has")
          .put(
              Pattern.compile("an alternative settles one issue"),
              "an alternative of one issue only")
          .put(
              Pattern.compile("join them into one"),
              "one preference for an actor, an issue and a day")
          .put(Pattern.compile("use smaller units"), "smaller units")
          .put(Pattern.compile("say what of it (.*)"), "a fact, or what is said of it $1")
          .put(Pattern.compile("it should end (.*)"), "an end $1")
          .put(
              Pattern.compile("another text should be tabled as (.*)"),
              "another text to be tabled as $1")
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
    String statement = problem.statement();
    boolean spelling = problem.advice().startsWith(SPELLING);
    for (Map.Entry<Pattern, String> each : EXPECTED_BY_ADVICE.entrySet()) {
      Matcher advice = each.getKey().matcher(problem.advice());
      if (advice.matches()) {
        return statement + ", expected " + advice.replaceFirst(each.getValue());
      }
    }
    String key = problem.place().substring(problem.place().lastIndexOf('.') + 1);
    String expected = EXPECTED.getOrDefault(key, "things that fit together");
    if (statement.startsWith("there is no ") && statement.contains(" called ")) {
      Matcher fact = NO_FACT.matcher(statement);
      Optional<String> refusal =
          key.equals("rule") && fact.find() ? RuleNames.refusal(fact.group(1)) : Optional.empty();
      if (refusal.isPresent()) {
        return refusal.get();
      }
      expected = "the id of one" + (ALL.matcher(statement).find() ? OF_MEMBERS : "");
    }
    return statement + ", expected " + expected + (spelling ? "; " + problem.advice() : "");
  }
}
