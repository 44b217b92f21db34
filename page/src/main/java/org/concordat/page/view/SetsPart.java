package org.concordat.page.view;

import java.util.Collection;
import java.util.List;
import org.concordat.bargain.Bargain;
import org.concordat.bargain.BargainList;
import org.concordat.model.Named;

/** Writes what would close the deal, or what would undo it. */
final class SetsPart {
  private static final int FIRST = 10;

  private final Html html;
  private final Subject subject;

  SetsPart(Html html, Subject subject) {
    this.html = html;
    this.subject = subject;
  }

  void write() {
    boolean adopted = subject.isAdopted();
    BargainList sets = subject.sets();
    html.element("h3", adopted ? Texts.UNDO : Texts.CLOSE).line();
    if (sets.all().isEmpty()) {
      html.element(
          "p",
          !sets.complete() ? Texts.MAY_BE_MORE : adopted ? Texts.NO_THREAT : Texts.NO_SET,
          "class",
          "note");
      html.line();
      return;
    }
    html.element("p", adopted ? Texts.EVERY_THREAT : Texts.EVERY_SET, "class", "note").line();
    int first = Math.min(FIRST, sets.all().size());
    list(sets.all().subList(0, first), 1);
    if (sets.all().size() > first) {
      html.open("details", "data-keep", "sets");
      html.element("summary", Texts.more(sets.all().size() - first));
      list(sets.all().subList(first, sets.all().size()), first + 1);
      html.close().line();
    }
    if (!sets.complete()) {
      html.element("p", Texts.MAY_BE_MORE, "class", "note").line();
    }
  }

  private void list(List<Bargain> sets, int number) {
    html.open("ol", "class", "sets", "start", Integer.toString(number)).line();
    for (Bargain bargain : sets) {
      item(bargain);
    }
    html.close().line();
  }

  private void item(Bargain bargain) {
    boolean adopted = subject.isAdopted();
    Budget budget = subject.study().budget();
    String facts = String.join(" ", bargain.facts().stream().map(Named::id).sorted().toList());
    html.open("li", adopted ? "data-threat" : "data-bargain", facts);
    html.open("div", "class", "set");
    html.element("p", MoveText.moves(bargain.moves()), "class", "moves");
    Collection<Named> owners = bargain.costByOwner().keySet();
    html.element("p", MoveText.cost(bargain.cost(), owners), "class", "note");
    if (!adopted && !bargain.moves().isEmpty() && !budget.isOver()) {
      html.open("details", "data-keep", "order " + facts);
      html.element("summary", Texts.ORDER);
      html.open("p").name(subject.bargains().choreography(bargain).inWords()).close();
      html.close();
    }
    html.close();
    if (!facts.isEmpty()) {
      html.open("button", "type", "button", "class", "live try", "data-try", facts);
      html.text(Texts.TRY);
      html.open("span", "class", "unseen").text(" ");
      html.phrase(MoveText.moves(bargain.moves())).close();
      html.close();
    }
    html.close().line();
  }
}
