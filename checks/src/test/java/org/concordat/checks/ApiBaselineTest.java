package org.concordat.checks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the baseline keeps of a module. */
class ApiBaselineTest {
  private static final Map<String, String> SOURCES =
      Map.of(
          "module-info",
          "module sample { exports open; exports half to java.base; }",
          "open/Shown",
          """
          package open;
          public abstract class Shown extends Hidden {
            public static final int SEVEN = 7;
            int ofThePackage;
            private int own;
            protected Shown() {}
            public String says() { return "nothing"; }
            protected abstract void does();
            void ofThePackage() {}
            private void own() {}
            public record Part(int number) {}
            private static class Own {}
            static class OfThePackage { public static class Inside {} }
          }
          """,
          "open/Hidden",
          "package open; class Hidden { public void inherited() {} }",
          "open/Unused",
          "package open; class Unused { public void nothing() {} }",
          "half/Half",
          "package half; public class Half {}",
          "closed/Closed",
          "package closed; public class Closed {}");

  @TempDir private Path folder;

  private Path jar(Map<String, String> sources) throws IOException {
    Path classes = folder.resolve("classes");
    List<String> arguments = new ArrayList<>(List.of("-d", classes.toString()));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = folder.resolve("source").resolve(source.getKey() + ".java");
      Files.createDirectories(file.getParent());
      arguments.add(Files.writeString(file, source.getValue()).toString());
    }
    Path jar = folder.resolve("sample.jar");
    assertEquals("", run("javac", arguments.toArray(new String[0])));
    assertEquals(
        "", run("jar", "--create", "--file", jar.toString(), "-C", classes.toString(), "."));
    return jar;
  }

  private static String run(String tool, String... arguments) {
    StringWriter printed = new StringWriter();
    PrintWriter out = new PrintWriter(printed);
    assertEquals(
        0,
        ToolProvider.findFirst(tool).orElseThrow().run(out, out, arguments),
        () -> tool + ": " + printed);
    return printed.toString();
  }

  private static Set<String> entries(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream()
          .map(each -> each.getName())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void whatUsersSeeIsKeptWithoutCode() throws Exception {
    Path baseline = folder.resolve("api" + File.separator + "sample.jar");
    ApiBaseline.write(jar(SOURCES), baseline);
    assertEquals(
        Set.of("open/Hidden.class", "open/Shown.class", "open/Shown$Part.class"),
        entries(baseline));
    String shown =
        """
        public abstract class open.Shown extends open.Hidden {
          public static final int SEVEN = 7;
          protected open.Shown();
          public java.lang.String says();
          protected abstract void does();
          public void inherited();
        }
        """;
    assertEquals(
        shown,
        run("javap", "-private", "-constants", "-classpath", baseline.toString(), "open.Shown"));
    assertFalse(
        run("javap", "-c", "-classpath", baseline.toString(), "open.Shown").contains("Code:"));
  }

  @Test
  void theSameApiIsTheSameFile() throws Exception {
    Path jar = jar(SOURCES);
    ApiBaseline.write(jar, folder.resolve("one.jar"));
    ApiBaseline.write(jar, folder.resolve("two.jar"));
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("one.jar")),
        Files.readAllBytes(folder.resolve("two.jar")));
  }

  @Test
  void aJarThatIsNoModuleIsRefused() throws Exception {
    Path jar = jar(Map.of("open/Shown", "package open; public class Shown {}"));
    assertThrows(
        IllegalArgumentException.class, () -> ApiBaseline.write(jar, folder.resolve("a.jar")));
  }
}
