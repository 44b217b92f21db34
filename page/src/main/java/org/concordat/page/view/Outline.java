package org.concordat.page.view;

import com.google.common.base.Splitter;
import java.util.ArrayDeque;
import java.util.Deque;
import org.concordat.explain.Explanation;
import org.concordat.negotiation.Negotiation;

/**
 * Writes an explanation, of which each line is indented under what it explains, as nested lists.
 */
final class Outline {
  private final Html html;

  Outline(Html html) {
    this.html = html;
  }

  void write(Negotiation negotiation, Explanation explanation) {
    ExplanationLine lines = new ExplanationLine(negotiation, explanation);
    Deque<Integer> indents = new ArrayDeque<>();
    for (String line : Splitter.on('\n').split(explanation.toString())) {
      if (line.isBlank()) {
        continue;
      }
      int indent = line.length() - line.stripLeading().length();
      while (!indents.isEmpty() && indents.peek() > indent) {
        html.close().close();
        indents.pop();
      }
      if (!indents.isEmpty() && indents.peek() == indent) {
        html.close();
      } else {
        html.open("ul", "class", "why");
        indents.push(indent);
      }
      // The lists of the page need no dashes.
      String told = line.strip();
      html.open("li").name(lines.named(told.startsWith("- ") ? told.substring(2) : told));
    }
    indents.forEach(each -> html.close().close());
  }
}
