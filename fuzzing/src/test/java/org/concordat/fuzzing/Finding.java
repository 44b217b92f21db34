package org.concordat.fuzzing;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.concordat.checks.Seeds;
import org.concordat.documents.DocumentReader;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.opentest4j.TestAbortedException;

/**
 * The input on which a test failed. If its arguments can be written down, the finding is a
 * document, which stays the same when the generators change. Otherwise it is the run that drew
 * them.
 *
 * @param type the test class
 * @param method its method
 * @param run what the seeds of the run were made of
 * @param arguments the text for the arguments, if they have one
 * @param document the negotiation among the arguments, or whatever else is known
 */
record Finding(String type, String method, long run, Optional<String> arguments, String document) {
  private static final Pattern FORM =
      Pattern.compile(
          "# Found by \\./fuzz\\.\n"
              + "# test: (?<type>[^#]+)#(?<method>.+)\n"
              + "# run: (?<run>-?\\d+)\n"
              + "(# arguments: (?<arguments>.+)\n)?"
              + "(?<document>(?s).*)");

  static Finding read(Path file) throws IOException {
    Matcher form = FORM.matcher(Files.readString(file));
    if (!form.matches()) {
      throw new IOException(file + " does not begin as a finding does");
    }
    return new Finding(
        form.group("type"),
        form.group("method"),
        Long.parseLong(form.group("run")),
        Optional.ofNullable(form.group("arguments")),
        form.group("document"));
  }

  @Override
  public String toString() {
    return "# Found by ./fuzz.\n"
        + ("# test: " + type + "#" + method + "\n")
        + ("# run: " + run + "\n")
        + arguments.map(text -> "# arguments: " + text + "\n").orElse("")
        + document;
  }

  /** Writes the finding into a folder, under a name made of its content. */
  Path keep(Path folder) throws IOException {
    Files.createDirectories(folder);
    String name = type.replaceFirst(".*\\.", "") + "-" + method;
    Path file = folder.resolve(name + "-" + Integer.toHexString(toString().hashCode()) + ".yaml");
    return Files.writeString(file, toString());
  }

  /** Runs the test on the finding, and returns the failure, if it still fails. */
  Optional<Throwable> replay() throws Exception {
    return arguments.isPresent() ? call(arguments.get()) : rerun();
  }

  private Optional<Throwable> call(String text) throws Exception {
    Class<?> test = Class.forName(type);
    Method property =
        ReflectionSupport.findMethods(
                test, each -> each.getName().equals(method), HierarchyTraversalMode.BOTTOM_UP)
            .stream()
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(type + " has no test " + method));
    Object[] values =
        Arguments.parse(
            text, DocumentReader.standard().read(method, document), property.getParameterTypes());
    try {
      ReflectionSupport.invokeMethod(property, ReflectionSupport.newInstance(test), values);
      return Optional.empty();
    } catch (TestAbortedException assumed) {
      return Optional.empty();
    } catch (Exception | AssertionError | StackOverflowError failure) {
      return Optional.of(failure);
    }
  }

  private Optional<Throwable> rerun() throws Exception {
    String before = System.getProperty(Seeds.RUN, "0");
    System.setProperty(Seeds.RUN, Long.toString(run));
    try {
      SummaryGeneratingListener summary = new SummaryGeneratingListener();
      Class<?> test = Class.forName(type);
      Quietly.run(
          ReflectionSupport.findMethods(
                  test, each -> each.getName().equals(method), HierarchyTraversalMode.BOTTOM_UP)
              .stream()
              .map(each -> selectMethod(test, each))
              .toList(),
          summary);
      if (summary.getSummary().getTestsFoundCount() == 0) {
        throw new IllegalStateException(type + " has no test " + method);
      }
      return summary.getSummary().getFailures().stream()
          .<Throwable>map(failure -> failure.getException())
          .findFirst();
    } finally {
      System.setProperty(Seeds.RUN, before);
    }
  }

  /**
   * Returns a text as comment lines, by which a finding without a document states its arguments.
   */
  static String comment(Object text) {
    return ("# " + text).replaceAll("\\R", "\n# ") + "\n";
  }

  /** Returns the message of a failure, and where in the library or its tests it was thrown. */
  static String told(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("org.concordat."))
        .map(frame -> "\n  at " + frame)
        .collect(Collectors.joining("", failure.toString(), ""));
  }
}
