package org.concordat.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.internal.InternalFutureFailureAccess;
import com.google.errorprone.annotations.CheckReturnValue;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.negotiation.Negotiation;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;

/**
 * A project that uses the library compiles with all warnings on and taken for errors: there is
 * nothing that class files name and users lack.
 */
class ConsumerTest {
  private static final Path CONSUMER = Path.of("src/test/resources/consumer");

  /** A class of each jar that somebody gets who depends on this module. */
  private static final ImmutableList<Class<?>> GOT =
      ImmutableList.of(
          Negotiation.class,
          DocumentReader.class,
          ImmutableList.class,
          InternalFutureFailureAccess.class,
          CheckReturnValue.class,
          NullMarked.class,
          Load.class);

  @TempDir private Path classes;

  @Test
  void compilesOnTheClassPath() throws Exception {
    compile("--class-path", "Main.java");
  }

  @Test
  void compilesOnTheModulePath() throws Exception {
    compile("--module-path", "");
  }

  /** Guava brings the annotations of Error Prone, as long as nobody excludes them. */
  @Test
  void whatIsGotIsPublishedSo() throws IOException {
    String pom = Files.readString(Path.of("../pom.xml"));
    int guava = pom.indexOf("<artifactId>guava</artifactId>");
    String managed = pom.substring(guava, pom.indexOf("</dependency>", guava));
    assertEquals(-1, managed.indexOf("<artifactId>error_prone_annotations</artifactId>"));
  }

  private void compile(String path, String ending) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("-Xlint:all", "-Werror", "-d", classes.toString(), path, got()));
    try (Stream<Path> files = Files.walk(CONSUMER)) {
      files
          .map(Path::toString)
          .filter(file -> file.endsWith(".java") && file.endsWith(ending))
          .forEach(arguments::add);
    }
    StringWriter messages = new StringWriter();
    PrintWriter out = new PrintWriter(messages);
    ToolProvider compiler = ToolProvider.findFirst("javac").orElseThrow();
    int status = compiler.run(out, out, arguments.toArray(String[]::new));
    assertEquals("", messages.toString());
    assertEquals(0, status);
  }

  private static String got() {
    return GOT.stream().map(ConsumerTest::place).collect(Collectors.joining(File.pathSeparator));
  }

  private static String place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
