package org.concordat.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the properties of a class, which may fail, and keeps what came of them. */
public final class Run implements TestExecutionListener {
  private final Map<String, String> failures = new LinkedHashMap<>();
  private final Set<String> passed = new TreeSet<>();
  private final List<String> reports = new ArrayList<>();

  private Run() {}

  /** Runs all properties of a class, with a seed so that all runs are alike. */
  public static Run of(Class<?> fixture) {
    return of(selectClass(fixture));
  }

  /** Runs one property. */
  public static Run of(Class<?> fixture, String property) {
    for (Method method : fixture.getMethods()) {
      if (method.getName().equals(property)) {
        return of(selectMethod(fixture, method));
      }
    }
    throw new IllegalArgumentException(fixture + " has no " + property);
  }

  private static Run of(DiscoverySelector selector) {
    Run run = new Run();
    Launcher launcher = LauncherFactory.create();
    launcher.execute(
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selector)
            .configurationParameter("jqwik.seeds.whenfixed", "ALLOW")
            .build(),
        run);
    return run;
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

  /** Returns the properties that passed. */
  public Set<String> passed() {
    return passed;
  }

  /** Returns what jqwik told of the run. */
  public String report() {
    return String.join("\n", reports);
  }
}
