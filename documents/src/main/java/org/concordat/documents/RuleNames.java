package org.concordat.documents;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.Optional;

/** Suggests the text of a rule to authors who write its name instead, such as "majority". */
final class RuleNames {
  private static final String UNANIMITY =
      "\"all of members support it\", or \"none of members oppose it\" where who abstains does not"
          + " block";
  private static final String CONSENSUS = "\"none of members oppose it\"";
  private static final String MAJORITY =
      "\"more than 1/2 of members support it\", or of those who vote \"more than 1/2 of members"
          + " voting support it\"";
  private static final String QUALIFIED =
      "a share such as \"at least 2/3 of members support it\"; that of the EU Council comes with"
          + " { use: eu-council, on: latest, rule: qualified-majority } as the body";

  private static final ImmutableMap<String, String> MEANT =
      ImmutableMap.<String, String>builder()
          .put("unanimity", UNANIMITY)
          .put("unanimous", UNANIMITY)
          .put("unanimously", UNANIMITY)
          .put("consensus", CONSENSUS)
          .put("veto", CONSENSUS)
          .put("majority", MAJORITY)
          .put("simple majority", MAJORITY)
          .put("absolute majority", "\"more than 1/2 of members support it\"")
          .put("qualified majority", QUALIFIED)
          .put("double majority", QUALIFIED)
          .put("super majority", QUALIFIED)
          .put("supermajority", QUALIFIED)
          .put("qmv", QUALIFIED)
          .put("two thirds", share("2/3"))
          .put("2/3", share("2/3"))
          .put("three quarters", share("3/4"))
          .put("three fourths", share("3/4"))
          .put("3/4", share("3/4"))
          .put("three fifths", share("3/5"))
          .put("3/5", share("3/5"))
          .buildOrThrow();

  private RuleNames() {}

  private static String share(String share) {
    return "\"at least "
        + share
        + " of members support it\", or of those who vote \"at least "
        + share
        + " of members voting support it\"";
  }

  /**
   * Returns the error for a text that is the name of a rule, with what to write instead; empty for
   * any other text.
   */
  static Optional<String> refusal(String text) {
    return instead(text).map(write -> "\"" + text + "\" is no condition, expected " + write);
  }

  private static Optional<String> instead(String text) {
    String name =
        text.strip()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[-_\\s]+", " ")
            .replaceAll("^(?:by|a) ", "");
    String bare = name.replaceAll(" (?:majority|rule|vote|voting|of members)$", "");
    return Optional.ofNullable(MEANT.getOrDefault(name, MEANT.get(bare)));
  }
}
