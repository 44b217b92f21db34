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
import org.concordat.documents.DocumentReader;
import org.concordat.documents.DocumentWriter;
import org.concordat.negotiation.Negotiation;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs all tests that bear {@link Comparison}, again and again, each round with seeds of its own,
 * until the time is over. Prints what a test failed on, and keeps it in a folder. Each test is told
 * of once.
 */
final class Fuzz implements TestExecutionListener {
  private static final int SHRINKING_STEPS = 5000;

  private final Path folder;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> told = new HashSet<>();
  private long run;
  private Class<?> running = Fuzz.class;
  private long passed;

  private Fuzz(Path folder) {
    this.folder = folder;
  }

  /** Takes the minutes and the folder to keep findings in; exits with status 1 if there are any. */
  public static void main(String[] arguments) {
    Duration time = Duration.ofMinutes(Long.parseLong(arguments[0]));
    Fuzz fuzz = new Fuzz(Path.of(arguments[1]));
    Instant end = Instant.now().plus(time);
    List<Class<?>> comparisons = comparisons();
    System.out.println(comparisons.size() + " classes of comparisons");
    long rounds = 0;
    for (; rounds == 0 || Instant.now().isBefore(end); rounds++) {
      long run = new SecureRandom().nextLong();
      Collections.shuffle(comparisons, new Random(run));
      for (Class<?> comparison : comparisons) {
        if (Instant.now().isBefore(end)) {
          fuzz.run(comparison, run);
        }
      }
    }
    System.out.println(
        rounds + " rounds: " + fuzz.passed + " passed, " + fuzz.findings.size() + " findings");
    System.exit(fuzz.findings.isEmpty() ? 0 : 1);
  }

  /** Runs the tests of some classes once, and returns what they failed on. */
  static List<Finding> once(Path folder, long run, Class<?>... classes) {
    Fuzz fuzz = new Fuzz(folder);
    for (Class<?> each : classes) {
      fuzz.run(each, run);
    }
    return fuzz.findings;
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
    String before = System.getProperty(Seeds.RUN, "0");
    System.setProperty(Seeds.RUN, Long.toString(number));
    try {
      LauncherFactory.create()
          .execute(
              LauncherDiscoveryRequestBuilder.request().selectors(selectClass(comparison)).build(),
              this);
    } finally {
      System.setProperty(Seeds.RUN, before);
    }
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (!(test.getSource().orElse(null) instanceof MethodSource method)) {
      return;
    }
    if (result.getStatus() != TestExecutionResult.Status.FAILED) {
      passed++;
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
    // Nothing to write down, or nothing that fails by itself: the run draws it again.
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
