package org.concordat.testkit.laws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs laws on every fault planted for them, with the default number of tries, and writes into
 * {@code docs/testing.md} how often each was caught. It is run in the folder of the module, on the
 * class path of its tests; the arguments are the number of runs and the laws, all if none is named:
 *
 * <pre>{@code
 * java -cp … org.concordat.testkit.laws.FaultMatrix 1000 RisingRule BodyLaws
 * }</pre>
 */
public final class FaultMatrix {
  static final int TRIES = 1000;

  private static final Path CHAPTER = Path.of("..", "docs", "testing.md");
  private static final String BEGIN = "<!-- FaultMatrix writes from here -->\n";
  private static final String END = "<!-- to here -->\n";
  private static final String HEADER =
      """
      | law | fault | caught | of runs | tries until caught |
      | --- | --- | ---: | ---: | ---: |
      """;

  private FaultMatrix() {}

  /** Runs the matrix. */
  public static void main(String[] arguments) throws IOException {
    int runs = Integer.parseInt(arguments[0]);
    List<String> laws = List.of(arguments).subList(1, arguments.length);
    for (Fault fault : Fault.all()) {
      if (laws.isEmpty() || laws.contains(fault.law().getSimpleName())) {
        Fault.Caught caught = fault.caught(runs, TRIES, 1);
        long tries = (caught.tries() + runs / 2) / runs;
        String line = row(fault) + caught.runs() + " | " + runs + " | " + tries + " |";
        System.out.println(line);
        write(row(fault), line);
      }
    }
  }

  /** Writes a row in its place; a fault that is not run keeps its row. */
  private static void write(String row, String line) throws IOException {
    List<String> before = written();
    List<String> lines = new ArrayList<>();
    for (Fault fault : Fault.all()) {
      String each = row(fault);
      lines.add(
          each.equals(row)
              ? line
              : before.stream()
                  .filter(old -> old.startsWith(each))
                  .findFirst()
                  .orElse(each + "not run | | |"));
    }
    String chapter = Files.readString(CHAPTER);
    Files.writeString(
        CHAPTER,
        chapter.substring(0, chapter.indexOf(BEGIN) + BEGIN.length())
            + HEADER
            + String.join("\n", lines)
            + "\n"
            + chapter.substring(chapter.indexOf(END)));
  }

  /** Returns the rows of the present table. */
  static List<String> written() throws IOException {
    String chapter = Files.readString(CHAPTER);
    return chapter
        .substring(chapter.indexOf(BEGIN) + BEGIN.length(), chapter.indexOf(END))
        .lines()
        .skip(2)
        .toList();
  }

  /** Returns the beginning of the row of a fault. */
  static String row(Fault fault) {
    return "| `" + fault.law().getSimpleName() + "` | " + fault.what() + " | ";
  }
}
