package org.concordat.documents;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;

/**
 * Represents a value of a document with its place: line and column from 1, columns in code points.
 */
sealed interface Node {

  int line();

  int column();

  /** Returns the kind of value for messages: {@code a list}. */
  String kind();

  /** A text, number, date, truth value or null; the reader decides which of these it is read as. */
  record Scalar(String text, boolean plain, int line, int column) implements Node {

    /** Returns whether it is null in YAML. */
    boolean isNull() {
      return plain
          && switch (text) {
            case "", "~", "null", "Null", "NULL" -> true;
            default -> false;
          };
    }

    /** Returns whether nothing is written there, not even a word for null. */
    boolean isBlank() {
      return plain && (text.isEmpty() || text.equals("~"));
    }

    @Override
    public String kind() {
      return isBlank() ? "nothing" : Errors.quoted(text);
    }
  }

  /** A list. */
  record Sequence(ImmutableList<Node> items, int line, int column) implements Node {
    @Override
    public String kind() {
      return "a list";
    }
  }

  /** A mapping, whose keys are all different. */
  record Mapping(ImmutableList<Entry> entries, int line, int column) implements Node {

    /** Returns the entry of a key, if there is one. */
    @Nullable Entry entry(String key) {
      for (Entry entry : entries) {
        if (entry.key().text().equals(key)) {
          return entry;
        }
      }
      return null;
    }

    @Override
    public String kind() {
      return "a mapping";
    }
  }

  /** A key and its value. */
  record Entry(Scalar key, Node value) {}

  /** Marks a value that has been refused already, so that it gives no further errors. */
  record Refused(int line, int column) implements Node {
    @Override
    public String kind() {
      return "something refused";
    }
  }
}
