package org.concordat.testkit.internal;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Term;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Policy;
import org.concordat.negotiation.Preference;

/** Sketches a preference. With the smallest numbers all alternatives are in the best tier. */
record PreferenceDraft(Numbers numbers) {
  private static final int FIRST_TIER = 9;

  static Arbitrary<PreferenceDraft> drafts() {
    return Numbers.below(6, 12, 2, 4, 4, Numbers.PERCENT, 4, 5, 5, 4, 4, 4, 4, 4, 4)
        .map(PreferenceDraft::new);
  }

  Issue issue(List<Issue> issues) {
    return numbers.pick(0, issues);
  }

  Actor actor(List<Actor> actors) {
    return numbers.pick(1, actors);
  }

  Preference write(Actor actor, Issue issue, double dates) {
    List<List<Alternative>> tiers = new ArrayList<>();
    for (int tier = 0; tier < 3; tier++) {
      tiers.add(new ArrayList<>());
    }
    int place = 0;
    for (Alternative alternative : issue.alternatives()) {
      int tier = numbers.at(FIRST_TIER + place % 6);
      if (tier < 3) {
        tiers.get(tier).add(alternative);
      }
      place++;
    }
    tiers.removeIf(List::isEmpty);
    if (tiers.isEmpty()) {
      tiers.add(List.copyOf(issue.alternatives()));
    }
    int acceptable = Math.min(tiers.size(), (numbers.at(3) + 1) % 4);
    int tolerable = Math.min(tiers.size() - acceptable, numbers.at(4));
    Preference.Builder preference =
        Preference.builder()
            .actor(actor)
            .issue(issue)
            .policy(numbers.at(2) == 0 ? Policy.APPROVE : Policy.HOLD_OUT)
            .acceptable(acceptable)
            .tolerable(tolerable)
            .term(
                numbers.chance(5, dates)
                    ? Ids.term(numbers.at(6), numbers.at(7), numbers.at(8))
                    : Term.ALWAYS);
    tiers.forEach(preference::tier);
    return preference.build();
  }
}
