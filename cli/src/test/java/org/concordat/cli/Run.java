package org.concordat.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The result of a run of the program.
 *
 * @param out the answer
 * @param err everything else
 * @param status the status
 */
record Run(String out, String err, int status) {
  /** The root of the project, where the examples are. */
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  static final Path HARBOUR = ROOT.resolve("examples/harbour/harbour.yaml");
  static final Path NATO = ROOT.resolve("examples/nato-2024/nato-2024.yaml");

  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  /** Runs the program with arguments. */
  static Run of(String... arguments) {
    return with("", false, arguments);
  }

  /** Runs a command line, in which words may stand in quotation marks, from the root. */
  static Run line(String line) {
    return with("", false, words(line));
  }

  /** Runs the program with something on its standard input. */
  static Run with(String input, boolean colours, String... arguments) {
    return within(Runtime.getRuntime().maxMemory() / 2, input, colours, arguments);
  }

  /** Runs the program with a limit on the bytes that a search may keep. */
  static Run within(long bytes, String input, boolean colours, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            out,
            err,
            colours,
            false,
            () -> false);
    terminal.setMemory(bytes);
    int status = Program.run(terminal, arguments);
    return new Run(
        out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), status);
  }

  /** Returns the words of a command line; the names of examples become those of their files. */
  static String[] words(String line) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      String word = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      words.add(
          word.startsWith("examples/") || word.startsWith("cli/src/test/")
              ? ROOT.resolve(word).toString()
              : word);
    }
    return words.toArray(String[]::new);
  }

  /** Returns a text without the project's path on this machine. */
  static String placeless(String text) {
    return text.replace(ROOT + "/", "");
  }

  /** Writes a document into a folder. */
  static String write(Path folder, String name, String text) throws java.io.IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
