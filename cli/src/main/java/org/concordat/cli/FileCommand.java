package org.concordat.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import org.concordat.documents.Json;
import org.concordat.documents.JsonObject;
import org.concordat.negotiation.Negotiation;
import org.concordat.proceedings.Proceedings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Asks something of one document, or the same of several, each by itself. */
abstract class FileCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--json", description = "Answer in JSON, for programs.")
  private boolean json;

  @Mixin private Search search = new Search();

  @Mixin private JournalOption journal = new JournalOption();

  FileCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Returns the documents, as they are named on the command line. */
  abstract List<String> files();

  /**
   * Answers what is asked of a document.
   *
   * @throws RefusedException if the question does not fit the document
   */
  abstract Answer answer(Negotiation negotiation) throws RefusedException;

  /**
   * Answers what is asked of a document and a journal: by default of what they come to, as of the
   * latest day of the journal.
   *
   * @throws RefusedException if the question does not fit them
   */
  Answer answer(Proceedings proceedings) throws RefusedException {
    Negotiation negotiation = proceedings.negotiation();
    return answer(proceedings.size() == 0 ? negotiation : negotiation.asOf(proceedings.today()));
  }

  /** Returns what there is to answer of a document that is no good; by default nothing. */
  Optional<JsonObject> answerFor(RefusedException refused) {
    return Optional.empty();
  }

  /** Returns how long an answer may take. */
  final Search search() {
    return search;
  }

  /** Returns which journal is read with the document. */
  final JournalOption journal() {
    return journal;
  }

  Terminal terminal() {
    return terminal;
  }

  @Override
  public Integer call() {
    if (files().stream().filter(DocumentFiles.STANDARD_INPUT::equals).count() > 1) {
      throw new ParameterException(
          spec.commandLine(), "the standard input (-) can be read only once");
    }
    if (journal.isGiven() && files().size() > 1) {
      throw new ParameterException(
          spec.commandLine(), "--journal goes with one document, and there are several");
    }
    Exit exit = Exit.ANSWERED;
    boolean first = true;
    for (String file : files()) {
      exit = exit.and(ask(file, first));
      first = false;
    }
    return exit.status();
  }

  /** What there is to write, and how the program ends after it. */
  private record Told(String text, Exit exit) {}

  private Exit ask(String file, boolean first) {
    Told told;
    Progress progress = Progress.begin(terminal);
    search.begin(terminal);
    try {
      told =
          InTime.call(
              () -> told(file, first), terminal.givesUp() ? search.patience() : Long.MAX_VALUE);
    } catch (TimeoutException late) {
      told = late(file, first);
    } catch (RefusedException refused) {
      progress.close();
      Exit exit = terminal.refuse(refused);
      String text = json ? answerFor(refused).map(answer -> json(file, answer)).orElse("") : "";
      told = new Told(text, exit);
    } finally {
      progress.close();
    }
    terminal.answer(told.text());
    return told.exit();
  }

  private Told told(String file, boolean first) throws RefusedException {
    Answer answer = answer(file);
    Exit exit = answer.exit();
    if (!json) {
      return new Told(text(file, answer, first), exit);
    }
    JsonObject values = answer.json();
    boolean isCut = values.get("complete").equals(Optional.of(Json.of(false)));
    return new Told(json(file, values), isCut ? exit.and(Exit.LIMIT_REACHED) : exit);
  }

  /**
   * Answers what is asked of the document in a file.
   *
   * @throws RefusedException if there is no sound document, or the question does not fit it
   */
  Answer answer(String file) throws RefusedException {
    Negotiation negotiation = DocumentFiles.read(file, terminal);
    try {
      return journal.isGiven() ? answer(journal.read(negotiation, terminal)) : answer(negotiation);
    } catch (RefusedException unfit) {
      throw unfit.errors().isEmpty()
          ? new RefusedException(file + ": " + Scenario.message(unfit))
          : unfit;
    }
  }

  /** Returns what there is to say where nothing was found in time. */
  private Told late(String file, boolean first) {
    Answer nothing =
        new Answer() {
          @Override
          public JsonObject json() {
            return search.incomplete(JsonObject.of(Map.of()), null);
          }

          @Override
          public void tell(Sheet sheet) {
            sheet.paragraph(
                Phrase.in(Phrase.Tone.OPEN, search.cutShort(null, "nothing was found in time")));
          }
        };
    return new Told(
        json ? json(file, nothing.json()) : text(file, nothing, first), Exit.LIMIT_REACHED);
  }

  private String json(String file, JsonObject answer) {
    return files().size() == 1 ? answer.pretty() + "\n" : answer.with("file", Json.of(file)) + "\n";
  }

  private String text(String file, Answer answer, boolean first) {
    Sheet sheet = new Sheet(terminal.colours());
    answer.tell(sheet);
    boolean several = files().size() > 1;
    return (first ? "" : "\n") + (several ? "== " + Phrase.of(file) + "\n\n" : "") + sheet;
  }
}
