package org.concordat.benchmarks.report;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.benchmarks.peers.Question;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/**
 * Holds what a run measured: JMH's own results, and a second file with what JMH does not know.
 *
 * @param scores the figures
 * @param run when, where and with what they were measured
 * @param notes who was left out of what, and why; by the question, a space, the instance, a space
 *     and the peer
 * @param sizes what JMH does not measure, by what it is: numbers of results, and bytes
 */
public record Results(
    ImmutableList<Score> scores,
    ImmutableMap<String, String> run,
    ImmutableMap<String, String> notes,
    ImmutableMap<String, String> sizes) {
  /** The part that measures what the goals speak of. */
  public static final String GOALS = "goals";

  /** The parts of a full run: the goals, and a part for each question. */
  public static final ImmutableList<String> PARTS =
      Stream.concat(
              Stream.of(GOALS),
              Arrays.stream(Question.values())
                  .map(question -> question.name().toLowerCase(Locale.ROOT)))
          .collect(ImmutableList.toImmutableList());

  private static final String JMH = "jmh.json";
  private static final String RUN = "run.json";

  private static final Map<String, Double> SECONDS =
      Map.of("ns/op", 1e-9, "us/op", 1e-6, "ms/op", 1e-3, "s/op", 1.0);

  /** Collects results. */
  public Results {
    requireNonNull(scores, "scores");
    requireNonNull(run, "run");
    requireNonNull(notes, "notes");
    requireNonNull(sizes, "sizes");
  }

  /**
   * Writes a part, as JSON.
   *
   * @param folder where to
   * @param jmh what JMH writes
   */
  public static void write(
      Path folder,
      String jmh,
      Map<String, String> run,
      Map<String, String> notes,
      Map<String, String> sizes)
      throws IOException {
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.FLOW)
            .setDefaultScalarStyle(ScalarStyle.DOUBLE_QUOTED)
            .setMultiLineFlow(true)
            .setWidth(10_000)
            .setSplitLines(false)
            .build();
    Files.writeString(folder.resolve(JMH), jmh);
    Files.writeString(
        folder.resolve(RUN),
        new Dump(settings)
            .dumpToString(ImmutableMap.of("run", run, "notes", notes, "sizes", sizes)));
  }

  /** Reads all parts that are in a folder. What was not the same for all is stated for each. */
  public static Results read(Path folder) throws IOException {
    ImmutableList.Builder<Score> scores = ImmutableList.builder();
    Map<String, Map<String, String>> run = new LinkedHashMap<>();
    ImmutableMap.Builder<String, String> notes = ImmutableMap.builder();
    ImmutableMap.Builder<String, String> sizes = ImmutableMap.builder();
    for (String part : PARTS) {
      if (Files.isDirectory(folder.resolve(part))) {
        for (Object each : (List<?>) load(folder.resolve(part).resolve(JMH))) {
          scores.add(score((Map<?, ?>) each));
        }
        Map<?, ?> rest = (Map<?, ?>) load(folder.resolve(part).resolve(RUN));
        texts(rest.get("run"))
            .forEach(
                (what, value) ->
                    run.computeIfAbsent(what, x -> new LinkedHashMap<>()).put(part, value));
        notes.putAll(texts(rest.get("notes")));
        sizes.putAll(texts(rest.get("sizes")));
      }
    }
    return new Results(
        scores.build(),
        run.entrySet().stream()
            .collect(toImmutableMap(Map.Entry::getKey, each -> together(each.getValue()))),
        notes.buildOrThrow(),
        sizes.buildOrThrow());
  }

  /** Returns the statement that holds for all parts, or each statement with its parts. */
  private static String together(Map<String, String> ofParts) {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    ofParts.forEach(
        (part, value) -> parts.computeIfAbsent(value, none -> new ArrayList<>()).add(part));
    return parts.size() == 1
        ? parts.keySet().iterator().next()
        : parts.entrySet().stream()
            .map(each -> String.join(", ", each.getValue()) + ": " + each.getKey())
            .collect(joining("; "));
  }

  private static Object load(Path file) throws IOException {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
    return requireNonNull(new Load(settings).loadFromString(Files.readString(file)));
  }

  private static ImmutableMap<String, String> texts(@Nullable Object map) {
    ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
    if (map instanceof Map<?, ?> entries) {
      entries.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
    }
    return texts.buildOrThrow();
  }

  private static Score score(Map<?, ?> result) {
    Map<?, ?> metric = (Map<?, ?>) requireNonNull(result.get("primaryMetric"));
    double factor = SECONDS.getOrDefault(String.valueOf(metric.get("scoreUnit")), 1.0);
    double bytes =
        result.get("secondaryMetrics") instanceof Map<?, ?> more
                && more.get("gc.alloc.rate.norm") instanceof Map<?, ?> allocated
            ? number(allocated.get("score"))
            : Double.NaN;
    double[] iterations =
        ((List<?>) requireNonNull(metric.get("rawData")))
            .stream()
                .flatMap(fork -> ((List<?>) fork).stream())
                .mapToDouble(Results::number)
                .toArray();
    boolean isRate = "thrpt".equals(result.get("mode"));
    Quartile quartile = Quartile.ofFaster(isRate, iterations);
    return new Score(
        String.valueOf(result.get("benchmark")),
        texts(result.get("params")),
        (int) number(result.get("threads")),
        isRate,
        new Quartile(quartile.value() * factor, quartile.error() * factor),
        bytes);
  }

  private static double number(@Nullable Object value) {
    return Double.parseDouble(String.valueOf(value));
  }

  /** Returns the figure of a peer's answer; empty where there is none. */
  Optional<Score> score(String question, String instance, String peer) {
    return scores.stream()
        .filter(
            score ->
                score
                    .parameters()
                    .equals(
                        ImmutableMap.of("question", question, "instance", instance, "peer", peer)))
        .findFirst();
  }
}
