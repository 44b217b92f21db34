package org.concordat.benchmarks.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private static final Map<String, Double> SECONDS =
      Map.of("ns/op", 1e-9, "us/op", 1e-6, "ms/op", 1e-3, "s/op", 1.0);

  /** Collects results. */
  public Results {
    requireNonNull(scores, "scores");
    requireNonNull(run, "run");
    requireNonNull(notes, "notes");
    requireNonNull(sizes, "sizes");
  }

  /** Writes what JMH does not know, as JSON. */
  public static void writeRun(
      Path file, Map<String, String> run, Map<String, String> notes, Map<String, String> sizes)
      throws IOException {
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.FLOW)
            .setDefaultScalarStyle(ScalarStyle.DOUBLE_QUOTED)
            .setMultiLineFlow(true)
            .setWidth(10_000)
            .setSplitLines(false)
            .build();
    Files.writeString(
        file,
        new Dump(settings)
            .dumpToString(ImmutableMap.of("run", run, "notes", notes, "sizes", sizes)));
  }

  /** Reads both files. */
  public static Results read(Path jmh, Path run) throws IOException {
    ImmutableList.Builder<Score> scores = ImmutableList.builder();
    for (Object each : (List<?>) load(jmh)) {
      scores.add(score((Map<?, ?>) each));
    }
    Map<?, ?> rest = (Map<?, ?>) load(run);
    return new Results(
        scores.build(), texts(rest.get("run")), texts(rest.get("notes")), texts(rest.get("sizes")));
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
    Quartile quartile = isRate ? Quartile.third(iterations) : Quartile.first(iterations);
    return new Score(
        String.valueOf(result.get("benchmark")),
        texts(result.get("params")),
        (int) number(result.get("threads")),
        isRate,
        quartile.value() * factor,
        quartile.error() * factor,
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
