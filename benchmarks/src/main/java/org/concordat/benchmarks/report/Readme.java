package org.concordat.benchmarks.report;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.concordat.benchmarks.peers.Peer;
import org.concordat.benchmarks.peers.Question;

/** Writes tables, and plots beside them, so that no figure is typed by hand. */
public final class Readme {
  private static final String BEGIN = "<!-- Written by Compare from here, -->";
  private static final String END = "<!-- to here. -->";

  private final Results results;
  private final StringBuilder text = new StringBuilder();
  private final Map<String, String> plots = new LinkedHashMap<>();

  private Readme(Results results) {
    this.results = results;
  }

  /** Returns the tables, as Markdown. */
  public static String tables(Results results) {
    Readme readme = new Readme(results);
    readme.write();
    return readme.text.toString();
  }

  /**
   * Puts the tables into a page, between two remarks, and the plots into the folder {@code plots}
   * beside it.
   *
   * @throws IllegalArgumentException if the page lacks the remarks
   */
  public static void update(Path page, Results results) throws IOException {
    Readme readme = new Readme(results);
    readme.write();
    String before = Files.readString(page);
    int begin = before.indexOf(BEGIN);
    int end = before.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException(
          page + " should have a line " + BEGIN + " and, below it, a line " + END);
    }
    Files.writeString(
        page,
        before.substring(0, begin + BEGIN.length()) + "\n\n" + readme.text + before.substring(end));
    Path folder = Files.createDirectories(page.resolveSibling("plots"));
    for (Map.Entry<String, String> plot : readme.plots.entrySet()) {
      Files.writeString(folder.resolve(plot.getKey()), plot.getValue());
    }
  }

  private void write() {
    results.run().forEach((what, value) -> line("- " + what + ": " + value));
    line("");
    for (Question question : Question.values()) {
      write(question);
    }
    goals();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void write(Question question) {
    Set<String> instances = new LinkedHashSet<>();
    Set<String> entered = new LinkedHashSet<>();
    for (Score score : results.scores()) {
      if (question.name().equals(score.parameters().get("question"))) {
        instances.add(score.parameters().getOrDefault("instance", ""));
        entered.add(score.parameters().getOrDefault("peer", ""));
      }
    }
    if (instances.isEmpty()) {
      return;
    }
    List<Peer> peers =
        Peer.of(question).stream().filter(peer -> entered.contains(peer.name())).toList();
    line("### " + question.title());
    line("");
    plot(question, instances, peers);
    line(peers.stream().map(Peer::name).collect(joining(" | ", "| instance | ", " |")));
    line("| --- |" + " ---: |".repeat(peers.size()));
    for (String instance : instances) {
      line(row(question, instance, peers));
    }
    line("");
    line(
        "Times include, for "
            + peers.stream()
                .map(peer -> peer.name() + ": " + peer.includes())
                .collect(joining("; for "))
            + ".");
    notes(question, instances);
    line("");
  }

  private String row(Question question, String instance, List<Peer> peers) {
    StringBuilder row = new StringBuilder("| `" + instance + "`");
    String size = results.sizes().get(question + " " + instance);
    row.append(size == null ? "" : ", " + size);
    Optional<Score> ours = results.score(question.name(), instance, Peer.OURS);
    for (Peer peer : peers) {
      Optional<Score> score = results.score(question.name(), instance, peer.name());
      row.append(" | ");
      if (score.isPresent()) {
        row.append(figure(peer, score.get(), ours));
      }
    }
    return row + " |";
  }

  private static String figure(Peer peer, Score score, Optional<Score> ours) {
    if (peer.name().equals(Peer.OURS)) {
      return score.figure().inWords(time -> "**" + Score.time(time) + "**");
    }
    return score.inWords()
        + ours.map(own -> ", " + score.figure().over(own.figure()).inWords(Readme::times))
            .orElse("");
  }

  private static String times(double ratio) {
    return "× " + Score.digits(ratio);
  }

  private void notes(Question question, Set<String> instances) {
    Map<String, List<String>> left = new TreeMap<>();
    for (Map.Entry<String, String> note : results.notes().entrySet()) {
      if (note.getKey().startsWith(question + " ")) {
        String[] parts = note.getKey().split(" ", 3);
        String which = instances.contains(parts[1]) ? " `" + parts[1] + "`" : "";
        left.computeIfAbsent(parts[2] + ": " + note.getValue(), why -> new ArrayList<>())
            .add(which);
      }
    }
    if (left.isEmpty()) {
      return;
    }
    line(
        left.entrySet().stream()
            .map(
                each ->
                    each.getKey()
                        + (each.getValue().contains("")
                            ? ""
                            : " (" + String.join(",", each.getValue()).strip() + ")"))
            .collect(joining("; ", "Left out: ", ".")));
  }

  /** Draws a plot for each kind of instance of which there are several sizes. */
  private void plot(Question question, Set<String> instances, List<Peer> peers) {
    Set<String> kinds = new LinkedHashSet<>();
    instances.forEach(instance -> kinds.add(instance.replaceFirst("-\\d+$", "")));
    List<String> images = new ArrayList<>();
    for (String kind : kinds) {
      Plot plot = new Plot(question.title() + ": " + kind, question.unit());
      for (Peer peer : peers) {
        Map<Double, Double> points = new TreeMap<>();
        for (String instance : instances) {
          if (instance.matches(kind + "-\\d+") && !kind.equals("nato")) {
            results
                .score(question.name(), instance, peer.name())
                .ifPresent(
                    score ->
                        points.put(
                            Double.valueOf(instance.substring(kind.length() + 1)),
                            score.figure().value()));
          }
        }
        plot.add(peer.name(), points);
      }
      if (plot.isWorthwhile()) {
        String name = question.name().toLowerCase(Locale.ROOT) + "-" + kind + ".svg";
        plots.put(name, plot.svg());
        images.add("![" + question.title() + ", " + kind + "](plots/" + name + ")");
      }
    }
    if (!images.isEmpty()) {
      line(String.join(" ", images));
      line("");
    }
  }

  private void goals() {
    others();
    if (Goal.all().stream().allMatch(goal -> goal.measured().in(results).isEmpty())) {
      return;
    }
    List<String> rows = new ArrayList<>();
    for (Goal goal : Goal.all()) {
      Optional<Quartile> figure = goal.measured().in(results);
      String limit = (goal.atLeast() ? "≥ " : "≤ ") + goal.words().apply(goal.limit());
      rows.add(
          "| "
              + goal.what()
              + " | "
              + limit
              + " | "
              + figure.map(measured -> measured.inWords(goal.words())).orElse("not measured")
              + " | "
              + figure.map(goal::verdict).orElse("")
              + " |");
    }
    line("### Goals");
    line("");
    line("| goal | wanted | measured | met |");
    line("| --- | ---: | ---: | --- |");
    rows.forEach(this::line);
    line("");
  }

  /**
   * Lists the figures of the library alone; of benchmarks that differ in one parameter, the
   * slowest.
   */
  private void others() {
    Map<String, List<Score>> alike = new LinkedHashMap<>();
    for (Score score : results.scores()) {
      if (!score.parameters().containsKey("peer")) {
        String instance = score.parameters().getOrDefault("instance", "");
        alike
            .computeIfAbsent(
                score.benchmark() + " " + instance + " " + score.threads(),
                key -> new ArrayList<>())
            .add(score);
      }
    }
    if (alike.isEmpty()) {
      return;
    }
    line("### The library alone");
    line("");
    line("| benchmark | parameters | threads | figure | bytes allocated |");
    line("| --- | --- | ---: | ---: | ---: |");
    for (List<Score> scores : alike.values()) {
      Score worst = Collections.max(scores, Comparator.comparingDouble(Readme::slowness));
      String parameters = parameters(worst.parameters());
      line(
          Stream.of(
                  "`" + worst.benchmark().replaceFirst(".*\\.(\\w+\\.\\w+)$", "$1") + "`",
                  scores.size() == 1
                      ? parameters
                      : parameters + "; the slowest of " + scores.size() + " kinds",
                  Integer.toString(worst.threads()),
                  worst.inWords(),
                  Double.isNaN(worst.bytes()) ? "" : Score.digits(worst.bytes()))
              .collect(joining(" | ", "| ", " |")));
    }
    line("");
  }

  private static double slowness(Score score) {
    return score.isRate() ? -score.figure().value() : score.figure().value();
  }

  private static String parameters(ImmutableMap<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(joining(", "));
  }
}
