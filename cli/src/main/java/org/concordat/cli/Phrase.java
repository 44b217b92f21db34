package org.concordat.cli;

import org.concordat.internal.UnsafeCharacters;

/**
 * Holds a text for people, of which parts may have a tone. Immutable.
 *
 * <p>Noncharacters mark where a tone begins and ends. The only way into a phrase replaces all
 * {@link UnsafeCharacters} first, and noncharacters are among them; so no document, file name or
 * argument can set a tone, or control the terminal.
 */
final class Phrase {
  private static final char FIRST_MARK = '\ufdd0';
  private static final char LAST_MARK = '\ufdef';

  /** The escape sequences that set the colour of a text. */
  enum Tone {
    /** Of headings. */
    STRONG("1"),
    /** Of what is well. */
    GOOD("32"),
    /** Of what is open. */
    OPEN("33"),
    /** Of what is not well. */
    BAD("31");

    private final String code;

    Tone(String code) {
      this.code = code;
    }
  }

  private final String marked;

  private Phrase(String marked) {
    this.marked = marked;
  }

  /** Returns a text that cannot control the terminal; tabs and line breaks become blanks. */
  static Phrase of(String text) {
    return new Phrase(UnsafeCharacters.replaced(text.replace('\n', ' ').replace('\t', ' ')));
  }

  /** Returns a text in a tone. */
  static Phrase in(Tone tone, String text) {
    return new Phrase((char) (FIRST_MARK + tone.ordinal()) + of(text).marked + LAST_MARK);
  }

  /** Returns this phrase and a text after it. */
  Phrase plus(String text) {
    return plus(of(text));
  }

  /** Returns this phrase and another after it. */
  Phrase plus(Phrase more) {
    return new Phrase(marked + more.marked);
  }

  /** Returns the text with its marks, to be broken into lines. */
  String marked() {
    return marked;
  }

  /** Returns whether a character is no part of the text, but the mark of a tone. */
  static boolean isMark(int c) {
    return c >= FIRST_MARK && c <= LAST_MARK;
  }

  /** Turns marks into the escapes of a terminal, or leaves them out. */
  static String shown(CharSequence marked, boolean colours) {
    StringBuilder text = new StringBuilder(marked.length());
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (!isMark(c)) {
        text.append(c);
      } else if (colours) {
        text.append("\u001b[")
            .append(c == LAST_MARK ? "0" : Tone.values()[c - FIRST_MARK].code)
            .append('m');
      }
    }
    return text.toString();
  }

  /** Returns the text without tones. */
  @Override
  public String toString() {
    return shown(marked, false);
  }
}
