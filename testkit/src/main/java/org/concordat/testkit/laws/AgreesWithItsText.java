package org.concordat.testkit.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.negotiation.DecisionRule;
import org.concordat.testkit.vote.Ballot;
import org.concordat.testkit.vote.VotingRule;

/**
 * Requires that a rule and its own text agree: the text parses back to the same rule, and the rule
 * adopts exactly what its text says.
 *
 * <p>With {@code p} for parsing and {@code t} for the text: {@code p(t(r)) = r}, and for all {@code
 * s}: {@code v(N, s) ⇔ p(t(r))} holds of {@code it} in {@code s}.
 *
 * <p>Source: the round trip of a language and its printer, as in <a
 * href="{@docRoot}/doc-files/semantics.html#section-2">Section 2 of the semantics</a>; that the
 * rule applied is the rule written is the rule of law.
 *
 * <p>It fails, rightly, for rules that no condition can express: quorums of participation,
 * randomness, votes in several rounds. Such a rule has no text.
 */
public interface AgreesWithItsText extends RuleLaw {

  /** Returns the text of the rule, as its body has it. */
  DecisionRule text();

  /**
   * Returns the text as a function, which by default may name members and single voters. Override
   * it if the text names groups or facts.
   */
  default VotingRule asWritten(DecisionRule written) {
    return VotingRule.of(written);
  }

  /**
   * Checks that the rule adopts what its parsed text says, on a walk through the ballot, where the
   * value changes.
   */
  @Property
  default void theRuleAndItsTextAgree(@ForAll("ballots") Ballot ballot) {
    DecisionRule read = DecisionRule.parse(text().toString());
    Check.that(read.equals(text()), () -> "the text \"" + text() + "\" reads back as another rule");
    VotingRule written = asWritten(read);
    for (Walk.Point point : Walk.through(ballot, rule()).points()) {
      checkText(point.ballot(), point.adopted(), written.adopts(point.ballot()));
    }
  }

  private void checkText(Ballot ballot, boolean adopted, boolean written) {
    Check.that(
        adopted == written,
        () ->
            "the rule "
                + (adopted ? "adopts " : "does not adopt ")
                + ballot
                + ", but its text \""
                + text()
                + "\" says otherwise");
  }
}
