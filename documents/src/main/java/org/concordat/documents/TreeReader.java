package org.concordat.documents;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.documents.Node.Entry;
import org.concordat.documents.Node.Mapping;
import org.concordat.documents.Node.Refused;
import org.concordat.documents.Node.Scalar;
import org.concordat.documents.Node.Sequence;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Makes a tree of a document's characters, and refuses what documents may not use: anchors,
 * aliases, tags, merge keys, several documents in a file, and nesting or sizes beyond the limits.
 */
final class TreeReader {
  private static final Pattern BUT_FOUND =
      Pattern.compile("expected (.*?), but (?:got|found):? (.*)", Pattern.DOTALL);

  private final Errors errors;
  private final Limits limits;
  private final Deque<Open> open = new ArrayDeque<>();
  private int nodes;
  private @Nullable Node root;
  private int line = 1;
  private int column = 1;

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

  TreeReader(Limits limits, Errors errors) {
    this.limits = limits;
    this.errors = errors;
  }

  /** Returns the tree; {@code null} if there is none, for a reason that is among the errors. */
  @Nullable Node read(SourceText source) {
    // The parser copies what is left of its buffer whenever it reads on, so it reads all at once.
    LoadSettings settings =
        LoadSettings.builder()
            .setUseMarks(true)
            .setCodePointLimit(Integer.MAX_VALUE)
            .setBufferSize(source.text().length() + 1)
            .build();
    try {
      ParserImpl parser = new ParserImpl(settings, new StreamReader(settings, source.text()));
      boolean begun = false;
      while (parser.hasNext()) {
        Event event = parser.next();
        event.getStartMark().ifPresent(this::moveTo);
        if (event instanceof DocumentStartEvent start) {
          if (begun) {
            refuse("a second document begins", "one document in a file");
            return null;
          }
          if (!start.getTags().isEmpty()) {
            refuse("tags are declared", "no tags");
          }
          begun = true;
        } else {
          take(event);
        }
      }
      if (root == null) {
        errors.add(1, 1, "the file is empty, expected a negotiation (concordat: 1, …)");
      }
      return root;
    } catch (LimitPassed passed) {
      return null;
    } catch (MarkedYamlEngineException invalid) {
      invalid.getProblemMark().ifPresent(this::moveTo);
      refuse(Optional.ofNullable(invalid.getProblem()).orElse("it cannot be read"));
      return null;
    } catch (RuntimeException invalid) {
      // The parser lets other exceptions out too, such as NumberFormatException for \UFFFFFFFF.
      refuse("it cannot be read from here on", "YAML 1.2 or JSON");
      return null;
    }
  }

  private void moveTo(Mark mark) {
    line = mark.getLine() + 1;
    column = mark.getColumn() + 1;
  }

  private void refuse(String what, String expected) {
    errors.add(line, column, what + ", expected " + expected);
  }

  /** Reports a problem in the parser's words. */
  private void refuse(String problem) {
    Matcher matcher = BUT_FOUND.matcher(problem);
    if (matcher.matches()) {
      refuse("found " + matcher.group(2), matcher.group(1));
    } else if (problem.equals("could not find expected ':'")) {
      refuse("the key above has no \":\"", "\":\" behind a key, on the same line");
    } else if (problem.contains("(TAB)")) {
      refuse("a tab stands where a line begins", "spaces");
    } else {
      refuse(problem.strip(), "YAML 1.2 or JSON");
    }
  }

  private void take(Event event) {
    if (event instanceof SequenceEndEvent || event instanceof MappingEndEvent) {
      close();
    } else if (event instanceof NodeEvent node) {
      if (++nodes > limits.nodes()) {
        refuse(
            "the file has more than " + limits.nodes() + " keys and values",
            "at most that many (the limit \"nodes\")");
        throw new LimitPassed();
      }
      takeNode(node);
    }
  }

  private void takeNode(NodeEvent event) {
    if (event instanceof AliasEvent) {
      refuse(
          "the alias *" + event.getAnchor().map(Object::toString).orElse("") + " is used",
          "no aliases; repeat the value");
      add(new Refused(line, column));
      return;
    }
    event
        .getAnchor()
        .ifPresent(anchor -> refuse("the anchor &" + anchor + " is set", "no anchors"));
    if (event instanceof ScalarEvent scalar) {
      scalar.getTag().ifPresent(this::refuseTag);
      add(new Scalar(scalar.getValue(), scalar.isPlain(), line, column));
    } else if (event instanceof CollectionStartEvent start) {
      start.getTag().ifPresent(this::refuseTag);
      if (open.size() == limits.nesting()) {
        refuse(
            "lists and mappings are nested more than " + limits.nesting() + " deep",
            "at most that many (the limit \"nesting\")");
        throw new LimitPassed();
      }
      open.push(new Open(start instanceof MappingStartEvent, line, column));
    }
  }

  private void refuseTag(String tag) {
    refuse("the tag " + Errors.quoted(tag) + " is set", "no tags");
  }

  private void close() {
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
