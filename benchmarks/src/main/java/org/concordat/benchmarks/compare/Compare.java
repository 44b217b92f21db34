package org.concordat.benchmarks.compare;

import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.concordat.benchmarks.NetworkMemory;
import org.concordat.benchmarks.peers.Entrant;
import org.concordat.benchmarks.peers.Peer;
import org.concordat.benchmarks.peers.Question;
import org.concordat.benchmarks.peers.Solver;
import org.concordat.benchmarks.report.Readme;
import org.concordat.benchmarks.report.Results;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Puts the same questions about the same instances to the library and to its peers, in one run. An
 * answer that differs from the library's ends the run; a peer that is not installed or too slow is
 * left out, which a note says.
 *
 * <pre>{@code
 * java -cp benchmarks/target/benchmarks.jar org.concordat.benchmarks.compare.Compare --quick
 * java -cp benchmarks/target/benchmarks.jar org.concordat.benchmarks.compare.Compare --full
 * java -cp benchmarks/target/benchmarks.jar org.concordat.benchmarks.compare.Compare --report
 * }</pre>
 *
 * <p>The first takes about a minute and prints its tables. The second also measures what the goals
 * speak of, keeps the figures in {@code benchmarks/target/results}, a folder for each part, and
 * writes tables and plots into {@code benchmarks/README.md}; parts to measure again can be named
 * after it, {@code goals} or a question; the other figures stay. {@code --report} measures nothing
 * and writes from the figures kept.
 */
public final class Compare {
  private static final String COMMAND =
      "java -cp benchmarks/target/benchmarks.jar " + Compare.class.getName();

  private static final String NOT_HERE = "not installed";

  /** How often a program is started to see how long that takes. */
  private static final int STARTS = 11;

  private final Plan plan;
  private final Measurement measurement;
  private final Map<String, String> notes = new LinkedHashMap<>();
  private final Map<String, String> sizes = new LinkedHashMap<>();
  private final long begun = System.nanoTime();

  private Compare(Plan plan) {
    this.plan = plan;
    this.measurement = new Measurement(plan);
  }

  /**
   * Runs the comparison.
   *
   * @throws IllegalArgumentException if the first argument is none of the three, another names no
   *     part, there is another behind {@code --report}, or a part that is not measured is not kept
   */
  public static void main(String[] args) throws IOException, RunnerException {
    Path readme = Path.of("benchmarks", "README.md");
    Path kept = Path.of("benchmarks", "target", "results");
    List<String> parts = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
    String how = args.length == 0 ? "" : args[0];
    if (how.equals("--report") && !parts.isEmpty()) {
      throw new IllegalArgumentException("--report writes all parts; leave out " + parts);
    }
    switch (how) {
      case "--quick" -> {
        Path folder = Files.createTempDirectory("concordat-benchmarks");
        run(Plan.QUICK, parts.isEmpty() ? questions() : known(parts), folder);
        System.out.println(Readme.tables(Results.read(folder)));
      }
      case "--full" -> {
        List<String> measured = parts.isEmpty() ? Results.PARTS : known(parts);
        assertKept(kept, measured);
        run(Plan.FULL, measured, kept);
        Readme.update(readme, Results.read(kept));
      }
      case "--report" -> {
        assertKept(kept, List.of());
        Readme.update(readme, Results.read(kept));
      }
      default ->
          throw new IllegalArgumentException(
              "say --quick, --full or --report, in the root folder; behind the first two may stand "
                  + Results.PARTS);
    }
  }

  /** Refuses to write a page that would lack a part. */
  private static void assertKept(Path kept, List<String> measured) {
    List<String> missing =
        Results.PARTS.stream()
            .filter(part -> !measured.contains(part) && !Files.isDirectory(kept.resolve(part)))
            .toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "there are no figures of " + missing + " in " + kept + "; measure them too, with --full");
    }
  }

  private static List<String> questions() {
    return Results.PARTS.stream().filter(part -> !part.equals(Results.GOALS)).toList();
  }

  private static List<String> known(List<String> parts) {
    for (String part : parts) {
      if (!Results.PARTS.contains(part)) {
        throw new IllegalArgumentException(
            "there is no part \"" + part + "\"; the parts are " + Results.PARTS);
      }
    }
    return parts;
  }

  /** Measures some parts one after the other, and keeps each as soon as it is measured. */
  private static void run(Plan plan, List<String> parts, Path folder)
      throws IOException, RunnerException {
    Map<String, String> circumstances = circumstances(plan);
    for (String part : parts) {
      Map<String, String> run = new LinkedHashMap<>(circumstances);
      run.put("load before", load());
      Compare compare = new Compare(plan);
      if (part.equals(Results.GOALS)) {
        compare.goals();
      } else {
        compare.compare(Question.valueOf(part.toUpperCase(Locale.ROOT)));
      }
      compare.keep(folder.resolve(part), run);
    }
  }

  private void keep(Path folder, Map<String, String> run) throws IOException {
    run.put("took", Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " s");
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(json, false, StandardCharsets.UTF_8)) {
      ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(measurement.results());
    }
    // The path of Java on this machine does not belong in the results.
    String jmh =
        json.toString(StandardCharsets.UTF_8).replaceAll("(\"jvm\" : )\"[^\"]*\"", "$1\"java\"");
    Results.write(Files.createDirectories(folder), jmh, run, notes, sizes);
  }

  private static String load() {
    return String.format(
        Locale.ROOT,
        "%.2f runnable processes, over a minute",
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static Map<String, String> circumstances(Plan plan) throws IOException {
    Map<String, String> run = new LinkedHashMap<>();
    run.put("date", LocalDate.now(ZoneOffset.UTC).toString());
    Path cpu = Path.of("/proc/cpuinfo");
    String model =
        Files.isReadable(cpu)
            ? Files.readAllLines(cpu).stream()
                .filter(line -> line.startsWith("model name") || line.startsWith("cpu MHz"))
                .limit(2)
                .map(line -> line.replaceFirst(".*:\\s*", ""))
                .reduce((name, clock) -> name + " at " + clock + " MHz")
                .orElse("")
            : "";
    run.put(
        "machine",
        "%s %s, %d cores, %s"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                model));
    run.put("Java", System.getProperty("java.vm.name") + " " + Runtime.version());
    run.put("command", "`" + COMMAND + " --" + plan.name() + "`");
    Set<String> programs = new HashSet<>();
    for (Question question : Question.values()) {
      for (Peer peer : Peer.of(question)) {
        peer.needs()
            .filter(programs::add)
            .ifPresent(
                name -> run.put(name, Solver.find(name).map(Compare::about).orElse(NOT_HERE)));
      }
    }
    return run;
  }

  /** Returns the version of a program, and how long its start alone takes. */
  private static String about(Solver solver) {
    String version = solver.version();
    long[] times = new long[STARTS];
    for (int i = 0; i < STARTS; i++) {
      long before = System.nanoTime();
      solver.start();
      times[i] = System.nanoTime() - before;
    }
    Arrays.sort(times);
    return String.format(
        Locale.ROOT, "%s, which starts in %.1f ms (the median)", version, times[STARTS / 2] / 1e6);
  }

  private void compare(Question question) throws RunnerException {
    Set<String> tooSlow = new HashSet<>();
    for (String instance : plan.instances(question)) {
      Object expected = null;
      for (Peer peer : Peer.of(question)) {
        String key = question + " " + instance + " " + peer.name();
        String kind = instance.replaceFirst("-\\d+$", "") + " " + peer.name();
        if (peer.isMissing()) {
          notes.put(question + " - " + peer.name(), peer.needs().orElse("") + " is " + NOT_HERE);
        } else if (tooSlow.contains(kind)) {
          notes.put(key, "took too long on the size before");
        } else {
          expected = compare(key, question, instance, peer, expected, tooSlow, kind);
        }
      }
    }
  }

  /** Checks an answer, and measures how long it takes. Returns the library's. */
  private @Nullable Object compare(
      String key,
      Question question,
      String instance,
      Peer peer,
      @Nullable Object expected,
      Set<String> tooSlow,
      String kind)
      throws RunnerException {
    Entrant entrant;
    Object answer;
    try {
      entrant = peer.enter(instance);
      answer = entrant.answer();
    } catch (IllegalArgumentException | IllegalStateException | Solver.TooSlowException e) {
      notes.put(key, String.valueOf(e.getMessage()));
      say(key + ": left out, " + e.getMessage());
      tooSlow.add(kind);
      return expected;
    }
    if (expected == null) {
      if (answer instanceof Collection<?> many && question == Question.PATHS) {
        sizes.put(question + " " + instance, String.format(Locale.ROOT, "%,d sets", many.size()));
      }
    } else if (!expected.equals(answer)) {
      throw new IllegalStateException(
          peer.name() + " answers " + question + " of " + instance + " with another answer");
    }
    long before = System.nanoTime();
    Object again = entrant.run();
    Duration once = Duration.ofNanos(System.nanoTime() - before);
    if (again != null && once.compareTo(plan.enough(question)) > 0) {
      tooSlow.add(kind);
    }
    ImmutableMap<String, String> parameters =
        ImmutableMap.of("question", question.name(), "instance", instance, "peer", peer.name());
    String figure =
        measurement.measure(
            options -> {
              options.include(PeerBenchmark.class.getName().replace(".", "\\."));
              parameters.forEach(options::param);
              return options;
            },
            once,
            peer.needs().isPresent());
    say(key + ": " + figure);
    return expected == null ? answer : expected;
  }

  private void say(String what) {
    System.out.println(
        String.format(Locale.ROOT, "%5d s  %s", (System.nanoTime() - begun) / 1_000_000_000, what));
  }

  /** Measures what the goals speak of. */
  private void goals() throws RunnerException {
    for (String instance : new String[] {"nato", "nato-2024", "random-100000", "random-1000000"}) {
      alone("ResolveBenchmark.concordat", 1, Map.of("instance", instance), Duration.ZERO);
    }
    for (String instance : new String[] {"nato", "random-100000"}) {
      alone("WhatIfBenchmark.changeOneFact", 1, Map.of("instance", instance), Duration.ZERO);
    }
    alone(
        "CompileBenchmark.concordat",
        1,
        Map.of("instance", "random-100000"),
        Duration.ofMillis(150));
    alone(
        "CompileBenchmark.concordat",
        1,
        Map.of("instance", "random-1000000"),
        Duration.ofSeconds(2));
    alone("ChanceBenchmark.exact", 1, Map.of("seed", "1"), Duration.ofMillis(10));
    for (int threads = 1; threads <= 2; threads++) {
      alone(
          "ChanceBenchmark.sample",
          threads,
          Map.of("seed", "1", "coordination", "SEQUENTIAL"),
          Duration.ZERO);
    }
    sizes.put("bytes", Double.toString(NetworkMemory.bytesForEachCommitment("random-100000")));
  }

  /**
   * Measures one of the benchmarks.
   *
   * @param once about how long an operation takes; zero where that is less than an iteration
   */
  private void alone(String benchmark, int threads, Map<String, String> parameters, Duration once) {
    String name = benchmark + " " + parameters + " " + threads;
    try {
      String figure =
          measurement.measure(
              options -> {
                options
                    .include("\\." + benchmark + "$")
                    .threads(threads)
                    .addProfiler(GCProfiler.class);
                parameters.forEach(options::param);
                return options;
              },
              once,
              false);
      say(name + ": " + figure);
    } catch (RunnerException e) {
      say(name + ": not measured, " + (e.getMessage() == null ? "JMH lacks it" : e.getMessage()));
    }
  }
}
