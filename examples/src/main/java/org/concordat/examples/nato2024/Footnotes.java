package org.concordat.examples.nato2024;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.concordat.model.Source;

/** Numbers sources in the order in which they are first noted. */
final class Footnotes {
  private final List<Source> noted = new ArrayList<>();

  /** Returns the note that stands for a source, after a blank: {@code " [3]"}. */
  String note(Source source) {
    if (!noted.contains(source)) {
      noted.add(source);
    }
    return " [" + (noted.indexOf(source) + 1) + "]";
  }

  /** Writes the list of the notes. */
  void write(Page page) throws IOException {
    page.heading("SOURCES");
    for (Source source : noted) {
      page.item(Page.pad(" " + note(source), 7), Wording.source(source));
    }
  }
}
