package org.concordat.page.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.page.build.EngineCompiler;
import org.teavm.tooling.builder.BuildException;

/**
 * Measures how long a resolution takes in the browser and in the virtual machine, in turns, and
 * prints the table of the benchmarks' page. Both must give the same decisions before anything is
 * timed. Intervals are those of the median, with a confidence of 99.9 %, from order statistics.
 */
final class ResolutionTimes {
  private static final int SAMPLES = 80;
  private static final int MILLIS = 20;

  private ResolutionTimes() {}

  /** Measures. */
  public static void main(String[] arguments) throws IOException, BuildException {
    Path folder = Files.createTempDirectory("concordat-times");
    Path engine = folder.resolve("engine.js");
    EngineCompiler.compile(
        engine,
        List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1)),
        TimedResolver.class.getName());
    Map<String, String> documents = new TreeMap<>();
    documents.put("NATO 2024, 32 members", Files.readString(Pages.NATO));
    documents.put("a council of 1,000", council(1_000));
    System.out.println("| document | browser | virtual machine | browser / virtual machine |");
    System.out.println("| --- | ---: | ---: | ---: |");
    try (Chromium browser = Chromium.start(Chromium.installed().orElseThrow())) {
      browser.open(
          Pages.write(folder, "times", Pages.withEngine(Files.readString(engine))),
          800,
          600,
          false,
          true);
      documents.forEach((name, document) -> System.out.println(row(browser, name, document)));
    }
  }

  /** Writes a council in which each member waits for the one before, the first for a lever. */
  private static String council(int members) {
    StringBuilder document = new StringBuilder("concordat: 1\nactors:\n");
    for (int i = 0; i < members; i++) {
      document.append("  a").append(i).append(": {}\n");
    }
    document
        .append("bodies:\n  council:\n    rule: none of members oppose it\n    members: [a0")
        .append(IntStream.range(1, members).mapToObj(i -> ", a" + i).collect(Collectors.joining()))
        .append("]\n");
    document.append(
        """
        issues:
          i: {body: council, alternatives: {x: {}}}
        facts:
          offer: {says: The offer is made, lever: true}
        commitments:
          - {actor: a0, on: x, stance: support, when: offer}
          - {actor: a0, on: x, stance: oppose}
        """);
    for (int i = 1; i < members; i++) {
      document
          .append("  - {actor: a")
          .append(i)
          .append(", on: x, stance: support, when: a")
          .append(i - 1)
          .append(" supports it}\n  - {actor: a")
          .append(i)
          .append(", on: x, stance: oppose}\n");
    }
    return document.toString();
  }

  private static String row(Chromium browser, String name, String document) {
    TimedResolver.load(document);
    browser.eval("load(" + Pages.quoted(document) + "); ''");
    int here = TimedResolver.resolve(2);
    int there = Integer.parseInt(browser.eval("resolve(2)"));
    if (here != there || here == 0) {
      throw new IllegalStateException(name + ": " + here + " adopted here, " + there + " there");
    }
    int many = times(browser);
    double[] compiled = new double[SAMPLES];
    double[] virtual = new double[SAMPLES];
    double[] ratios = new double[SAMPLES];
    for (int i = -SAMPLES / 4; i < SAMPLES; i++) {
      double inBrowser =
          Double.parseDouble(
                  browser.eval(
                      "(() => { const from = performance.now(); resolve("
                          + many
                          + "); return performance.now() - from; })()"))
              * 1_000
              / many;
      long from = System.nanoTime();
      TimedResolver.resolve(10 * many);
      double inMachine = (System.nanoTime() - from) / 1e3 / (10 * many);
      if (i >= 0) {
        compiled[i] = inBrowser;
        virtual[i] = inMachine;
        ratios[i] = inBrowser / inMachine;
      }
    }
    return "| "
        + name
        + " | "
        + median(compiled, " µs")
        + " | "
        + median(virtual, " µs")
        + " | "
        + median(ratios, "")
        + " |";
  }

  /** Returns how often a browser resolves while a sample lasts. */
  private static int times(Chromium browser) {
    return Integer.parseInt(
        browser.eval(
            "(() => { let times = 1; for (;; times *= 2) { const from = performance.now();"
                + " resolve(times); if (performance.now() - from > "
                + MILLIS
                + ") return times; } })()"));
  }

  private static String median(double[] samples, String unit) {
    double[] sorted = samples.clone();
    Arrays.sort(sorted);
    // Of 80 samples, fewer than 26 are on one side of the median in less than one case of 2,000.
    int outside = 25;
    return String.format(
        Locale.ROOT,
        "%.3g%s [%.3g, %.3g]",
        sorted[SAMPLES / 2],
        unit,
        sorted[outside],
        sorted[SAMPLES - 1 - outside]);
  }
}
