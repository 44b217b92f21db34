package org.concordat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher at the root of the project, run as a process. It needs the jar, so these tests run
 * after packaging. The build runs them side by side, so each uses a folder of its own.
 */
@Execution(ExecutionMode.CONCURRENT)
class LauncherTest {
  private static final Path LAUNCHER = Run.ROOT.resolve("concordat");
  private static final Path JAR = Run.ROOT.resolve("cli/target/concordat.jar");

  private static final String BUILDING =
      "concordat: building it first, which takes a minute or two\nnoise\n";
  private static final String PREPARING =
      "concordat: preparing quick starts, which takes a few seconds\n";

  @TempDir private Path folder;

  @BeforeAll
  static void theJarIsThere() throws Exception {
    assertTrue(Files.exists(JAR), "the jar is packed before these tests: run mvn verify");
    // The first start says that it takes longer.
    new ProcessBuilder(LAUNCHER.toString(), "--version")
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  /** For each library that the notice names, the jar has classes under its package name. */
  @Test
  void theJarCarriesItsLicencesAndNotices() throws Exception {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertEquals(Files.readString(Run.ROOT.resolve("LICENSE")), text(jar, "META-INF/LICENSE"));
      String notice = text(jar, "META-INF/NOTICE");
      assertTrue(notice.startsWith(Files.readString(Run.ROOT.resolve("NOTICE"))), notice);
      Map<String, String> libraries =
          Map.of(
              "com/google/", "\nGuava, ",
              "org/jspecify/", "\nJSpecify\n",
              "picocli/", "\npicocli\n",
              "org/snakeyaml/", "\nSnakeYAML Engine\n",
              "org/concordat/", "Concordat\n");
      Set<String> unnamed =
          jar.stream()
              .map(JarEntry::getName)
              .filter(name -> name.endsWith(".class"))
              .filter(
                  name ->
                      libraries.entrySet().stream()
                          .noneMatch(
                              each ->
                                  name.startsWith(each.getKey())
                                      && notice.contains(each.getValue())))
              .collect(Collectors.toSet());
      assertEquals(Set.of(), unnamed);
    }
  }

  private static String text(JarFile jar, String name) throws IOException {
    try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Runs a line of the shell, in which $C is the launcher. */
  private Run shell(String line) throws Exception {
    return shell(line, Map.of());
  }

  private Run shell(String line, Map<String, String> environment) throws Exception {
    // In a file, since Java gives a process no arguments that the locale cannot spell.
    Path script = Files.writeString(folder.resolve("line.sh"), line);
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder("bash", script.toString())
            .directory(folder.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().put("C", LAUNCHER.toString());
    builder
        .environment()
        .put("JAVA", Path.of(System.getProperty("java.home"), "bin/java").toString());
    builder.environment().put("JAR", JAR.toString());
    builder.environment().put("HARBOUR", Run.HARBOUR.toString());
    builder.environment().put("NATO", Run.NATO.toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.waitFor();
    return new Run(read(out), read(err), process.exitValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"$C", "$JAVA -jar $JAR"})
  void aClosedStandardInputIsReportedAsSuch(String program) throws Exception {
    Run run = shell(program + " check - <&-");
    assertEquals("concordat: -: it cannot be read: the standard input is closed\n", run.err());
    assertEquals(2, run.status());
  }

  @Test
  void aNameThatIsNotUtf8IsReportedAsSuch() throws Exception {
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

  @ParameterizedTest
  @ValueSource(strings = {"resolve \"$HARBOUR\"", "--help", "check --help", "--version"})
  void aFullDeviceIsReported(String arguments) throws Exception {
    Run run = shell("\"$C\" " + arguments + " > /dev/full");
    assertTrue(run.err().matches("concordat: the answer cannot be written: .*\n"), run.err());
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
    Files.writeString(folder.resolve("text"), "concordat: 1\ntitle: Türkiye 港\n");
    // The shell creates the file, since Java cannot name it in such a locale.
    Run run =
        shell(
            "mv text 'Häfen 港.yaml'; for locale in C '' POSIX; do"
                + " LANG=$locale LC_ALL=$locale \"$C\" check 'Häfen 港.yaml' || exit; done");
    assertEquals("", run.err());
    assertTrue(run.out().matches("(?s)(Türkiye 港\n[^港]*){3}"), run.out());
  }

  @Test
  void anInterruptedSearchGivesWhatItHasFound() throws Exception {
    Files.writeString(folder.resolve("hard.yaml"), UsageTest.hard(40));
    // As on a terminal, progress is shown, and with it that the search can be stopped.
    Run run =
        shell(
            "set -m; _JAVA_OPTIONS=-Dconcordat.terminal=err"
                + " \"$C\" paths hard.yaml --adopt act --json > answer 2> progress &\n"
                + "until grep -q 'Ctrl-C gives what was found' progress; do\n"
                + "  kill -0 $! || exit 99\n"
                + "  sleep 0.1\n"
                + "done\n"
                + "kill -INT $!; wait $!");
    assertEquals(3, run.status(), run.err());
    assertTrue(read(folder.resolve("answer")).contains("\"complete\": false"));
  }

  /** The launcher alone in a folder, and in the place of Maven a script that copies the jar. */
  private Path project() throws Exception {
    Path root = Files.createDirectory(folder.resolve("project"));
    Files.copy(LAUNCHER, root.resolve("concordat"));
    assertTrue(root.resolve("concordat").toFile().setExecutable(true));
    Files.createDirectories(root.resolve("cli/target"));
    Path tools = Files.createDirectory(folder.resolve("tools"));
    Path maven =
        Files.writeString(
            tools.resolve("mvn"),
            "#!/bin/sh\nprintf '\\033[0mnoise\\033[0;1m\\n'\ncp '" + JAR + "' cli/target/\n");
    assertTrue(maven.toFile().setExecutable(true));
    return root;
  }

  private Run project(String line) throws Exception {
    return shell("PATH=\"$PWD/tools:$PATH\"\n" + line);
  }

  @Test
  void whatIsDamagedIsMadeAnew() throws Exception {
    Path jar = project().resolve("cli/target/concordat.jar");
    assertEquals(0, project("project/concordat --version").status());
    Run archive =
        project(
            "chmod u+w project/cli/target/*.jsa && truncate -s 4000000 project/cli/target/*.jsa"
                + " && project/concordat --version");
    assertEquals(PREPARING, archive.err());
    assertEquals(0, archive.status());
    byte[] whole = Files.readAllBytes(jar);
    Files.write(jar, Arrays.copyOf(whole, whole.length / 2));
    Run cut = project("project/concordat --version");
    assertEquals(BUILDING + PREPARING, cut.err());
    assertTrue(cut.out().matches("concordat \\S+\n"), cut.out());
    // A hole in the middle keeps the end.
    Files.write(jar, new byte[whole.length - 200], StandardOpenOption.WRITE);
    Run hole = project("project/concordat --version");
    assertEquals(PREPARING + BUILDING, hole.err());
    assertEquals(0, hole.status());
    assertEquals("", project("project/concordat --version").err());
  }

  @Test
  void aBrokenJavaIsReported() throws Exception {
    Run none = shell("JAVA_HOME=$PWD/none \"$C\" --version");
    assertTrue(none.err().matches("concordat: Java 17 or newer is needed.*\n"), none.err());
    assertEquals(2, none.status());
    for (String broken : List.of("#!/bin/sh\nexit 1\n", "\u007fELF", "")) {
      Path java = Files.createDirectories(folder.resolve("home/bin")).resolve("java");
      Files.writeString(java, broken);
      assertTrue(java.toFile().setExecutable(true));
      Run run = shell("JAVA_HOME=$PWD/home \"$C\" --version");
      assertTrue(
          run.err().matches("concordat: .*home/bin/java does not start as Java 17.*\n"), run.err());
      assertEquals(2, run.status());
    }
  }

  /** It is started through links, and from elsewhere. */
  @Test
  void itFindsItself() throws Exception {
    Run run = shell("ln -s \"$C\" linked && ./linked --version");
    assertTrue(run.out().startsWith("concordat "), run.out() + run.err());
  }

  /** Where there is no jar, it is built; the output of the build does not mix with the answer. */
  @Test
  void itBuildsTheJarWhereThereIsNone() throws Exception {
    Path root = project();
    Run run = project("project/concordat --version");
    assertEquals(BUILDING + PREPARING, run.err());
    assertTrue(run.out().matches("concordat \\S+\n"), run.out());
    assertEquals("1\n", shell("ls project/cli/target/*.jsa | wc -l").out());
    assertEquals("", shell("project/concordat --version").err());
    Files.writeString(folder.resolve("tools/mvn"), "#!/bin/sh\nexit 1\n");
    Files.delete(root.resolve("cli/target/concordat.jar"));
    Run failed = project("project/concordat --version");
    assertEquals(2, failed.status());
    assertEquals("", failed.out());
  }

  /** The launcher says which streams are terminals, here as it would of one. */
  @Test
  void coloursAreForTerminalsThatWantThem() throws Exception {
    String inTerminal = "java -Dconcordat.terminal=out,err -jar " + JAR + " resolve \"$HARBOUR\"";
    Map<String, String> terminal = Map.of("TERM", "xterm", "NO_COLOR", "");
    assertTrue(shell(inTerminal, terminal).out().contains("\u001b[31mwould fail as things stand"));
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
