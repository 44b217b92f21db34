package org.concordat.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import org.concordat.documents.DocumentReader;
import org.concordat.documents.DocumentWriter;
import org.concordat.documents.Limits;
import org.concordat.negotiation.Negotiation;
import org.concordat.page.Report;
import org.concordat.proceedings.Proceedings;
import org.concordat.resolve.Resolver;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a page that shows a negotiation in a browser. */
@Command(
    name = "report",
    header = "Makes a page of HTML: who stands where, who blocks, what would close the deal.",
    footer = {
      "",
      "The page is one file that needs no network. It is written beside its place,",
      "and moved there, so that nobody finds half of it.",
      "",
      "Example: what does a minister need to see, as of 30 May?",
      "  concordat report harbour.yaml --as-of 2024-05-30 -o harbour.html"
    })
final class ReportCommand implements Callable<Integer> {
  private static final String STANDARD_OUTPUT = "-";

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "FILE", description = "A document; - is standard input.")
  private String file = "";

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "OUT",
      description = "Where the page goes; - is the standard output.")
  private String out = "";

  @Option(
      names = "--about",
      paramLabel = "ALTERNATIVE",
      description = "What comes first; if left out, what lacks least to carry.")
  private @Nullable String about;

  @Mixin private Scenario scenario = new Scenario();
  @Mixin private Search search = new Search();
  @Mixin private JournalOption journal = new JournalOption();

  ReportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Progress progress = Progress.begin(terminal);
    search.begin(terminal);
    try {
      Report.Page page =
          InTime.call(this::page, terminal.givesUp() ? search.patience() : Long.MAX_VALUE);
      progress.close();
      if (out.equals(STANDARD_OUTPUT)) {
        terminal.answer(page.html());
      } else {
        replace(page.html());
      }
      if (page.complete()) {
        return Exit.ANSWERED.status();
      }
      terminal.complain(search.cutShort(null, "the page says so where something may be missing"));
      return Exit.LIMIT_REACHED.status();
    } catch (TimeoutException late) {
      progress.close();
      terminal.complain(search.cutShort(null, "no page was written"));
      return Exit.LIMIT_REACHED.status();
    } catch (RefusedException refused) {
      progress.close();
      return terminal.refuse(refused).status();
    } finally {
      progress.close();
    }
  }

  /** A negotiation, and the bytes that it was read from, which the page shows. */
  private record Document(String name, Negotiation negotiation, byte[] bytes) {
    static Document of(String name, InputStream in) throws IOException {
      byte[] bytes = in.readNBytes(Limits.STANDARD.bytes() + 1);
      return new Document(withoutFolder(name), DocumentReader.standard().read(name, bytes), bytes);
    }

    /** Returns the document that this and a journal come to, which the page can read by itself. */
    Document with(JournalOption journal, Terminal terminal) throws RefusedException {
      Proceedings proceedings = journal.read(negotiation, terminal);
      Negotiation whole =
          proceedings.size() == 0
              ? proceedings.negotiation()
              : proceedings.negotiation().asOf(proceedings.today());
      return new Document(
          withoutFolder(journal.file()) + " over " + name,
          whole,
          DocumentWriter.yaml(whole).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the name of a file without its folder, which is nobody else's business. */
    private static String withoutFolder(String file) {
      if (file.equals(DocumentFiles.STANDARD_INPUT)) {
        return "standard input";
      }
      Path name = Path.of(file).getFileName();
      return name == null ? file : name.toString();
    }
  }

  private Report.Page page() throws RefusedException {
    Document read = DocumentFiles.use(file, terminal, Document::of);
    try {
      Document document = journal.isGiven() ? read.with(journal, terminal) : read;
      Negotiation negotiation = scenario.dated(document.negotiation());
      // Refuses what does not fit, before the search.
      scenario.checkAgainst(Resolver.of(negotiation));
      Report report =
          Report.of(negotiation)
              .with(scenario.coordination())
              .assuming(scenario.assumptions(negotiation))
              .within(search.limit(terminal))
              .document(document.name(), document.bytes());
      if (about != null) {
        report = report.about(Scenario.alternative(negotiation, about));
      }
      return report.page();
    } catch (RefusedException unfit) {
      throw unfit.errors().isEmpty()
          ? new RefusedException(file + ": " + Scenario.message(unfit))
          : unfit;
    }
  }

  private void replace(String html) throws RefusedException {
    Path target = target();
    Path beside =
        target.resolveSibling(
            ".concordat-" + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".html");
    try {
      Files.createFile(beside);
      try {
        Files.writeString(beside, html, StandardCharsets.UTF_8);
        move(beside, target);
      } catch (IOException unwritable) {
        delete(beside, unwritable);
        throw unwritable;
      }
    } catch (IOException unwritable) {
      throw DocumentFiles.refusalToWrite(out, unwritable);
    }
  }

  private Path target() throws RefusedException {
    Path target;
    try {
      target = Path.of(out);
    } catch (InvalidPathException invalid) {
      throw new RefusedException(out + ": this is no name of a file");
    }
    if (Files.isDirectory(target)) {
      throw new RefusedException(out + ": this is a directory, expected a file to write");
    }
    try {
      // Through a link the file it leads to is replaced, not the link.
      return Files.exists(target) ? target.toRealPath() : target;
    } catch (IOException unreadable) {
      throw DocumentFiles.refusalToWrite(out, unreadable);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException notHere) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void delete(Path file, IOException because) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException left) {
      because.addSuppressed(left);
    }
  }
}
