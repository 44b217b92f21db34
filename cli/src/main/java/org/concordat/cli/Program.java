package org.concordat.cli;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reads the command line, runs the command, and says with which status to end. */
@Command(
    name = Program.NAME,
    versionProvider = Program.Version.class,
    header = "Answers questions about negotiations that are written down in documents.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Status: 0 answered; 1 answered, and a claim does not hold; 2 bad input or usage;",
      "3 a limit of time or size was reached, what was found is given.",
      "",
      "Example:",
      "  concordat resolve examples/harbour/harbour.yaml"
    })
final class Program {
  static final String NAME = "concordat";

  private static final ImmutableMap<String, Function<Terminal, Object>> COMMANDS =
      ImmutableMap.<String, Function<Terminal, Object>>builder()
          .put("check", CheckCommand::new)
          .put("resolve", ResolveCommand::new)
          .put("explain", ExplainCommand::new)
          .put("outcomes", OutcomesCommand::new)
          .put("paths", PathsCommand::new)
          .put("threats", ThreatsCommand::new)
          .put("chance", ChanceCommand::new)
          .put("compare", CompareCommand::new)
          .put("verify", VerifyCommand::new)
          .put("power", PowerCommand::new)
          .put("report", ReportCommand::new)
          .put("bodies", BodiesCommand::new)
          .put("timeline", TimelineCommand::new)
          .put("replay", ReplayCommand::new)
          .put("next", NextCommand::new)
          .put("completion", CompletionCommand::new)
          .put(HelpCommand.NAME, HelpCommand::new)
          .put(RehearseCommand.NAME, RehearseCommand::new)
          .buildOrThrow();

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version.")
  @SuppressWarnings("UnusedVariable") // Only its being there counts.
  private boolean version;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = CommandLine.ScopeType.INHERIT,
      description = "Print this help.")
  @SuppressWarnings("UnusedVariable") // Only its being there counts.
  private boolean help;

  private Program() {}

  /**
   * Runs the program.
   *
   * @return the status to end with
   */
  static int run(Terminal terminal, String... arguments) {
    // What is said is English, and picocli sorts options as the default locale spells them.
    Locale locale = Locale.getDefault();
    Locale.setDefault(Locale.ROOT);
    try {
      String[] asked = HelpCommand.asOption(arguments);
      return commandLine(terminal, asked).execute(asked);
    } catch (UncheckedIOException gone) {
      return cannotWrite(terminal, gone);
    } catch (RuntimeException | Error fault) {
      return fail(terminal, fault);
    } finally {
      Locale.setDefault(locale);
    }
  }

  /** Makes only the command that is asked for, since looking through them all takes a while. */
  private static CommandLine commandLine(Terminal terminal, String[] arguments) {
    Function<Terminal, Object> asked = arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
    if (asked == null) {
      return withAllCommands(terminal);
    }
    CommandLine line = new CommandLine(new Program());
    line.addSubcommand(arguments[0], asked.apply(terminal));
    return prepared(line, terminal);
  }

  static ImmutableSet<String> commands() {
    return COMMANDS.keySet();
  }

  static CommandLine withAllCommands(Terminal terminal) {
    CommandLine line = new CommandLine(new Program());
    COMMANDS.forEach((name, command) -> line.addSubcommand(name, command.apply(terminal)));
    return prepared(line, terminal);
  }

  private static CommandLine prepared(CommandLine line, Terminal terminal) {
    Help.Ansi ansi = terminal.colours() ? Help.Ansi.ON : Help.Ansi.OFF;
    return line.setExpandAtFiles(false)
        .setColorScheme(Help.defaultColorScheme(ansi))
        .setUsageHelpWidth(Sheet.WIDTH)
        .setOut(new PrintWriter(new AnswerWriter(terminal), true))
        .setErr(terminal.err())
        .setExecutionStrategy(parsed -> execute(terminal, parsed))
        .setParameterExceptionHandler((wrong, arguments) -> refuse(terminal, wrong))
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              if (failure instanceof UncheckedIOException gone) {
                return cannotWrite(terminal, gone);
              }
              return fail(terminal, failure);
            });
  }

  /** Ends after a fault of the program, or of the machine. */
  private static int fail(Terminal terminal, Throwable fault) {
    terminal.complain(
        NAME + ": " + (fault instanceof OutOfMemoryError ? outOfMemory() : description(fault)));
    return Exit.FAILED.status();
  }

  private static String outOfMemory() {
    long most = Math.max(1, Runtime.getRuntime().maxMemory() >> 20);
    return "this takes more memory than the " + most + " MiB there are; " + moreMemory();
  }

  /** Says how to allow more memory. */
  static String moreMemory() {
    long most = Math.max(1, Runtime.getRuntime().maxMemory() >> 20);
    return "JAVA_TOOL_OPTIONS=-Xmx" + 4 * most + "m allows more";
  }

  /** Says on one line what is needed to find the fault. */
  private static String description(Throwable fault) {
    StackTraceElement[] places = fault.getStackTrace();
    return "this is a fault of the program itself, please report it: "
        + fault.toString().replace('\n', ' ')
        + (places.length == 0 ? "" : " at " + places[0]);
  }

  /** Handles help that cannot be written, which picocli would take for a fault of the program. */
  private static int execute(Terminal terminal, ParseResult parsed) {
    try {
      return new RunLast().execute(parsed);
    } catch (UncheckedIOException gone) {
      return cannotWrite(terminal, gone);
    }
  }

  /** Ends where an answer cannot be written: quietly, if only nobody listens any more. */
  private static int cannotWrite(Terminal terminal, UncheckedIOException gone) {
    Throwable cause = gone.getCause();
    String why = cause == null ? "" : String.valueOf(cause.getMessage());
    String lower = why.toLowerCase(Locale.ROOT);
    if (lower.contains("pipe") || lower.contains("stream closed")) {
      return Exit.ANSWERED.status();
    }
    terminal.complain(NAME + ": the answer cannot be written: " + why);
    return Exit.BAD_INPUT.status();
  }

  private static int refuse(Terminal terminal, ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    terminal.complain(name + ": " + message(wrong));
    terminal.complain("Try '" + name + " --help'.");
    return Exit.BAD_INPUT.status();
  }

  private static String message(ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      String argument = unmatched.getUnmatched().get(0);
      boolean isCommand = command.getParent() == null && !unmatched.isUnknownOption();
      Optional<String> near =
          unmatched.getSuggestions().stream()
              .filter(word -> isNear(argument, word) && !word.equals(RehearseCommand.NAME))
              .findFirst();
      return "there is no "
          + (isCommand ? "command" : unmatched.isUnknownOption() ? "option" : "place for")
          + " '"
          + argument
          + "'"
          + near.map(word -> "; did you mean " + word + "?").orElse("");
    }
    // The program itself wants nothing but a command.
    if (command.getParent() == null) {
      return "a command is missing";
    }
    return String.valueOf(wrong.getMessage());
  }

  /**
   * Returns whether one word may be a misspelling of another: less than one letter in three
   * differs.
   */
  private static boolean isNear(String slip, String word) {
    String rest = slip;
    int shared = 0;
    for (int i = 0; i < word.length(); i++) {
      int at = rest.indexOf(word.charAt(i));
      if (at >= 0) {
        shared++;
        rest = rest.substring(0, at) + rest.substring(at + 1);
      }
    }
    return 3 * (Math.max(slip.length(), word.length()) - shared)
        < Math.max(slip.length(), word.length());
  }

  /** Gives the version that the build wrote down. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
      try (InputStream in = Program.class.getResourceAsStream("version.txt")) {
        return new String[] {
          in == null ? NAME : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip()
        };
      }
    }
  }
}
