package org.concordat.documents;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.documents.JournalLines.Line;
import org.concordat.documents.Node.Mapping;
import org.concordat.documents.Node.Scalar;
import org.concordat.negotiation.Negotiation;
import org.concordat.proceedings.Entry;
import org.concordat.proceedings.Event;
import org.concordat.proceedings.InvalidEventException;
import org.concordat.proceedings.Journal;
import org.concordat.proceedings.Moment;
import org.concordat.proceedings.Proceedings;
import org.jspecify.annotations.Nullable;

/**
 * Reads journals: files of JSON Lines with a header in the first line and an entry in every other
 * line. Immutable, and safe to share between threads.
 *
 * <pre>{@code
 * Proceedings readBack = JournalReader.standard().read(journal, negotiation);
 * }</pre>
 *
 * <p>A journal is read whole or not at all: if anything is wrong with it or with the resulting
 * negotiation, {@link InvalidDocumentException} lists every error with its line and column.
 */
public final class JournalReader {
  /** The most entries that a journal may have. */
  public static final int MAX_ENTRIES = 1_000_000;

  private static final JournalReader STANDARD = new JournalReader(Limits.STANDARD, false);
  private static final ImmutableList<String> HEADER = ImmutableList.of("concordat-journal", "zone");
  private static final String NO_JSON = "the line is no JSON";
  private static final String TORN = " and has no end, as if it had been torn off";
  private static final String ONE_OBJECT = ", expected one object in one line";
  private static final String A_HEADER =
      ", expected {\"concordat-journal\": 1, \"zone\": \"UTC\"} in its first line";

  private final Limits limits;
  private final boolean repairs;

  private JournalReader(Limits limits, boolean repairs) {
    this.limits = limits;
    this.repairs = repairs;
  }

  /** Returns the reader with the {@linkplain Limits#STANDARD standard limits}. */
  public static JournalReader standard() {
    return STANDARD;
  }

  /** Returns a reader with other limits, which apply to each line. */
  public static JournalReader within(Limits limits) {
    return new JournalReader(requireNonNull(limits, "limits"), false);
  }

  /** Returns a reader that ignores a torn last line: one without a line break that is no JSON. */
  public JournalReader repairing() {
    return new JournalReader(limits, true);
  }

  /**
   * Reads a file.
   *
   * @param negotiation the negotiation with which the journal begins
   * @throws IOException if the file cannot be read
   * @throws InvalidDocumentException if it holds no sound journal over the negotiation
   */
  public Proceedings read(Path file, Negotiation negotiation) throws IOException {
    requireNonNull(negotiation, "negotiation");
    try (InputStream in = Files.newInputStream(requireNonNull(file, "file"))) {
      return read(file.toString(), in, negotiation);
    }
  }

  /**
   * Reads a stream to its end, and leaves it open.
   *
   * @param name the name of the journal in errors
   * @param negotiation the negotiation with which the journal begins
   * @throws IOException if the stream cannot be read
   * @throws InvalidDocumentException if it holds no sound journal over the negotiation
   */
  public Proceedings read(String name, InputStream in, Negotiation negotiation) throws IOException {
    requireNonNull(name, "name");
    requireNonNull(in, "in");
    return read(name, in.readNBytes(JournalLines.MAX_BYTES + 1), negotiation);
  }

  /**
   * Reads the bytes of a journal.
   *
   * @param name the name of the journal in errors
   * @param negotiation the negotiation with which the journal begins
   * @throws InvalidDocumentException if it holds no sound journal over the negotiation
   */
  public Proceedings read(String name, byte[] journal, Negotiation negotiation) {
    requireNonNull(journal, "journal");
    requireNonNull(negotiation, "negotiation");
    Errors errors = new Errors(requireNonNull(name, "name"), limits.errors());
    JournalLines lines = new JournalLines(journal);
    List<Entry> entries = new ArrayList<>();
    ZoneId zone = ZoneOffset.UTC;
    try {
      zone = read(lines, negotiation, entries, errors);
    } catch (LimitPassed passed) {
      // The error that names the limit is reported below.
    }
    if (!errors.isEmpty()) {
      throw errors.exception();
    }
    try {
      return Proceedings.replay(negotiation, Journal.of(zone, entries));
    } catch (InvalidEventException invalid) {
      new JournalPlaces(lines, limits).report(invalid.problems(), errors);
      throw errors.exception();
    }
  }

  /**
   * Reads one entry, such as a message: a single line of a journal. {@link Proceedings#apply}
   * checks that it fits the entries before.
   *
   * @param name the name of the line in errors
   * @param negotiation the negotiation, for names to which a declared fact refers
   * @throws InvalidDocumentException if it is no entry
   */
  public Entry entry(String name, String line, Negotiation negotiation) {
    requireNonNull(line, "line");
    requireNonNull(negotiation, "negotiation");
    Errors errors = new Errors(requireNonNull(name, "name"), limits.errors());
    try {
      SourceText source = SourceText.of(line, errors);
      Node tree = source == null ? null : JsonReader.read(source, limits, errors).orElse(null);
      if (source != null && tree != null) {
        Values values = new Values(errors, limits, source);
        Entry entry =
            entry(tree, errors, values, new DeclarationReader(errors, values, negotiation));
        if (entry != null && errors.isEmpty()) {
          return entry;
        }
      } else if (errors.isEmpty()) {
        errors.add(1, 1, "this is no JSON, expected one object");
      }
    } catch (LimitPassed passed) {
      // The error that names the limit is reported below.
    }
    throw errors.exception();
  }

  /** Reads all lines, and returns the zone of the header. */
  private ZoneId read(
      JournalLines lines, Negotiation negotiation, List<Entry> entries, Errors errors) {
    if (lines.isTooLong()) {
      errors.add(
          1,
          1,
          "the journal has more than "
              + JournalLines.MAX_BYTES
              + " bytes, expected at most that many");
      throw new LimitPassed();
    }
    ZoneId zone = ZoneOffset.UTC;
    boolean begun = false;
    DeclarationReader declarations = null;
    Texts texts = new Texts();
    for (Line line : lines) {
      if (line.isBlank()) {
        continue;
      }
      Errors ofLine = errors.another();
      SourceText source = SourceText.of(line.bytes(), line.number(), ofLine);
      Optional<Node> tree =
          source == null ? Optional.empty() : JsonReader.read(source, limits, ofLine, texts);
      if (tree.isEmpty() && line.isTorn() && repairs && begun) {
        break;
      } else if (source != null && tree.isEmpty()) {
        errors.add(line.number(), 1, NO_JSON + (line.isTorn() ? TORN : "") + ONE_OBJECT);
      }
      errors.addAll(ofLine);
      boolean first = !begun;
      begun = true;
      if (source == null || tree.isEmpty()) {
        continue;
      } else if (first) {
        zone = header(tree.get(), errors);
        continue;
      }
      Values values = new Values(errors, limits, source);
      declarations =
          declarations == null ? new DeclarationReader(errors, values, negotiation) : declarations;
      Entry entry = entry(tree.get(), errors, values, declarations);
      if (entry != null) {
        entries.add(entry);
        lines.ofEntry(line);
      }
      if (entries.size() > MAX_ENTRIES) {
        errors.add(
            line.number(),
            1,
            "the journal has more than " + MAX_ENTRIES + " entries, expected at most that many");
        throw new LimitPassed();
      }
    }
    if (!begun) {
      errors.add(1, 1, "the journal is empty" + A_HEADER);
    }
    return zone;
  }

  /**
   * Returns the place and description of the torn line that a {@linkplain #repairing() repairing}
   * reader ignores; empty if there is none.
   *
   * @param name the name of the journal in errors
   */
  public Optional<DocumentError> tornEnd(String name, byte[] journal) {
    requireNonNull(name, "name");
    Line last = null;
    for (Line line : new JournalLines(requireNonNull(journal, "journal"))) {
      last = line;
    }
    if (last == null || !last.isTorn() || last.isBlank() || last.number() == 1) {
      return Optional.empty();
    }
    SourceText source = SourceText.of(last.bytes(), last.number(), new Errors(name, 1));
    return source != null && JsonReader.read(source, limits, new Errors(name, 1)).isPresent()
        ? Optional.empty()
        : Optional.of(
            new DocumentError(name, last.number(), 1, NO_JSON + TORN + ", so it is left out"));
  }

  /**
   * Returns the line number of each entry in a readable journal: every line but the header and
   * blank lines has one entry.
   */
  public static ImmutableList<Integer> lines(byte[] journal) {
    ImmutableList.Builder<Integer> lines = ImmutableList.builder();
    boolean begun = false;
    for (Line line : new JournalLines(requireNonNull(journal, "journal"))) {
      if (begun && !line.isBlank()) {
        lines.add(line.number());
      }
      begun |= !line.isBlank();
    }
    return lines.build();
  }

  private ZoneId header(Node node, Errors errors) {
    if (node instanceof Mapping mapping && mapping.entry("concordat-journal") == null) {
      errors.add(node, "the journal lacks its header" + A_HEADER);
      return ZoneOffset.UTC;
    }
    Fields fields = Fields.of(errors, "the header", node, node, HEADER);
    Node version =
        fields == null ? null : fields.require("concordat-journal", "1, the version of the format");
    if (version != null
        && !(version instanceof Scalar scalar && scalar.plain() && scalar.text().equals("1"))) {
      errors.add(version, "found " + version.kind() + ", expected 1, the version of the format");
    }
    Node zone = fields == null ? null : fields.get("zone");
    if (zone == null) {
      return ZoneOffset.UTC;
    }
    try {
      if (zone instanceof Scalar scalar) {
        return ZoneId.of(scalar.text());
      }
    } catch (DateTimeException unknown) {
      // Reported below.
    }
    errors.add(zone, "found " + zone.kind() + ", expected a zone, such as \"Europe/Brussels\"");
    return ZoneOffset.UTC;
  }

  private @Nullable Entry entry(
      Node node, Errors errors, Values values, DeclarationReader declarations) {
    if (!(node instanceof Mapping mapping)) {
      errors.add(node, "found " + node.kind() + ", expected an object with \"do\" and \"at\"");
      return null;
    }
    EventReader events = new EventReader(errors, values, declarations);
    Node.Entry doing = mapping.entry("do");
    if (doing == null) {
      errors.add(node, "the entry lacks the key \"do\", expected do: what happened");
      return null;
    }
    ImmutableList<String> keys = events.keysOfEntry(doing.value());
    if (keys == null || !(doing.value() instanceof Scalar verb)) {
      return null;
    }
    boolean aboutAnEntry = verb.text().equals("correct") || verb.text().equals("strike");
    Fields fields = Fields.of(errors, "the entry", node, node, keys);
    if (fields == null) {
      return null;
    }
    Node atNode = aboutAnEntry ? fields.get("at") : fields.require("at", "when it takes effect");
    Moment at = null;
    if (aboutAnEntry && atNode != null) {
      errors.add(
          atNode,
          "it takes effect at the moment of the entry that it is about, expected no \"at\" here");
    } else if (atNode != null) {
      at = events.moment(atNode);
    }
    Event event = events.read(verb.text(), fields, mapping);
    if (event == null || (at == null) != aboutAnEntry) {
      return null;
    }
    Node source = fields.get("source");
    boolean declared =
        event instanceof Event.Declare && fields.get("actor") == null && fields.get("fact") == null;
    return new Entry(
        at,
        event,
        text(fields.get("id"), values),
        source == null || declared ? null : text(source, values),
        text(fields.get("note"), values));
  }

  private static @Nullable String text(@Nullable Node node, Values values) {
    return node == null ? null : values.text(node);
  }

  /** Returns a line for people with the limits. */
  @Override
  public String toString() {
    return "Reader of journals within " + limits;
  }
}
