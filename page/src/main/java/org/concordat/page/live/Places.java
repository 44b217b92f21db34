package org.concordat.page.live;

/** Finds places in a text by line and column. */
final class Places {
  private Places() {}

  /**
   * Returns how many UTF-16 units precede a place.
   *
   * @param line from 1
   * @param column in characters of Unicode, from 1
   */
  static int offset(String text, int line, int column) {
    int at = 0;
    for (int i = 1; i < line; i++) {
      int end = text.indexOf('\n', at);
      if (end < 0) {
        return text.length();
      }
      at = end + 1;
    }
    int end = text.indexOf('\n', at);
    int last = end < 0 ? text.length() : end;
    for (int i = 1; i < column && at < last; i++) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }
}
