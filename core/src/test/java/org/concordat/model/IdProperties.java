package org.concordat.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.checks.Comparison;

/** Ids are accepted exactly where a regular expression matches, which would take longer. */
@Comparison
class IdProperties {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

  @Provide
  Arbitrary<String> almostIds() {
    return Arbitraries.strings().withChars("abmyz`{0189/:-._ AZé\n").ofMaxLength(4);
  }

  @Property
  void asThePatternSays(@ForAll("almostIds") String text) {
    assertEquals(ID.matcher(text).matches(), Named.isId(text), text);
  }

  @Property
  void asThePatternSaysOfAnyText(@ForAll String text) {
    assertEquals(ID.matcher(text).matches(), Named.isId(text), text);
  }
}
