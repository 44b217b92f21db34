package org.concordat.documents;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.concordat.documents.Node.Mapping;
import org.concordat.documents.Node.Scalar;
import org.concordat.lint.Lint;
import org.concordat.lint.Warning;
import org.concordat.lint.Warnings;
import org.concordat.negotiation.InvalidNegotiationException;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.negotiation.Problem;
import org.concordat.resolve.SearchLimit;
import org.jspecify.annotations.Nullable;

/**
 * Reads negotiations from documents in YAML 1.2, which includes JSON. Immutable, and safe to share
 * between threads.
 *
 * <pre>{@code
 * Negotiation read = DocumentReader.standard().read(file);
 * }</pre>
 *
 * <p>A document is read whole or not at all: if anything is wrong, {@link InvalidDocumentException}
 * lists everything that is. Documents are in UTF-8, without anchors, aliases, tags and merge keys.
 * For any bytes, reading ends within the limits, with a negotiation or with that exception.
 */
public final class DocumentReader {
  private static final DocumentReader STANDARD = new DocumentReader(Limits.STANDARD);

  private static final ImmutableList<String> KEYS =
      ImmutableList.of(
          "concordat",
          "title",
          "as-of",
          "actors",
          "groups",
          "bodies",
          "issues",
          "facts",
          "exclusions",
          "scenarios",
          "commitments",
          "preferences",
          "reports",
          "sources");

  private final Limits limits;

  private DocumentReader(Limits limits) {
    this.limits = limits;
  }

  /** Returns the reader with the {@linkplain Limits#STANDARD standard limits}. */
  public static DocumentReader standard() {
    return STANDARD;
  }

  /** Returns a reader with other limits. */
  public static DocumentReader within(Limits limits) {
    return new DocumentReader(requireNonNull(limits, "limits"));
  }

  /**
   * Reads a file.
   *
   * @throws IOException if the file cannot be read
   * @throws InvalidDocumentException if it holds no sound negotiation
   */
  public Negotiation read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(requireNonNull(file, "file"))) {
      return read(file.toString(), in);
    }
  }

  /**
   * Reads a stream to its end, or until it exceeds the limit, and leaves it open.
   *
   * @param name the name of the document in errors
   * @throws IOException if the stream cannot be read
   * @throws InvalidDocumentException if it holds no sound negotiation
   */
  public Negotiation read(String name, InputStream in) throws IOException {
    requireNonNull(name, "name");
    requireNonNull(in, "in");
    int most = limits.bytes() == Integer.MAX_VALUE ? limits.bytes() : limits.bytes() + 1;
    return read(name, in.readNBytes(most));
  }

  /**
   * Reads the bytes of a document.
   *
   * @param name the name of the document in errors
   * @throws InvalidDocumentException if it holds no sound negotiation
   */
  public Negotiation read(String name, byte[] document) {
    requireNonNull(document, "document");
    Errors errors = new Errors(requireNonNull(name, "name"), limits.errors());
    if (document.length > limits.bytes()) {
      tooLarge(errors);
    }
    return read(SourceText.of(document, errors), errors);
  }

  /**
   * Reads the text of a document.
   *
   * @param name the name of the document in errors
   * @throws InvalidDocumentException if it holds no sound negotiation
   */
  public Negotiation read(String name, String document) {
    requireNonNull(document, "document");
    Errors errors = new Errors(requireNonNull(name, "name"), limits.errors());
    if (document.length() > limits.bytes()) {
      tooLarge(errors);
    }
    return read(SourceText.of(document, errors), errors);
  }

  /**
   * Reads a stream like {@link #read(String, InputStream)}, and searches the document for things
   * that are hardly meant.
   *
   * @param name the name of the document in errors and warnings
   * @param limit the limit of the search for warnings
   * @throws IOException if the stream cannot be read
   * @throws InvalidDocumentException if it holds no sound negotiation
   */
  public CheckedDocument check(String name, InputStream in, SearchLimit limit) throws IOException {
    requireNonNull(name, "name");
    requireNonNull(in, "in");
    requireNonNull(limit, "limit");
    int most = limits.bytes() == Integer.MAX_VALUE ? limits.bytes() : limits.bytes() + 1;
    byte[] document = in.readNBytes(most);
    Negotiation negotiation = read(name, document);
    Warnings found = Lint.of(negotiation).within(limit).warnings();
    return new CheckedDocument(
        negotiation,
        found.warnings().isEmpty() ? ImmutableList.of() : placed(name, document, found.warnings()),
        found.stopped());
  }

  /** Finds the places of warnings, for which the document is read again. */
  private ImmutableList<DocumentWarning> placed(
      String name, byte[] document, ImmutableList<Warning> warnings) {
    Errors errors = new Errors(name, limits.errors());
    SourceText source = requireNonNull(SourceText.of(document, errors));
    Mapping root =
        (Mapping)
            JsonReader.read(source, limits, errors)
                .orElseGet(
                    () -> requireNonNull(new YamlReader(source, limits, errors, true).read()));
    Parts parts = parts(root, source, errors);
    return warnings.stream()
        .map(warning -> placed(name, warning, parts.origins(), root, source))
        .sorted(
            Comparator.comparingInt(DocumentWarning::line)
                .thenComparingInt(DocumentWarning::column))
        .collect(ImmutableList.toImmutableList());
  }

  private static DocumentWarning placed(
      String name, Warning warning, Origins origins, Mapping root, SourceText source) {
    SourceText.Place place = origins.placeOf(problem(warning.place()), root, source);
    String because =
        warning.because() == null
            ? ""
            : " (line "
                + origins.placeOf(problem(warning.because()), root, source).line()
                + "; of the same day the first given counts)";
    return new DocumentWarning(
        warning.kind(), name, place.line(), place.column(), warning.message() + because);
  }

  private static Problem problem(String place) {
    return new Problem(place, "", null);
  }

  /** Returns a line for people with the limits. */
  @Override
  public String toString() {
    return "Reader within " + limits;
  }

  private void tooLarge(Errors errors) {
    errors.add(
        1,
        1,
        "the file has more than "
            + limits.bytes()
            + " bytes, expected at most that many (the limit \"bytes\")");
    throw errors.exception();
  }

  private Negotiation read(@Nullable SourceText source, Errors errors) {
    try {
      if (source != null) {
        Optional<Node> json = JsonReader.read(source, limits, errors);
        return json.isPresent()
            ? negotiation(json.get(), source, errors)
            : negotiationOfYaml(source, errors);
      }
    } catch (LimitPassed passed) {
      // The error that names the limit is reported below.
    }
    throw errors.exception();
  }

  /**
   * Reads YAML. Places are needed only for errors, and keeping them makes the parser take half as
   * long again. So the document is first read without places, up to the first error; if there is
   * one, it is read again with places.
   */
  private Negotiation negotiationOfYaml(SourceText source, Errors errors) {
    try {
      return negotiationOfYaml(source, errors.none(), false);
    } catch (LimitPassed notSound) {
      return negotiationOfYaml(source, errors, true);
    }
  }

  private Negotiation negotiationOfYaml(SourceText source, Errors errors, boolean places) {
    Node root = new YamlReader(source, limits, errors, places).read();
    if (root == null) {
      throw errors.exception();
    }
    return negotiation(root, source, errors);
  }

  private Negotiation negotiation(Node root, SourceText source, Errors errors) {
    Parts parts = parts(root, source, errors);
    try {
      Negotiation negotiation = parts.builder().build();
      if (errors.isEmpty()) {
        return negotiation;
      }
    } catch (InvalidNegotiationException invalid) {
      report(invalid.problems(), parts.origins(), parts.names(), (Mapping) root, source, errors);
    }
    throw errors.exception();
  }

  /** The parts of a document read so far, before it is checked as a whole. */
  private record Parts(NegotiationBuilder builder, Names names, Origins origins) {}

  private Parts parts(Node root, SourceText source, Errors errors) {
    Fields fields = Fields.of(errors, "a negotiation", root, root, KEYS);
    if (fields == null || !(root instanceof Mapping)) {
      throw errors.exception();
    }
    Values values = new Values(errors, limits, source);
    Names names = new Names(errors, values);
    Origins origins = new Origins();
    NegotiationBuilder builder = Negotiation.builder();
    readHead(fields, values, errors, builder);
    new ThingsReader(errors, values, names, origins, builder).read(fields);
    new CommitmentsReader(errors, values, names, origins, builder).read(fields);
    return new Parts(builder, names, origins);
  }

  /**
   * Adds the problems of the negotiation as a whole, except for consequences of known errors:
   * problems at the same places, or with names already reported.
   */
  private void report(
      ImmutableList<Problem> problems,
      Origins origins,
      Names names,
      Mapping root,
      SourceText source,
      Errors errors) {
    List<Runnable> additions = new ArrayList<>();
    for (Problem problem : problems) {
      if (additions.size() > limits.errors()) {
        break;
      }
      SourceText.Place place = origins.placeOf(problem, root, source);
      boolean known =
          errors.has(place.line(), place.column())
              || origins.isDoubtful(problem)
              || (problem.value() != null && names.broken(problem.value()));
      if (!known) {
        additions.add(() -> errors.add(place.line(), place.column(), Wording.of(problem)));
      }
    }
    additions.forEach(Runnable::run);
  }

  private static void readHead(
      Fields fields, Values values, Errors errors, NegotiationBuilder builder) {
    Node version = fields.require("concordat", "1, the version of the format");
    if (version != null
        && !(version instanceof Scalar scalar && scalar.plain() && scalar.text().equals("1"))
        && !(version instanceof Node.Refused)) {
      errors.add(version, "found " + version.kind() + ", expected 1, the version of the format");
    }
    Node titleNode = fields.get("title");
    String title = titleNode == null ? null : values.text(titleNode);
    if (title != null) {
      builder.title(title);
    }
    Node asOfNode = fields.get("as-of");
    LocalDate asOf = asOfNode == null ? null : values.date(asOfNode);
    if (asOf != null) {
      builder.asOf(asOf);
    }
  }
}
