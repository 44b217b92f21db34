package org.concordat.benchmarks.peers;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Runs a program of this machine: clingo, clasp, Rscript, or the library's own command. */
public final class Solver {
  /**
   * Holds what clasp or clingo found.
   *
   * @param models how many stable models it counted
   * @param last the last model that it printed; empty where it printed none
   * @param all all models that it printed
   * @param cost the costs of the last, where something is minimized
   */
  record Found(
      long models,
      ImmutableSet<String> last,
      ImmutableList<ImmutableSet<String>> all,
      List<?> cost) {}

  /** What the library's own command starts. */
  private static final String JAR = "cli/target/concordat.jar";

  /** How long a program may take. */
  private static final Duration LIMIT = Duration.ofMinutes(1);

  private final String name;
  private final Path file;

  private Solver(String name, Path file) {
    this.name = name;
    this.file = file;
  }

  /**
   * Returns the program of this name on the path, or the library's own command, which lies in the
   * root folder and starts a jar that Maven builds; empty where it is not installed.
   */
  public static Optional<Solver> find(String name) {
    if (name.equals(CommandLine.NAME)) {
      return Stream.of(Path.of(name), Path.of("..", name))
          .map(Path::toAbsolutePath)
          .filter(file -> Files.isExecutable(file) && Files.isReadable(file.resolveSibling(JAR)))
          .map(file -> new Solver(name, file))
          .findFirst();
    }
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      Path file = Path.of(folder).resolve(name);
      if (!folder.isEmpty() && Files.isExecutable(file)) {
        return Optional.of(new Solver(name, file));
      }
    }
    return Optional.empty();
  }

  /** Returns the first line that the program prints about its version. */
  public String version() {
    return run(List.of("--version")).lines().findFirst().orElse(name);
  }

  /** Starts the program with a trivial task. */
  public void start() {
    // R says its version without starting.
    String unused = run(name.equals("Rscript") ? List.of("-e", "0") : List.of("--version"));
  }

  /** Writes a text into a file that is deleted when the virtual machine ends. */
  static Path file(String text, String suffix) {
    try {
      Path path = Files.createTempFile("concordat", suffix);
      path.toFile().deleteOnExit();
      return Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs the program.
   *
   * @return what it prints
   * @throws TooSlowException if it takes longer than it may
   */
  String run(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(file.toString()));
    command.addAll(arguments);
    try {
      Path output = Files.createTempFile("concordat", ".out");
      Process process =
          new ProcessBuilder(command)
              // Clingo writes remarks there about atoms that no fact defines.
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectOutput(output.toFile())
              .start();
      try {
        if (!process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
          throw new TooSlowException(name + " took longer than " + LIMIT.toSeconds() + " s");
        }
        return Files.readString(output, StandardCharsets.UTF_8);
      } finally {
        process.destroyForcibly();
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TooSlowException(name + " was interrupted");
    }
  }

  /**
   * Runs clasp or clingo and reads its answer.
   *
   * @throws IllegalStateException if it failed
   */
  Found solve(List<String> arguments) {
    List<String> all = new ArrayList<>(List.of("--outf=2"));
    all.addAll(arguments);
    String printed = run(all);
    Object answer = new Load(LoadSettings.builder().build()).loadFromString(printed);
    if (!(answer instanceof Map<?, ?> map)
        || !(map.get("Call") instanceof List<?> calls)
        || !(map.get("Models") instanceof Map<?, ?> counted)
        || !(counted.get("Number") instanceof Number number)) {
      throw new IllegalStateException(
          name + (printed.isBlank() ? " ended without an answer" : " printed " + printed));
    }
    List<ImmutableSet<String>> models = new ArrayList<>();
    List<?> cost = List.of();
    for (Object call : calls) {
      if (((Map<?, ?>) call).get("Witnesses") instanceof List<?> witnesses) {
        for (Object witness : witnesses) {
          Map<?, ?> model = (Map<?, ?>) witness;
          if (model.get("Value") instanceof List<?> value) {
            models.add(value.stream().map(Object::toString).collect(ImmutableSet.toImmutableSet()));
          }
          if (model.get("Costs") instanceof List<?> costs) {
            cost = costs;
          }
        }
      }
    }
    return new Found(
        number.longValue(),
        models.isEmpty() ? ImmutableSet.of() : models.get(models.size() - 1),
        ImmutableList.copyOf(models),
        cost);
  }

  /** Says that a program took longer than it may. */
  public static final class TooSlowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooSlowException(String message) {
      super(message);
    }
  }
}
