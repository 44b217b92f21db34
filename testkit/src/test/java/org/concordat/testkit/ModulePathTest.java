package org.concordat.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.internal.InternalFutureFailureAccess;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.engine.JqwikTestEngine;
import org.apiguardian.api.API;
import org.concordat.negotiation.Negotiation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.launcher.Launcher;
import org.opentest4j.AssertionFailedError;

/**
 * The kit works on a module path: a module that requires it is compiled and run there, and jqwik
 * finds what the kit provides. All other tests run on a class path.
 */
class ModulePathTest {
  private static final Path CONSUMER = Path.of("src/test/resources/consumer");
  private static final String MODULE = "org.example.consumer";

  /** A class of each module on the path. */
  private static final ImmutableList<Class<?>> MODULES =
      ImmutableList.of(
          Negotiation.class,
          Negotiations.class,
          ImmutableList.class,
          InternalFutureFailureAccess.class,
          Arbitrary.class,
          JqwikTestEngine.class,
          API.class,
          AssertionFailedError.class,
          JUnitException.class,
          TestEngine.class,
          Launcher.class);

  @Test
  void aModuleThatRequiresTheKitIsTestedWithIt(@TempDir Path classes) throws Exception {
    compile(classes);
    List<String> printed = run(classes);
    String all = String.join("\n", printed);
    assertTrue(printed.contains("kit: module org.concordat.testkit"), all);
    assertTrue(printed.contains("core: module org.concordat.core"), all);
    assertTrue(
        printed.contains("provider: org.concordat.testkit.internal.providers.TestkitProvider"),
        all);
    assertTrue(printed.contains("negotiationsAreDrawnAsAsked: SUCCESSFUL"), all);
    assertTrue(printed.contains("nobodyEverSaysAnything: FAILED"), all);
    assertTrue(all.contains("commitment: ann supports x."), all);
    assertEquals(publicPackages(), exported(printed));
  }

  private static void compile(Path classes) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of("-parameters", "-d", classes.toString(), "--module-path", modulePath()));
    try (Stream<Path> files = Files.walk(CONSUMER)) {
      files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
    }
    StringWriter messages = new StringWriter();
    PrintWriter out = new PrintWriter(messages);
    ToolProvider compiler = ToolProvider.findFirst("javac").orElseThrow();
    assertEquals(0, compiler.run(out, out, arguments.toArray(String[]::new)), messages::toString);
  }

  private static List<String> run(Path classes) throws Exception {
    Path printed = classes.resolve("printed.txt");
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                classes + File.pathSeparator + modulePath(),
                "--module",
                MODULE + "/" + MODULE + ".Main")
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    int status = java.waitFor();
    List<String> lines = Files.readAllLines(printed, StandardCharsets.UTF_8);
    assertEquals(0, status, () -> String.join("\n", lines));
    return lines.stream().map(String::strip).toList();
  }

  private static String modulePath() {
    return MODULES.stream()
        .map(ModulePathTest::place)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static Set<String> exported(List<String> printed) {
    return printed.stream()
        .filter(line -> line.startsWith("exported: "))
        .map(line -> line.replace("exported: ", ""))
        .collect(Collectors.toSet());
  }

  /** Every package of the library except the internal ones, found in its sources. */
  private static Set<String> publicPackages() throws IOException {
    Path sources = Path.of("..", "core", "src", "main", "java");
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(file -> file.endsWith("package-info.java"))
          .map(file -> sources.relativize(file.getParent()).toString())
          .map(name -> name.replace(File.separatorChar, '.'))
          .filter(name -> !name.startsWith("org.concordat.internal"))
          .collect(Collectors.toSet());
    }
  }
}
