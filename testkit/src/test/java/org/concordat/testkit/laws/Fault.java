package org.concordat.testkit.laws;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.FixedSeedMode;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * A fault that is planted in code, and the law that must catch it.
 *
 * @param law the interface of the law
 * @param property the property of the law that must fail
 * @param what the fault, in a few words
 * @param fixture a class that implements the law and asks {@link #planted()} what to do
 * @param code the faulty code
 */
record Fault(Class<?> law, String property, String what, Class<?> fixture, Object code) {
  private static @Nullable Fault now;
  private static long firstSeed;
  private static int runs;
  private static int caught;
  private static long tries;

  /** Returns all faults, law by law. */
  static List<Fault> all() {
    List<Fault> all = new ArrayList<>(RuleFaults.all());
    all.addAll(BodyFaults.all());
    all.addAll(NegotiationFaults.all());
    all.addAll(SessionFaults.all());
    return all;
  }

  /** Returns the faulty code of the run. */
  static Object planted() {
    if (now == null) {
      throw new IllegalStateException("no fault is planted");
    }
    return now.code;
  }

  /** Holds in how many runs a fault was caught, and how many tries that took in all. */
  record Caught(int runs, long tries) {}

  /** Counts the runs in which the law catches the fault, each run from a seed of its own. */
  synchronized Caught caught(int times, int triesOfEach, long seed) {
    now = this;
    tries = 0;
    runs = times;
    firstSeed = seed;
    caught = 0;
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(fixture))
                .configurationParameter("jqwik.tries.default", Integer.toString(triesOfEach))
                .build());
    now = null;
    return new Caught(caught, tries);
  }

  /** Runs the property of the fault so many times, and no other. */
  static final class Repeat implements AroundPropertyHook {
    public Repeat() {}

    @Override
    public PropertyExecutionResult aroundProperty(
        PropertyLifecycleContext context, PropertyExecutor property) {
      PropertyExecutionResult result = null;
      if (now != null && context.targetMethod().getName().equals(now.property)) {
        context.attributes().setShrinking(ShrinkingMode.OFF);
        context.attributes().setWhenFixedSeed(FixedSeedMode.ALLOW);
        for (int run = 0; run < runs; run++) {
          context.attributes().setSeed(Long.toString(firstSeed + run));
          result = property.execute();
          tries += result.countTries();
          caught += result.status() == PropertyExecutionResult.Status.FAILED ? 1 : 0;
        }
      }
      return result == null ? property.execute().mapToSuccessful() : result.mapToSuccessful();
    }

    @Override
    public PropagationMode propagateTo() {
      return PropagationMode.ALL_DESCENDANTS;
    }
  }

  @Override
  public String toString() {
    return law.getSimpleName() + ": " + what;
  }
}
