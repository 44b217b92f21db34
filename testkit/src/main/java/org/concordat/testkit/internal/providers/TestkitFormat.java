package org.concordat.testkit.internal.providers;

import com.google.common.collect.ImmutableList;
import java.util.List;
import net.jqwik.api.SampleReportingFormat;
import org.concordat.condition.Condition;
import org.concordat.model.Fact;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Preference;
import org.concordat.testkit.arbitraries.Step;
import org.concordat.testkit.internal.Sentences;
import org.concordat.testkit.vote.Ballot;

/** Reports samples in sentences. */
public final class TestkitFormat implements SampleReportingFormat {
  private static final int LONGEST_LINE = 90;

  @Override
  public boolean appliesTo(Object value) {
    return value instanceof Negotiation
        || value instanceof Step<?>
        || value instanceof Ballot
        || value instanceof Commitment
        || value instanceof Preference
        || value instanceof Body
        || value instanceof Fact
        || value instanceof Condition
        || value instanceof DecisionRule;
  }

  @Override
  public Object report(Object value) {
    List<String> sentences = sentences(value);
    String line = String.join(" ", sentences);
    return SampleReportingFormat.plainLabel(
        line.length() <= LONGEST_LINE ? line : String.join("\n", sentences));
  }

  static List<String> sentences(Object value) {
    if (value instanceof Negotiation negotiation) {
      return Sentences.of(negotiation);
    }
    if (value instanceof Step<?> step) {
      return ImmutableList.<String>builder()
          .addAll(sentences(step.before()))
          .add("Then: " + step.what() + ".")
          .build();
    }
    return List.of(
        value instanceof Commitment word
            ? Sentences.of(word)
            : value instanceof Preference preference
                ? Sentences.of(preference)
                : value instanceof Body body
                    ? Sentences.of(body)
                    : value instanceof Fact fact ? Sentences.of(fact) : value.toString());
  }
}
