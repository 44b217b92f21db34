package org.concordat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher at the root of the project, run as a process. It wants the jar, so these tests run
 * after it is packed.
 */
class LauncherTest {
  private static final Path LAUNCHER = Run.ROOT.resolve("concordat");
  private static final Path JAR = Run.ROOT.resolve("cli/target/concordat.jar");

  @TempDir private Path folder;

  @BeforeAll
  static void theJarIsThere() {
    assertTrue(Files.exists(JAR), "the jar is packed before these tests: run mvn verify");
  }

  /** Runs a line of the shell, in which $C is the launcher. */
  private Run shell(String line) throws Exception {
    return shell(line, Map.of());
  }

  private Run shell(String line, Map<String, String> environment) throws Exception {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-c", line)
            .directory(folder.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().put("C", LAUNCHER.toString());
    builder.environment().put("HARBOUR", Run.HARBOUR.toString());
    builder.environment().put("NATO", Run.NATO.toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertTrue(process.waitFor(120, TimeUnit.SECONDS), line);
    return new Run(read(out), read(err), process.exitValue());
  }

  @Test
  void aClosedStandardInputIsToldAsSuch() throws Exception {
    Run run = shell("$C check - <&-");
    assertEquals("concordat: -: it cannot be read: the standard input is closed\n", run.err());
    assertEquals(2, run.status());
  }

  @Test
  void aNameThatIsNotUtf8IsToldAsSuch() throws Exception {
    Run run = shell("cp $HARBOUR $'caf\\xe9.yaml'; $C check caf*");
    assertTrue(run.err().contains("not in the encoding of the locale"), run.err());
    assertEquals(2, run.status());
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  @Test
  void answersGoToTheStandardOutputAlone() throws Exception {
    Run run = shell("\"$C\" resolve \"$HARBOUR\" nope --json");
    assertEquals("concordat: nope: there is no such file\n", run.err());
    assertTrue(run.out().startsWith("{\"alternatives\":{\"ada\":"), run.out());
    assertEquals(2, run.status());
  }

  @Test
  void theStatusIsThatOfTheProgram() throws Exception {
    assertEquals(0, shell("\"$C\" check \"$HARBOUR\"").status());
    assertEquals(1, shell("\"$C\" verify \"$NATO\"").status());
    assertEquals(2, shell("\"$C\" check /").status());
    Files.writeString(folder.resolve("hard.yaml"), UsageTest.hard(30));
    assertEquals(3, shell("\"$C\" paths hard.yaml --adopt act --timeout 0.5").status());
  }

  @Test
  void aClosedPipeEndsItQuietly() throws Exception {
    Run run =
        shell("set -o pipefail; \"$C\" verify \"$NATO\" \"$NATO\" \"$NATO\" --json | head -c 1");
    assertEquals("{", run.out());
    assertEquals("", run.err());
    Run gone = shell("\"$C\" resolve \"$NATO\" --json > >(exec true); wait");
    assertEquals("", gone.err());
  }

  @Test
  void aFullDeviceIsTold() throws Exception {
    Run run = shell("\"$C\" resolve \"$HARBOUR\" > /dev/full");
    assertTrue(run.err().startsWith("concordat: the answer cannot be written: "), run.err());
    assertEquals(2, run.status());
  }

  @Test
  void theStandardInputIsRead() throws Exception {
    Run run = shell("\"$C\" resolve - --json < \"$HARBOUR\"");
    assertEquals(Run.of("resolve", Run.HARBOUR.toString(), "--json").out(), run.out());
    assertEquals("", run.err());
  }

  @Test
  void namesAndTextsAreUtf8WhateverTheLocale() throws Exception {
    Files.writeString(folder.resolve("Häfen 港.yaml"), "concordat: 1\ntitle: Türkiye 港\n");
    Run run = shell("\"$C\" check 'Häfen 港.yaml'", Map.of("LC_ALL", "C", "LANG", "C"));
    assertEquals("", run.err());
    assertTrue(run.out().startsWith("Türkiye 港\n"), run.out());
  }

  @Test
  void anInterruptedSearchGivesWhatItHasFound() throws Exception {
    Files.writeString(folder.resolve("hard.yaml"), UsageTest.hard(40));
    Run run =
        shell(
            "set -m; \"$C\" paths hard.yaml --adopt act --json > answer & "
                + "sleep 3; kill -INT $!; wait $!");
    assertEquals(3, run.status(), run.err());
    assertTrue(read(folder.resolve("answer")).contains("\"complete\": false"));
    // The shell itself may tell how its job has ended.
    assertFalse(run.err().contains("concordat:"), run.err());
  }

  /** It is started through links, and from elsewhere. */
  @Test
  void itFindsItself() throws Exception {
    Run run = shell("ln -s \"$C\" linked && ./linked --version");
    assertTrue(run.out().startsWith("concordat "), run.out() + run.err());
  }

  /** Where there is no jar, it is built; what the build says is no answer. */
  @Test
  void itBuildsTheJarWhereThereIsNone() throws Exception {
    Path root = Files.createDirectory(folder.resolve("project"));
    Files.copy(LAUNCHER, root.resolve("concordat"));
    assertTrue(root.resolve("concordat").toFile().setExecutable(true));
    Path tools = Files.createDirectory(folder.resolve("tools"));
    Path maven =
        Files.writeString(
            tools.resolve("mvn"),
            "#!/bin/sh\necho noise\nmkdir -p cli/target && cp '" + JAR + "' cli/target/\n");
    assertTrue(maven.toFile().setExecutable(true));
    Run run = shell("PATH=\"" + tools + ":$PATH\"; project/concordat --version");
    assertEquals("concordat: building it first, which takes a minute or two\nnoise\n", run.err());
    assertTrue(run.out().matches("concordat \\S+\n"), run.out());
    assertEquals("1\n", shell("ls project/cli/target/*.jsa | wc -l").out());
    assertEquals("", shell("project/concordat --version").err());
    Files.writeString(maven, "#!/bin/sh\nexit 1\n");
    Files.delete(root.resolve("cli/target/concordat.jar"));
    Run failed = shell("PATH=\"" + tools + ":$PATH\"; project/concordat --version");
    assertEquals(2, failed.status());
    assertEquals("", failed.out());
  }

  /** The launcher says which streams are terminals, here as it would of one. */
  @Test
  void coloursAreForTerminalsThatWantThem() throws Exception {
    String inTerminal = "java -Dconcordat.terminal=out,err -jar " + JAR + " resolve \"$HARBOUR\"";
    Map<String, String> terminal = Map.of("TERM", "xterm", "NO_COLOR", "");
    assertTrue(shell(inTerminal, terminal).out().contains("\u001b[31mrejected"));
    assertFalse(shell("\"$C\" resolve \"$HARBOUR\"", terminal).out().contains("\u001b"));
    for (Map<String, String> plain :
        List.of(Map.of("TERM", "xterm", "NO_COLOR", "1"), Map.of("TERM", "dumb"))) {
      assertFalse(shell(inTerminal, plain).out().contains("\u001b"));
    }
  }

  @Test
  void theLauncherIsPlainShell() throws Exception {
    assertEquals(List.of("#!/bin/sh"), Files.readAllLines(LAUNCHER).subList(0, 1));
    assertEquals(0, shell("sh -n \"$C\"").status());
  }
}
