package org.concordat.page.view;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.concordat.internal.english.English;

/**
 * Holds words of the page together with names from the document, which are marked so that each can
 * be isolated. Immutable.
 */
public final class Phrase {
  private record Piece(String text, boolean isName) {}

  private final ImmutableList<Piece> pieces;

  private Phrase(List<Piece> pieces) {
    this.pieces = ImmutableList.copyOf(pieces);
  }

  /** Returns a name from the document. */
  static Phrase name(String name) {
    return new Phrase(List.of(new Piece(name, true)));
  }

  /**
   * Returns a pattern with arguments in the places of {@code {0}}, {@code {1}} and so on: a phrase
   * as it is, a text as a name, a number with commas between its thousands.
   */
  static Phrase of(String pattern, Object... arguments) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (int at = pattern.indexOf('{'); at >= 0; at = pattern.indexOf('{', from)) {
      if (at > from) {
        pieces.add(new Piece(pattern.substring(from, at), false));
      }
      int end = pattern.indexOf('}', at);
      Object argument = arguments[Integer.parseInt(pattern.substring(at + 1, end))];
      if (argument instanceof Phrase phrase) {
        pieces.addAll(phrase.pieces);
      } else {
        pieces.add(
            argument instanceof Integer number
                ? new Piece(Texts.number(number), false)
                : new Piece(argument.toString(), argument instanceof String));
      }
      from = end + 1;
    }
    if (from < pattern.length()) {
      pieces.add(new Piece(pattern.substring(from), false));
    }
    return new Phrase(pieces);
  }

  /** Returns this phrase and another after it. */
  Phrase plus(Phrase more) {
    return new Phrase(ImmutableList.<Piece>builder().addAll(pieces).addAll(more.pieces).build());
  }

  /** Returns this phrase with a capital at its start. */
  Phrase asSentence() {
    if (pieces.isEmpty()) {
      return this;
    }
    Piece first = pieces.get(0);
    return new Phrase(
        ImmutableList.<Piece>builder()
            .add(new Piece(English.sentence(first.text()), first.isName()))
            .addAll(pieces.subList(1, pieces.size()))
            .build());
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  void writeTo(Html html) {
    for (Piece piece : pieces) {
      if (piece.isName()) {
        html.name(piece.text());
      } else {
        html.text(piece.text());
      }
    }
  }

  /** Returns the phrase without marks, as the name of a picture. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()));
    return text.toString();
  }
}
