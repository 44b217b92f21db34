package org.concordat.documents;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads a document in YAML into a tree, and refuses anchors, aliases, tags, and several documents
 * in a file.
 */
final class YamlReader {
  private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");
  private static final Pattern COLON = Pattern.compile("'?:'?");
  private static final String NO_COLON = "could not find expected ':'";
  private static final String NO_HYPHEN = "an item of a list begins without a hyphen";
  private static final String A_HYPHEN = "\"- \" before it";
  private static final String SECOND_COLON = "a second \":\" stands in a value without quotes";
  private static final String QUOTES =
      "quotes around the whole value, or no blank after that \":\"";
  private static final Pattern BUT_FOUND =
      Pattern.compile("expected (.*?), but (?:got|found):? (.*)", Pattern.DOTALL);

  private static final String SAME_INDENTATION =
      "the same number of spaces as before its neighbours";

  /**
   * How many characters the parser reads at a time. At each read it copies the unused rest, which
   * is short unless a scalar is longer than this.
   */
  private static final int BUFFER = 1 << 20;

  private final SourceText source;
  private final @Nullable SpareEscapes spare;
  private final Errors errors;
  private final TreeBuilder tree;
  private final boolean places;

  /** The beginning of the last quoted value that spans several lines, if there is one. */
  private @Nullable Mark lastQuote;

  /** The line on which that value ends, from 0. */
  private int lastQuoteEnds = -1;

  private int line = 1;
  private int column = 1;

  /**
   * Prepares to read.
   *
   * @param places whether nodes and errors get their places; otherwise all are at 1:1
   */
  YamlReader(SourceText source, Limits limits, Errors errors, boolean places) {
    this.source = source;
    this.spare = SpareEscapes.in(source.text());
    this.errors = errors;
    this.places = places;
    this.tree = new TreeBuilder(source, limits, errors, new Texts());
  }

  /**
   * Returns the tree; {@code null} if there is none, after reporting an error.
   *
   * @throws LimitPassed after reporting an error, if the document exceeds a limit
   */
  @Nullable Node read() {
    String text = spare == null ? source.text() : spare.text();
    LoadSettings settings =
        LoadSettings.builder()
            .setUseMarks(places)
            .setCodePointLimit(Integer.MAX_VALUE)
            .setBufferSize(Math.min(text.length() + 1, BUFFER))
            .build();
    try {
      ParserImpl parser = new ParserImpl(settings, new StreamReader(settings, text));
      boolean begun = false;
      for (Event event = parser.next();
          event.getEventId() != Event.ID.StreamEnd;
          event = parser.next()) {
        Optional<Mark> start = event.getStartMark();
        if (start.isPresent()) {
          moveTo(start.get());
        }
        if (event instanceof DocumentStartEvent document) {
          if (begun) {
            refuse("a second document begins", "one document in a file");
            return null;
          }
          if (!document.getTags().isEmpty()) {
            refuse("tags are declared", "no tags");
          }
          begun = true;
        } else {
          take(event);
        }
      }
      if (tree.root() == null) {
        errors.add(1, 1, "the file is empty, expected a negotiation (concordat: 1, …)");
      }
      return tree.root();
    } catch (LimitPassed passed) {
      throw passed;
    } catch (MarkedYamlEngineException invalid) {
      refuse(invalid);
      return null;
    } catch (RuntimeException invalid) {
      // The parser throws other exceptions, too, such as NumberFormatException for \UFFFFFFFF.
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

  /** Reports what the parser cannot read: the likely cause, or the parser's own message. */
  private void refuse(MarkedYamlEngineException invalid) {
    String problem = Optional.ofNullable(invalid.getProblem()).orElse("it cannot be read");
    String context = Optional.ofNullable(invalid.getContext()).orElse("");
    Mark mark = invalid.getProblemMark().orElse(null);
    Mark start = invalid.getContextMark().orElse(null);
    if (context.contains("quoted scalar") && problem.contains("unexpected end") && start != null) {
      moveTo(start);
      refuse("the quote that opens here is never closed", "a closing quote");
    } else if (mark != null && mark.getLine() == lastQuoteEnds && places) {
      moveTo(Objects.requireNonNull(lastQuote));
      refuse(
          "the quote that opens here is closed on line " + (lastQuoteEnds + 1),
          "a closing quote on this line");
    } else if (mark != null && problem.equals("mapping values are not allowed here")) {
      moveTo(mark);
      if (places && isSecondColon(mark)) {
        refuse(SECOND_COLON, QUOTES);
      } else {
        refuse("this line does not fit under the one above", SAME_INDENTATION);
      }
    } else {
      if (mark != null) {
        moveTo(mark);
      }
      Matcher matcher = BUT_FOUND.matcher(problem);
      boolean colon = matcher.matches() && COLON.matcher(matcher.group(2)).matches();
      boolean block = matcher.matches() && matcher.group(1).contains("<block end>");
      boolean deeper = block && matcher.group(2).contains("<block");
      if (deeper && mark != null && places && isItemAfterNone(mark)) {
        line--;
        refuse(NO_HYPHEN, A_HYPHEN);
      } else if (deeper && start != null && context.contains("block mapping")) {
        refuse(
            "this line is indented differently from its neighbours",
            places ? spaces(start.getColumn()) + " before it" : SAME_INDENTATION);
      } else if (block && context.contains("block collection")) {
        refuse(NO_HYPHEN, A_HYPHEN);
      } else if (colon && places && isSecondColon(Objects.requireNonNull(mark))) {
        refuse(SECOND_COLON, QUOTES);
      } else if (problem.equals(NO_COLON) && start != null && places && isAfterItem(start)) {
        moveTo(start);
        refuse(NO_HYPHEN, A_HYPHEN);
      } else {
        refuse(problem);
      }
    }
  }

  private static String spaces(int count) {
    return count == 0 ? "no spaces" : count == 1 ? "one space" : count + " spaces";
  }

  /** Returns whether a colon ends a value without quotes that follows another colon on its line. */
  private boolean isSecondColon(Mark colon) {
    String before = before(colon);
    int first = before.lastIndexOf(": ");
    return first >= 0
        && before.substring(first).chars().noneMatch(each -> ",[{\"".indexOf(each) >= 0);
  }

  /** Returns whether a line begins at the place and as far in as the hyphen of the line above. */
  private boolean isAfterItem(Mark place) {
    String[] lines = LINE_BREAK.split(source.text(), place.getLine() + 2);
    return before(place).isBlank()
        && place.getLine() > 0
        && lines[place.getLine() - 1].startsWith(before(place) + "- ");
  }

  /** Returns whether an item begins at the place, and no item as far in on the line above. */
  private boolean isItemAfterNone(Mark place) {
    String[] lines = LINE_BREAK.split(source.text(), place.getLine() + 2);
    String indent = before(place);
    return indent.isBlank()
        && place.getLine() > 0
        && lines[place.getLine()].startsWith(indent + "- ")
        && lines[place.getLine() - 1].matches(indent + "[^\\s#-].*");
  }

  /** Returns what stands on a line before a place. */
  private String before(Mark place) {
    String[] lines = LINE_BREAK.split(source.text(), place.getLine() + 2);
    String line = place.getLine() < lines.length ? lines[place.getLine()] : "";
    int columns = Math.min(place.getColumn(), line.codePointCount(0, line.length()));
    return line.substring(0, line.offsetByCodePoints(0, columns));
  }

  /** Reports a problem in the parser's words. */
  private void refuse(String problem) {
    Matcher matcher = BUT_FOUND.matcher(problem);
    if (matcher.matches()) {
      refuse("found " + plain(matcher.group(2)), plain(matcher.group(1)));
    } else if (problem.equals(NO_COLON)) {
      refuse("the key above has no \":\"", "\":\" behind a key, on the same line");
    } else if (problem.contains("(TAB)")) {
      refuse("a tab stands where a line begins", "spaces");
    } else {
      refuse(problem.strip(), "YAML 1.2 or JSON");
    }
  }

  /** Replaces the parser's names of tokens by plain words. */
  private static String plain(String tokens) {
    return tokens
        .replaceAll("'?<scalar>'?", "a value")
        .replace("the node content", "a value")
        .replaceAll("'?<block (?:mapping|sequence) start>'?", "a deeper line")
        .replaceAll("'?<block end>'?", "the end of the lines that belong together")
        .replaceAll("'?<(?:stream end|document start|document end)>'?", "the end of the file");
  }

  private void take(Event event) {
    switch (event.getEventId()) {
      case Scalar -> {
        ScalarEvent scalar = (ScalarEvent) event;
        remember(scalar);
        refuse(scalar.getAnchor(), scalar.getTag());
        String value = scalar.getValue();
        if (spare != null) {
          value = spare.restored(value, scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED);
        }
        tree.scalar(value, scalar.isPlain(), line, column);
      }
      case MappingStart, SequenceStart -> {
        CollectionStartEvent start = (CollectionStartEvent) event;
        refuse(start.getAnchor(), start.getTag());
        tree.open(event.getEventId() == Event.ID.MappingStart, line, column);
      }
      case MappingEnd, SequenceEnd -> tree.close();
      case Alias -> {
        String name = ((AliasEvent) event).getAlias().getValue();
        refuse("the alias *" + name + " is used", "no aliases; repeat the value");
        tree.refused(line, column);
      }
      default -> {
        // The stream begins, and documents begin and end.
      }
    }
  }

  private void remember(ScalarEvent scalar) {
    Mark start = scalar.getStartMark().orElse(null);
    Mark end = scalar.getEndMark().orElse(null);
    boolean quoted =
        scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED
            || scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED;
    if (quoted && start != null && end != null && start.getLine() < end.getLine()) {
      lastQuote = start;
      lastQuoteEnds = end.getLine();
    }
  }

  private void refuse(Optional<Anchor> anchor, Optional<String> tag) {
    if (anchor.isPresent()) {
      refuse("the anchor &" + anchor.get() + " is set", "no anchors");
    }
    if (tag.isPresent()) {
      refuse("the tag " + Errors.quoted(tag.get()) + " is set", "no tags");
    }
  }
}
