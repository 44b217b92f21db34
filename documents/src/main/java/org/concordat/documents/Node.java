package org.concordat.documents;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;

/** A value of a document and where it begins: line and column from 1, columns in code points. */
sealed interface Node {

  int line();

  int column();

  /** Returns what it is, for messages: {@code a list}. */
  String kind();

  /** A text, number, date, truth value or null; which of these it is depends on what is asked. */
  record Scalar(String text, boolean plain, int line, int column) implements Node {

    /** Returns whether YAML takes it for null. */
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

  /** Stands where something has been refused already, so that nothing more is said of it. */
  record Refused(int line, int column) implements Node {
    @Override
    public String kind() {
      return "something refused";
    }
  }
}
