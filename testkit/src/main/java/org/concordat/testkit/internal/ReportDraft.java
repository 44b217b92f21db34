package org.concordat.testkit.internal;

import com.google.common.collect.ImmutableList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.concordat.model.Source;
import org.concordat.negotiation.Claim;
import org.concordat.negotiation.Report;

/** Sketches a report. The smallest numbers make an undated letter that claims one thing. */
record ReportDraft(Numbers numbers, ImmutableList<ClaimDraft> claims) {
  private static final ImmutableList<String> SOURCES =
      ImmutableList.of("letter", "minutes", "speech");
  private static final int MAX_CLAIMS = 3;

  /** Sketches a claim about a day. */
  record ClaimDraft(int day, ConditionDraft says) {
    static Arbitrary<ClaimDraft> drafts(int depth) {
      return Combinators.combine(Numbers.below(Ids.DAYS.size()), ConditionDraft.drafts(depth))
          .as((day, says) -> new ClaimDraft(day.at(0), says));
    }

    Claim write(Speech speech) {
      return new Claim(Ids.DAYS.get(day), says.write(speech, Direction.EITHER));
    }
  }

  static Arbitrary<ReportDraft> drafts(int depth) {
    return Combinators.combine(
            Numbers.below(SOURCES.size(), 2, Ids.DAYS.size()),
            NegotiationDraft.list(ClaimDraft.drafts(depth), new Shape.Range(1, MAX_CLAIMS)))
        .as(ReportDraft::new);
  }

  Report write(Speech speech) {
    List<Claim> written = claims.stream().map(claim -> claim.write(speech)).toList();
    Report.Builder report = Report.builder().source(Source.of(numbers.pick(0, SOURCES)));
    if (numbers.at(1) == 1) {
      report = report.published(numbers.pick(2, Ids.DAYS));
    }
    return report.claims(written).build();
  }
}
