package org.concordat.page.live;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.concordat.documents.DocumentError;
import org.concordat.documents.DocumentReader;
import org.concordat.documents.InvalidDocumentException;
import org.concordat.model.Alternative;
import org.concordat.negotiation.Negotiation;
import org.concordat.page.view.Budget;
import org.concordat.page.view.Days;
import org.concordat.page.view.Html;
import org.concordat.page.view.Sheet;
import org.concordat.resolve.SearchLimit;

/** Answers for a document and a scenario what a page would show, without a page. */
final class Engine {
  private Engine() {}

  /**
   * Returns the body of the page of a document; where it is unsound, a line for each error.
   *
   * @param scenario as in the address of a page
   * @param steps to each search
   */
  static String sheet(String document, String scenario, int steps) {
    Negotiation negotiation;
    try {
      negotiation = DocumentReader.standard().read("document", document);
    } catch (InvalidDocumentException unsound) {
      return String.join("\n", unsound.errors().stream().map(DocumentError::toString).toList());
    }
    Scenario opening =
        new Scenario(
            "",
            negotiation.asOf().map(LocalDate::toString).orElse(""),
            ImmutableSortedMap.of(),
            ImmutableSortedMap.of(),
            "sequential");
    List<String> ignored = new ArrayList<>();
    Scenario asked = Scenario.parse(scenario, opening, ignored);
    Budget budget = new Budget(SearchLimit.DEFAULT.withSteps(steps));
    Fitted fitted = Fitted.of(new Days(negotiation), negotiation, asked, budget);
    ignored.addAll(fitted.ignored());
    Alternative about = negotiation.alternatives().get(fitted.scenario().about());
    Html html = new Html();
    new Sheet(fitted.study(), fitted.study().subjects(about), null).write(html);
    return html + String.join(" ", ignored);
  }
}
