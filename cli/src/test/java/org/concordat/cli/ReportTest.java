package org.concordat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  @TempDir private Path folder;

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aPageIsWrittenAndReplacedAndNothingElseIsLeft() throws IOException {
    Path out = folder.resolve("page.html");
    Files.writeString(out, "old");
    Run run = Run.of("report", Run.HARBOUR.toString(), "-o", out.toString());
    assertEquals(new Run("", "", 0), run);
    String page = Files.readString(out);
    assertTrue(page.startsWith("<!DOCTYPE html>"));
    assertTrue(page.contains("harbour.yaml"));
    assertFalse(page.contains(Run.HARBOUR.getParent().toString()));
    assertEquals(List.of("page.html"), names());
  }

  @Test
  void theStandardOutputHasTheSameBytes() throws IOException {
    Path out = folder.resolve("page.html");
    assertEquals(0, Run.of("report", Run.HARBOUR.toString(), "-o", out.toString()).status());
    Run run = Run.of("report", Run.HARBOUR.toString(), "-o", "-");
    assertEquals(new Run(Files.readString(out), "", 0), run);
  }

  @Test
  void theStandardInputIsReadOnce() throws IOException {
    String document = Files.readString(Run.HARBOUR);
    Run run = Run.with(document, false, "report", "-", "-o", "-");
    assertEquals(0, run.status());
    String sha256 =
        com.google.common.hash.Hashing.sha256()
            .hashString(document, StandardCharsets.UTF_8)
            .toString();
    assertTrue(run.out().contains(sha256));
  }

  @Test
  void ofADocumentWithErrorsTheErrorsAreThoseOfCheckAndNothingIsWritten() throws IOException {
    String bad = Run.write(folder, "bad.yaml", "concordat: 1\nactors: 7\n");
    Path out = folder.resolve("page.html");
    Files.writeString(out, "old");
    Run run = Run.of("report", bad, "-o", out.toString());
    assertEquals(new Run("", Run.of("check", bad).err(), 2), run);
    assertEquals("old", Files.readString(out));
    assertEquals(List.of("bad.yaml", "page.html"), names());
  }

  @Test
  void whatDoesNotFitIsRefused() throws IOException {
    String out = folder.resolve("page.html").toString();
    String file = Run.HARBOUR.toString();
    for (String[] wrong :
        List.of(
            new String[] {"--about", "nobody"},
            new String[] {"--assume", "nothing-known"},
            new String[] {"--coordination", "loud"},
            new String[] {"--as-of", "yesterday"})) {
      Run run = Run.of("report", file, "-o", out, wrong[0], wrong[1]);
      assertEquals(2, run.status(), run.err());
    }
    assertEquals(2, Run.of("report", file).status());
    assertEquals(List.of(), names());
  }

  @Test
  void aFileThatCannotBeWrittenIsReported() throws IOException {
    Run nowhere =
        Run.of("report", Run.HARBOUR.toString(), "-o", folder.resolve("no/page.html").toString());
    assertEquals(2, nowhere.status());
    assertTrue(nowhere.err().contains("there is no such folder"), nowhere.err());
    Run directory = Run.of("report", Run.HARBOUR.toString(), "-o", folder.toString());
    assertEquals(2, directory.status());
    assertTrue(directory.err().contains("this is a directory"), directory.err());
    assertEquals(List.of(), names());
  }

  @Test
  void aScenarioHeadsTheAnswer() {
    Run run =
        Run.of(
            "report",
            Run.NATO.toString(),
            "--as-of",
            "2024-05-30",
            "--assume",
            "iohannis-withdraws",
            "--about",
            "rutte-appointed",
            "-o",
            "-");
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("data-assume=\"iohannis-withdraws\""));
    String headline = run.out().replaceFirst("(?s).*?data-headline=\"\">(.*?)</h2>.*", "$1");
    assertEquals(
        "If Klaus Iohannis withdraws: Mark Rutte's appointment carries.",
        headline.replaceAll("<[^>]*>", "").replace("&#39;", "'"));
  }

  private static final Path TALKS = Run.ROOT.resolve("examples/nato-2024");

  private static Run talks(String command, String journal, String... more) {
    List<String> words = new ArrayList<>(List.of(command));
    words.add(TALKS.resolve("nato-2024-talks.yaml").toString());
    words.addAll(List.of("--journal", journal));
    words.addAll(List.of(more));
    return Run.of(words.toArray(String[]::new));
  }

  @Test
  void aJournalIsReadWithTheDocument() {
    String journal = TALKS.resolve("nato-2024-talks.jsonl").toString();
    Run run = talks("report", journal, "--about", "rutte", "-o", "-");
    assertEquals(0, run.status(), run.err());
    Document page = Jsoup.parse(run.out());
    String text = page.expectFirst("textarea").wholeText().replaceFirst("^\n", "");
    String document = talks("replay", journal, "--document").out();
    assertEquals(document, text.replaceFirst("as-of: .*\n", ""));
    assertEquals("2024-06-26", page.expectFirst("main").attr("data-as-of"));
    assertTrue(
        page.text().contains("nato-2024-talks.jsonl over nato-2024-talks.yaml"), page.text());
    String events = page.expectFirst("[data-region=timeline]").text();
    assertTrue(events.contains("On the table from now on: Klaus Iohannis"), events);
    assertTrue(events.contains("Off the table from now on: Klaus Iohannis"), events);
    assertTrue(events.contains("Becomes a member: Sweden"), events);
    Run earlier = talks("report", journal, "--as-of", "2024-04-02", "-o", "-");
    assertEquals("2024-04-02", Jsoup.parse(earlier.out()).expectFirst("main").attr("data-as-of"));
  }

  @Test
  void ofAJournalThatDoesNotFitTheErrorsAreThoseOfCheckAndNothingIsWritten() throws IOException {
    String bad =
        Run.write(
            folder,
            "bad.jsonl",
            "{\"concordat-journal\": 1}\n{\"do\": \"dance\", \"at\": \"2024-03-01\"}\n");
    Run run = talks("report", bad, "-o", folder.resolve("page.html").toString());
    assertEquals(new Run("", talks("check", bad).err(), 2), run);
    assertEquals(List.of("bad.jsonl"), names());
  }
}
