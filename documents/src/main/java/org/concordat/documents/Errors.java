package org.concordat.documents;

import static java.util.Comparator.comparingInt;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.internal.Spelling;
import org.concordat.internal.UnsafeCharacters;

/** Collects the errors of one document, each once, in the order of the document. */
final class Errors {
  /** The most names compared with misspelt ones; later misspellings get no suggestion. */
  private static final int MAX_COMPARED = 2_000_000;

  private static final int LONGEST_SHOWN = 60;

  /** The longest half of a message (what is wrong, or what was expected); longer ones are cut. */
  private static final int LONGEST_HALF = 240;

  private final String file;
  private final int most;
  private final Set<DocumentError> found = new LinkedHashSet<>();
  private final Set<Long> places = new HashSet<>();
  private final boolean none;
  private boolean more;
  private int compared;

  Errors(String file, int most) {
    this(file, most, false);
  }

  private Errors(String file, int most, boolean none) {
    this.file = file;
    this.most = most;
    this.none = none;
  }

  void add(Node at, String message) {
    add(at.line(), at.column(), message);
  }

  void add(int line, int column, String message) {
    if (none) {
      throw new LimitPassed();
    }
    if (found.size() < most) {
      found.add(new DocumentError(file, line, column, shortened(message)));
    } else {
      more = true;
    }
    places.add(place(line, column));
  }

  /** Returns an empty collection for the same document. */
  Errors another() {
    return new Errors(file, most);
  }

  /**
   * Returns an empty collection for the same document that allows no error: reading stops at the
   * first.
   *
   * @see LimitPassed
   */
  Errors none() {
    return new Errors(file, most, true);
  }

  /** Adds all that another collection has found. */
  void addAll(Errors others) {
    others.found.forEach(error -> add(error.line(), error.column(), error.message()));
    more |= others.more;
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** Returns whether there is an error at exactly this place. */
  boolean has(int line, int column) {
    return places.contains(place(line, column));
  }

  private static long place(int line, int column) {
    return ((long) line << Integer.SIZE) + column;
  }

  /**
   * Returns whether this many names may still be compared with a misspelt one, and counts them, so
   * that a document full of misspelt names takes no longer than others.
   */
  boolean mayCompare(int names) {
    if (compared >= MAX_COMPARED) {
      return false;
    }
    compared += names;
    return true;
  }

  /** Returns the nearest name, if one is near enough. */
  Optional<String> nearest(String word, Iterable<String> names) {
    if (compared >= MAX_COMPARED) {
      return Optional.empty();
    }
    for (String name : names) {
      compared += name.isEmpty() ? 0 : 1;
    }
    return Spelling.nearest(word, names);
  }

  InvalidDocumentException exception() {
    List<DocumentError> sorted = new ArrayList<>(found);
    sorted.sort(comparingInt(DocumentError::line).thenComparingInt(DocumentError::column));
    if (more) {
      DocumentError last = sorted.get(sorted.size() - 1);
      sorted.add(
          new DocumentError(
              file,
              last.line(),
              last.column(),
              "there are more than "
                  + most
                  + " errors, expected at most that many to be worth telling"));
    }
    return new InvalidDocumentException(ImmutableList.copyOf(sorted));
  }

  /** Returns a message of readable length, whatever names it repeats. */
  private static String shortened(String message) {
    if (message.length() <= LONGEST_HALF) {
      return message;
    }
    int expected = Math.max(0, message.lastIndexOf(", expected "));
    return cut(message.substring(0, expected)) + cut(message.substring(expected));
  }

  /** Cuts the middle out of a long text. */
  private static String cut(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST_HALF) {
      return text;
    }
    int first = text.offsetByCodePoints(0, LONGEST_HALF / 2);
    int last = text.offsetByCodePoints(text.length(), -LONGEST_HALF / 4);
    return text.substring(0, first) + " … " + text.substring(last);
  }

  /** Returns a text from the document in quotes, shortened if it is long. */
  static String quoted(String text) {
    StringBuilder shown = new StringBuilder("\"");
    text.codePoints()
        .limit(LONGEST_SHOWN)
        .forEach(
            c -> {
              if (c == '\n' || c == '\t') {
                shown.append(c == '\n' ? "\\n" : "\\t");
              } else if (UnsafeCharacters.isUnsafe(c)) {
                UnsafeCharacters.escape(c, shown);
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown
        .append(text.codePointCount(0, text.length()) > LONGEST_SHOWN ? "…\"" : "\"")
        .toString();
  }

  /** Returns the words with commas and a last {@code or}. */
  static String oneOf(List<String> words) {
    return words.size() == 1
        ? words.get(0)
        : String.join(", ", words.subList(0, words.size() - 1))
            + " or "
            + words.get(words.size() - 1);
  }
}
