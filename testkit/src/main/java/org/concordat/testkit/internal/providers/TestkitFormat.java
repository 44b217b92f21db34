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
import org.concordat.negotiation.Report;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
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
        || value instanceof Resolution
        || value instanceof Resolver
        || value instanceof Commitment
        || value instanceof Preference
        || value instanceof Report
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
    if (value instanceof Resolution resolution) {
      return Sentences.of(resolution);
    }
    if (value instanceof Resolver resolver) {
      return Sentences.of(resolver.negotiation());
    }
    if (value instanceof Step<?> step) {
      return ImmutableList.<String>builder()
          .addAll(sentences(step.before()))
          .add("Then: " + step.what() + ".")
          .build();
    }
    return List.of(sentence(value));
  }

  private static String sentence(Object value) {
    if (value instanceof Commitment commitment) {
      return Sentences.of(commitment);
    }
    if (value instanceof Preference preference) {
      return Sentences.of(preference);
    }
    if (value instanceof Report report) {
      return Sentences.of(report);
    }
    if (value instanceof Body body) {
      return Sentences.of(body);
    }
    return value instanceof Fact fact ? Sentences.of(fact) : value.toString();
  }
}
