package org.concordat.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.ShrunkFalsifiedSample;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the properties of a class, which may fail, and keeps the results. */
public final class Run implements TestExecutionListener {
  /** The tries of properties that should fail, which they do early. */
  private static final int ENOUGH = 2000;

  private static final Map<String, List<Object>> SAMPLES = new HashMap<>();

  private final Map<String, String> failures = new LinkedHashMap<>();
  private final Set<String> passed = new TreeSet<>();
  private final List<String> reports = new ArrayList<>();

  private Run() {}

  /** Runs all properties of a class, which should fail. */
  public static Run of(Class<?> fixture) {
    return of(fixture, ENOUGH);
  }

  /** Runs all properties of a class, which should pass, with fewer tries than usual. */
  public static Run passing(Class<?> fixture) {
    return of(fixture, Math.max(100, Integer.getInteger("concordat.tries", 1000) / 10));
  }

  private static Run of(Class<?> fixture, int tries) {
    Run run = new Run();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(fixture))
                .configurationParameter("jqwik.tries.default", Integer.toString(tries))
                // Shrinks to the end, without a limit of time, so that the result is always the
                // same.
                .configurationParameter("jqwik.shrinking.default", "FULL")
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .build(),
            run);
    return run;
  }

  /** Keeps the shrunk samples of the properties of a class that is annotated with it. */
  public static final class KeepSamples implements AroundPropertyHook {
    public KeepSamples() {}

    @Override
    public PropertyExecutionResult aroundProperty(
        PropertyLifecycleContext context, PropertyExecutor property) {
      PropertyExecutionResult result = property.execute();
      result
          .shrunkSample()
          .map(ShrunkFalsifiedSample::parameters)
          .ifPresent(sample -> SAMPLES.put(context.label(), sample));
      return result;
    }

    @Override
    public PropagationMode propagateTo() {
      return PropagationMode.ALL_DESCENDANTS;
    }
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (test.isTest() && test.getSource().orElse(null) instanceof MethodSource source) {
      if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
        passed.add(source.getMethodName());
      } else {
        failures.put(
            source.getMethodName(),
            result.getThrowable().map(Throwable::getMessage).orElse("aborted"));
      }
    }
  }

  @Override
  public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
    reports.addAll(entry.getKeyValuePairs().values());
  }

  /** Returns the messages of the properties that failed, by their names. */
  public Map<String, String> failures() {
    return failures;
  }

  /** Returns the message of the one property that failed. */
  public String failure() {
    if (failures.size() != 1) {
      throw new AssertionError("one property should fail, not " + failures);
    }
    return failures.values().iterator().next();
  }

  /** Returns the properties that passed. */
  public Set<String> passed() {
    return passed;
  }

  /** Returns the shrunk parameters of a property that failed in a class with KeepSamples. */
  public static List<Object> sample(String property) {
    return SAMPLES.get(property);
  }

  /** Returns what jqwik reported of the run. */
  public String report() {
    return String.join("\n", reports);
  }
}
