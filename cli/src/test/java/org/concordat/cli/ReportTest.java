package org.concordat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
  void aDocumentWithErrorsIsToldAsByCheckAndNothingIsTouched() throws IOException {
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
  void aPlaceThatCannotBeWrittenIsTold() throws IOException {
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
}
