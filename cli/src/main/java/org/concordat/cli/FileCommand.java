package org.concordat.cli;

import com.google.common.collect.ImmutableList;
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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Asks something of one document, or the same of several, each by itself. */
abstract class FileCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private Format.Choice format = new Format.Choice();

  /** Whether the head of a table in CSV has been written; one is enough for several files. */
  private boolean hasHead;

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

  /** Returns which parameter is missing, if the arguments alone do not show it. */
  Optional<String> missing() {
    return Optional.empty();
  }

  /** Returns the answer about a faulty document; by default none. */
  Optional<JsonObject> answerFor(RefusedException refused) {
    return Optional.empty();
  }

  /** Returns the same as a table; by default none. */
  Optional<Table> tableFor(RefusedException refused) {
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
    Format checked = format.get();
    if (files().stream().filter(DocumentFiles.STANDARD_INPUT::equals).count() > 1) {
      throw new ParameterException(
          spec.commandLine(), "the standard input (-) can be read only once");
    }
    if (journal.isGiven() && files().size() > 1) {
      throw new ParameterException(
          spec.commandLine(), "--journal goes with one document, and there are several");
    }
    missing()
        .ifPresent(
            name -> {
              throw new ParameterException(
                  spec.commandLine(), "Missing required parameter: '" + name + "'");
            });
    Exit exit = Exit.ANSWERED;
    boolean first = true;
    for (String file : files()) {
      exit = exit.and(ask(file, checked, first));
      first = false;
    }
    return exit.status();
  }

  /** A text to write, and the status with which the program ends after it. */
  private record Reply(String text, Exit exit) {}

  private Exit ask(String file, Format form, boolean first) {
    Reply reply;
    Progress progress = Progress.begin(terminal);
    search.begin(terminal);
    try {
      reply =
          InTime.call(
              () -> reply(file, form, first),
              terminal.givesUp() ? search.patience() : Long.MAX_VALUE);
    } catch (TimeoutException late) {
      reply = late(file, form, first);
    } catch (RefusedException refused) {
      progress.close();
      Exit exit = terminal.refuse(refused);
      reply = new Reply(refusal(file, form, refused, first), exit);
    } finally {
      progress.close();
    }
    terminal.answer(reply.text());
    return reply.exit();
  }

  private Reply reply(String file, Format form, boolean first) throws RefusedException {
    Answer answer = answer(file);
    Exit exit = answer.exit();
    if (form == Format.TEXT) {
      Sheet sheet = new Sheet(terminal.colours());
      answer.print(sheet);
      return new Reply(text(file, sheet, first), exit);
    } else if (form != Format.JSON) {
      return new Reply(table(file, form, answer.table(form), first), exit);
    }
    JsonObject values = answer.json();
    boolean isCut = values.get("complete").equals(Optional.of(Json.of(false)));
    return new Reply(json(file, values), isCut ? exit.and(Exit.LIMIT_REACHED) : exit);
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

  /** Returns the answer where nothing was found in time. */
  private Reply late(String file, Format form, boolean first) {
    String why = search.cutShort(null, "nothing was found in time");
    Sheet sheet = new Sheet(terminal.colours());
    sheet.paragraph(Phrase.in(Phrase.Tone.OPEN, why));
    String text =
        switch (form) {
          case TEXT -> text(file, sheet, first);
          case JSON -> json(file, search.incomplete(JsonObject.of(Map.of()), null));
          case MARKDOWN -> Table.escaped(why) + "\n";
          case CSV -> "";
        };
    if (form == Format.CSV) {
      terminal.complain(why);
    }
    return new Reply(text, Exit.LIMIT_REACHED);
  }

  private String refusal(String file, Format form, RefusedException refused, boolean first) {
    return switch (form) {
      case TEXT -> "";
      case JSON -> answerFor(refused).map(answer -> json(file, answer)).orElse("");
      case MARKDOWN, CSV ->
          tableFor(refused).map(table -> table(file, form, table, first)).orElse("");
    };
  }

  /** Returns a table; of several files, each under its name, or with it in the first column. */
  private String table(String file, Format form, Table table, boolean first) {
    boolean several = files().size() > 1;
    if (form == Format.MARKDOWN) {
      String name = several ? "## " + Table.escaped(file) + "\n\n" : "";
      return (first ? "" : "\n") + name + table.markdown();
    }
    if (table.rows().isEmpty()) {
      table.lead().forEach(terminal::complain);
    }
    table.notes().forEach(terminal::complain);
    boolean begins = !hasHead;
    hasHead = true;
    return (begins
            ? Table.BYTE_ORDER_MARK
                + table.csvHead(several ? ImmutableList.of("file") : ImmutableList.of())
            : "")
        + table.csv(several ? ImmutableList.of(file) : ImmutableList.of());
  }

  private String json(String file, JsonObject answer) {
    return files().size() == 1 ? answer.pretty() + "\n" : answer.with("file", Json.of(file)) + "\n";
  }

  private String text(String file, Sheet sheet, boolean first) {
    boolean several = files().size() > 1;
    return (first ? "" : "\n") + (several ? "== " + Phrase.of(file) + "\n\n" : "") + sheet;
  }
}
