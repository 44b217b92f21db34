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
 * Puts the tree of a document together from its values in their order, and refuses nesting and
 * sizes beyond the limits, and keys that are none, are there twice, or merge.
 */
final class TreeBuilder {
  private final Errors errors;
  private final Limits limits;
  private final Deque<Open> open = new ArrayDeque<>();
  private int nodes;
  private @Nullable Node root;

  /** A list or mapping whose end has not come yet. */
  private static final class Open {
    final boolean mapping;
    final int line;
    final int column;
    final List<Node> nodes = new ArrayList<>(6);

    Open(boolean mapping, int line, int column) {
      this.mapping = mapping;
      this.line = line;
      this.column = column;
    }
  }

  TreeBuilder(Limits limits, Errors errors) {
    this.limits = limits;
    this.errors = errors;
  }

  /** Returns the tree; {@code null} if there is none. */
  @Nullable Node root() {
    return root;
  }

  /** Returns whether a list or mapping still has to end. */
  boolean isOpen() {
    return !open.isEmpty();
  }

  /** Returns whether it is a mapping that has to end next. */
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
    open.push(new Open(mapping, line, column));
  }

  /** Adds a key or a single value. */
  void scalar(String text, boolean plain, int line, int column) {
    count(line, column);
    add(new Scalar(text, plain, line, column));
  }

  /** Adds something of which an error has been told. */
  void refused(int line, int column) {
    count(line, column);
    add(new Refused(line, column));
  }

  /** Ends the list or mapping that began last. */
  void close() {
    Open done = open.pop();
    add(
        done.mapping
            ? mapping(done)
            : new Sequence(ImmutableList.copyOf(done.nodes), done.line, done.column));
  }

  private void add(Node node) {
    Open into = open.peek();
    if (into == null) {
      root = node;
    } else {
      into.nodes.add(node);
    }
  }

  private Mapping mapping(Open done) {
    ImmutableList.Builder<Entry> entries =
        ImmutableList.builderWithExpectedSize(done.nodes.size() / 2);
    Map<String, Scalar> seen = new HashMap<>(done.nodes.size());
    for (int i = 0; i + 1 < done.nodes.size(); i += 2) {
      Node node = done.nodes.get(i);
      if (!(node instanceof Scalar key)) {
        if (!(node instanceof Refused)) {
          errors.add(node, "a key is " + node.kind() + ", expected text");
        }
      } else if (key.plain() && key.text().equals("<<")) {
        errors.add(key, "the merge key << is used, expected no merge keys; repeat the values");
      } else {
        Scalar first = seen.putIfAbsent(key.text(), key);
        if (first == null) {
          entries.add(new Entry(key, done.nodes.get(i + 1)));
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
    return new Mapping(entries.build(), done.line, done.column);
  }
}
