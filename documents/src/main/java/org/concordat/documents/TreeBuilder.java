package org.concordat.documents;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.documents.Node.Entry;
import org.concordat.documents.Node.Mapping;
import org.concordat.documents.Node.Refused;
import org.concordat.documents.Node.Scalar;
import org.concordat.documents.Node.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree of a document from its values in order. Refuses nesting and sizes beyond the
 * limits, and keys that are not text, are repeated, or are merge keys.
 */
final class TreeBuilder {
  private final SourceText source;
  private final Errors errors;
  private final Limits limits;
  private final Deque<Open> open = new ArrayDeque<>();

  /** The nodes of all open lists and mappings, those of the innermost last. */
  private final List<Node> inside = new ArrayList<>(32);

  private final Texts texts;

  private int nodes;
  private @Nullable Node root;

  /** A list or mapping that has not ended yet. */
  private static final class Open {
    final boolean mapping;
    final int line;
    final int column;

    /** How many nodes precede its own. */
    final int start;

    Open(boolean mapping, int line, int column, int start) {
      this.mapping = mapping;
      this.line = line;
      this.column = column;
      this.start = start;
    }
  }

  TreeBuilder(SourceText source, Limits limits, Errors errors, Texts texts) {
    this.source = source;
    this.texts = texts;
    this.limits = limits;
    this.errors = errors;
  }

  /** Returns the tree; {@code null} if there is none. */
  @Nullable Node root() {
    return root;
  }

  /** Returns whether a list or mapping is open. */
  boolean isOpen() {
    return !open.isEmpty();
  }

  /** Returns whether the innermost open one is a mapping. */
  boolean isInMapping() {
    Open last = open.peek();
    return last != null && last.mapping;
  }

  /** Counts a key, a value, a list or a mapping. */
  private void count(int line, int column) {
    if (++nodes > limits.nodes()) {
      errors.add(
          line,
          column,
          "the file has more than "
              + limits.nodes()
              + " keys and values, expected at most that many (the limit \"nodes\")");
      throw new LimitPassed();
    }
  }

  /** Begins a list or mapping. */
  void open(boolean mapping, int line, int column) {
    count(line, column);
    if (open.size() == limits.nesting()) {
      errors.add(
          line,
          column,
          "lists and mappings are nested more than "
              + limits.nesting()
              + " deep, expected at most that many (the limit \"nesting\")");
      throw new LimitPassed();
    }
    open.push(new Open(mapping, line, column, inside.size()));
  }

  /** Adds a key or a single value. */
  void scalar(String text, boolean plain, int line, int column) {
    count(line, column);
    Scalar scalar = new Scalar(texts.kept(text), plain, line, column);
    int half = plain ? -1 : SourceText.loneSurrogate(text);
    if (half < 0) {
      add(scalar);
    } else {
      SourceText.Place place = source.placeOf(scalar, half);
      errors.add(place.line(), place.column(), SourceText.isHalf(text.charAt(half)));
      add(new Refused(line, column));
    }
  }

  /** Adds a value that has been refused with an error. */
  void refused(int line, int column) {
    count(line, column);
    add(new Refused(line, column));
  }

  /** Ends the innermost list or mapping. */
  void close() {
    Open done = open.pop();
    List<Node> nodes = inside.subList(done.start, inside.size());
    Node node =
        done.mapping
            ? new Mapping(entries(nodes), done.line, done.column)
            : new Sequence(ImmutableList.copyOf(nodes), done.line, done.column);
    nodes.clear();
    add(node);
  }

  private void add(Node node) {
    if (open.isEmpty()) {
      root = node;
    } else {
      inside.add(node);
    }
  }

  private ImmutableList<Entry> entries(List<Node> nodes) {
    ImmutableList.Builder<Entry> entries = ImmutableList.builderWithExpectedSize(nodes.size() / 2);
    Keys seen = new Keys(nodes.size() / 2);
    for (int i = 0; i + 1 < nodes.size(); i += 2) {
      Node node = nodes.get(i);
      if (!(node instanceof Scalar key)) {
        if (!(node instanceof Refused)) {
          errors.add(node, "a key is " + node.kind() + ", expected text");
        }
      } else if (key.plain() && key.text().equals("<<")) {
        errors.add(key, "the merge key << is used, expected no merge keys; repeat the values");
      } else {
        Scalar first = seen.putIfAbsent(key);
        if (first == null) {
          entries.add(new Entry(key, nodes.get(i + 1)));
        } else {
          errors.add(
              key,
              "the key "
                  + Errors.quoted(key.text())
                  + " is here a second time (first on line "
                  + first.line()
                  + "), expected each key once");
        }
      }
    }
    return entries.build();
  }

  /** The keys of one mapping, in a hash table if there are many. */
  private static final class Keys {
    private static final int FEW = 10;

    private final List<Scalar> few;
    private final @Nullable Map<String, Scalar> many;

    Keys(int size) {
      few = new ArrayList<>(size <= FEW ? size : 0);
      many = size <= FEW ? null : new HashMap<>(2 * size);
    }

    /** Adds a key unless one with the same text exists, and returns the existing one. */
    @Nullable Scalar putIfAbsent(Scalar key) {
      if (many != null) {
        return many.putIfAbsent(key.text(), key);
      }
      for (Scalar earlier : few) {
        if (earlier.text().equals(key.text())) {
          return earlier;
        }
      }
      few.add(key);
      return null;
    }
  }
}
