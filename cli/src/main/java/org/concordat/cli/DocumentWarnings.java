package org.concordat.cli;

import java.util.ArrayList;
import java.util.List;
import org.concordat.documents.CheckedDocument;
import org.concordat.documents.DocumentWarning;
import org.concordat.lint.WarningKind;

/**
 * Warns of what a document says and can hardly mean.
 *
 * @param checked the document
 * @param search how long the answer may take
 */
record DocumentWarnings(CheckedDocument checked, Search search) {
  /** How many actors without a commitment are named one by one. */
  private static final int FEW = 3;

  boolean isEmpty() {
    return checked.warnings().isEmpty();
  }

  /** Returns the exit status that warnings alone call for. */
  Exit exit() {
    return checked.stopped() == null ? Exit.ANSWERED : Exit.LIMIT_REACHED;
  }

  /** Returns {@code , with 2 warnings.} */
  String summary() {
    return isEmpty() ? "." : ", with " + Wording.count(checked.warnings().size(), "warning") + ".";
  }

  void print(Sheet sheet) {
    if (!isEmpty()) {
      sheet.heading("Warnings");
    }
    lines().forEach(line -> sheet.hanging(2, 2, line));
    if (checked.stopped() != null) {
      sheet.blank();
      sheet.paragraph(
          Phrase.in(
              Phrase.Tone.OPEN,
              search.cutShort(checked.stopped(), "there may be more to warn of")));
    }
  }

  /** Returns a text for each warning, and one for many actors who say nothing. */
  private List<String> lines() {
    List<DocumentWarning> silent =
        checked.warnings().stream()
            .filter(each -> each.kind() == WarningKind.SILENT_ACTOR)
            .toList();
    List<String> lines = new ArrayList<>();
    for (DocumentWarning each : checked.warnings()) {
      boolean isOneOfMany = silent.size() > FEW && each.kind() == WarningKind.SILENT_ACTOR;
      if (!isOneOfMany) {
        lines.add("line " + each.line() + ": " + each.message());
      } else if (each.equals(silent.get(0))) {
        lines.add(
            "line "
                + each.line()
                + ": "
                + each.message()
                + "; the same holds for "
                + (silent.size() - 1)
                + " others");
      }
    }
    return lines;
  }
}
