package org.concordat.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.concordat.negotiation.Negotiation;
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

  /** Returns what there is to answer of a document that is no good; by default nothing. */
  Map<String, Object> answerFor(RefusedException refused) {
    return Map.of();
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
    Exit exit = Exit.ANSWERED;
    boolean first = true;
    for (String file : files()) {
      exit = exit.and(ask(file, first));
      first = false;
    }
    return exit.status();
  }

  private Exit ask(String file, boolean first) {
    String text;
    Exit exit;
    Progress progress = Progress.begin(terminal);
    try {
      Negotiation negotiation = DocumentFiles.read(file, terminal);
      try {
        Answer answer = answer(negotiation);
        exit = answer.exit();
        text = json ? json(file, answer.json()) : text(file, answer, first);
      } catch (RefusedException unfit) {
        throw new RefusedException(file + ": " + Scenario.message(unfit));
      } finally {
        progress.close();
      }
    } catch (RefusedException refused) {
      progress.close();
      String message = Scenario.message(refused);
      terminal.complain(refused.errors().isEmpty() ? "concordat: " + message : message);
      Map<String, Object> answer = answerFor(refused);
      text = json && !answer.isEmpty() ? json(file, answer) : "";
      exit = Exit.BAD_INPUT;
    }
    terminal.answer(text);
    return exit;
  }

  private String json(String file, Map<String, Object> answer) {
    if (files().size() == 1) {
      return Json.pretty(answer) + "\n";
    }
    Map<String, Object> named = new LinkedHashMap<>(answer);
    named.put("file", file);
    return Json.compact(named) + "\n";
  }

  private String text(String file, Answer answer, boolean first) {
    Sheet sheet = new Sheet(terminal.colours());
    answer.tell(sheet);
    boolean several = files().size() > 1;
    return (first ? "" : "\n") + (several ? "== " + Phrase.of(file) + "\n\n" : "") + sheet;
  }
}
