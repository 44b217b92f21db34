package org.concordat.fuzzing;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.concordat.checks.Comparison;
import org.concordat.checks.Counterexamples;
import org.concordat.checks.Seeds;
import org.concordat.checks.Tries;
import org.concordat.documents.DocumentReader;
import org.concordat.documents.DocumentWriter;
import org.concordat.negotiation.Negotiation;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Runs all tests marked {@link Comparison} in rounds, each with seeds of its own, until the time is
 * over. Prints the input on which a test failed, and keeps it in a folder. Each test is reported
 * once.
 */
final class Fuzz implements TestExecutionListener {
  private static final int SHRINKING_STEPS = 5000;

  private final Path folder;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> told = new HashSet<>();
  private final Set<Class<?>> ran = new HashSet<>();
  private long run;
  private Class<?> running = Fuzz.class;
  private long finished;
  private long tries;

  private Fuzz(Path folder) {
    this.folder = folder;
  }

  /**
   * Takes the minutes, the folder to keep findings in, and the classes to run, unless all are
   * meant; exits with status 1 if there are findings. At least one class is run.
   */
  public static void main(String[] arguments) {
    Duration time = Duration.ofMinutes(Long.parseLong(arguments[0]));
    Fuzz fuzz = new Fuzz(Path.of(arguments[1]));
    Instant start = Instant.now();
    List<Class<?>> comparisons = arguments.length > 2 ? named(arguments) : comparisons();
    System.out.println(comparisons.size() + " classes of comparisons");
    for (int next = 0; next == 0 || Instant.now().isBefore(start.plus(time)); next++) {
      int place = next % comparisons.size();
      if (place == 0) {
        fuzz.run = new SecureRandom().nextLong();
        Collections.shuffle(comparisons, new Random(fuzz.run));
      }
      fuzz.run(comparisons.get(place), fuzz.run);
    }
    System.out.println(fuzz.summary(Duration.between(start, Instant.now())));
    System.exit(fuzz.findings.isEmpty() ? 0 : 1);
  }

  private static List<Class<?>> named(String... arguments) {
    List<Class<?>> named = new ArrayList<>();
    for (String name : List.of(arguments).subList(2, arguments.length)) {
      try {
        named.add(Class.forName(name));
      } catch (ClassNotFoundException e) {
        throw new IllegalArgumentException(name + " is no class", e);
      }
    }
    return named;
  }

  /** Returns the last line of a run: what was tried, in what time, and what was found. */
  String summary(Duration time) {
    return "%d comparisons in %d classes, %d tries, %d findings, %d minutes"
        .formatted(finished, ran.size(), tries, findings.size(), (time.toSeconds() + 30) / 60);
  }

  /** Runs the tests of some classes once. */
  static Fuzz once(Path folder, long run, Class<?>... classes) {
    Fuzz fuzz = new Fuzz(folder);
    for (Class<?> each : classes) {
      fuzz.run(each, run);
    }
    return fuzz;
  }

  List<Finding> findings() {
    return findings;
  }

  /** Returns the classes that bear the annotation, on the whole class path. */
  static List<Class<?>> comparisons() {
    return new ArrayList<>(
        ReflectionSupport.findAllClassesInPackage(
            "org.concordat",
            type -> AnnotationSupport.isAnnotated(type, Comparison.class) && !type.isInterface(),
            name -> name.endsWith("Properties") || name.endsWith("Test")));
  }

  private void run(Class<?> comparison, long number) {
    run = number;
    running = comparison;
    ran.add(comparison);
    Tries.take();
    String before = System.getProperty(Seeds.RUN, "0");
    System.setProperty(Seeds.RUN, Long.toString(number));
    try {
      Quietly.run(List.of(selectClass(comparison)), this);
    } finally {
      System.setProperty(Seeds.RUN, before);
    }
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (!(test.getSource().orElse(null) instanceof MethodSource method)) {
      return;
    }
    finished++;
    tries += Tries.take();
    if (result.getStatus() != TestExecutionResult.Status.FAILED) {
      return;
    }
    String type = running.getName();
    Optional<List<Object>> sample = Counterexamples.take(type, method.getMethodName());
    if (told.add(type + "#" + method.getMethodName())) {
      Throwable failure = result.getThrowable().orElseGet(AssertionError::new);
      tell(finding(type, method.getMethodName(), sample, failure), failure);
    }
  }

  private Finding finding(
      String type, String method, Optional<List<Object>> sample, Throwable failure) {
    Optional<String> text = sample.flatMap(Arguments::text);
    Optional<Negotiation> drawn = sample.flatMap(Arguments::negotiation).filter(Fuzz::isWritable);
    if (text.isPresent() && drawn.isPresent()) {
      String document =
          Shrinking.shrunk(
              drawn.get(),
              smaller -> fails(new Finding(type, method, run, text, yaml(smaller))),
              SHRINKING_STEPS);
      Finding found = new Finding(type, method, run, text, document);
      if (fails(found)) {
        return found;
      }
    }
    // The arguments have no text, or do not fail by themselves: keep the run that drew them.
    return new Finding(
        type,
        method,
        run,
        Optional.empty(),
        sample.map(Finding::comment).orElseGet(() -> Finding.comment(failure)));
  }

  private static boolean fails(Finding finding) {
    try {
      return finding.replay().isPresent();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String yaml(Negotiation negotiation) {
    return DocumentWriter.yaml(negotiation);
  }

  private static boolean isWritable(Negotiation negotiation) {
    return DocumentReader.standard().read("found", yaml(negotiation)).equals(negotiation);
  }

  private void tell(Finding finding, Throwable failure) {
    findings.add(finding);
    System.out.println(finding);
    System.out.println(Finding.told(failure));
    try {
      System.out.println("kept as " + finding.keep(folder));
    } catch (IOException e) {
      System.out.println("it could not be kept: " + e);
    }
  }
}
