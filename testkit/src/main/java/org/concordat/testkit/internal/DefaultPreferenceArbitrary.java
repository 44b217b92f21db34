package org.concordat.testkit.internal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.arbitraries.ArbitraryDecorator;
import org.concordat.model.Alternative;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Preference;
import org.concordat.testkit.arbitraries.PreferenceArbitrary;
import org.concordat.testkit.arbitraries.Vocabulary;

/** Draws preferences by their sketches. */
public final class DefaultPreferenceArbitrary extends ArbitraryDecorator<Preference>
    implements PreferenceArbitrary {
  private Issue issue =
      Issue.of(
          "issue-1",
          "issue-1",
          Body.of("council", "council", DecisionRule.CONSENSUS, Vocabulary.DEFAULT.actors()),
          Alternative.of("x"),
          Alternative.of("y"),
          Alternative.of("z"));
  private double dated = 0.15;

  @Override
  protected Arbitrary<Preference> arbitrary() {
    Issue on = issue;
    double datedShare = dated;
    return PreferenceDraft.drafts()
        .map(
            draft ->
                draft.write(
                    draft.actor(ImmutableList.copyOf(on.body().everyMember())), on, datedShare));
  }

  @Override
  public PreferenceArbitrary about(Issue newIssue) {
    DefaultPreferenceArbitrary changed = typedClone();
    changed.issue = requireNonNull(newIssue, "issue");
    return changed;
  }

  @Override
  public PreferenceArbitrary dated(double share) {
    DefaultPreferenceArbitrary changed = typedClone();
    changed.dated = Shape.share("dated preferences", share);
    return changed;
  }
}
