package org.concordat.checks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.FalsifiedSample;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Keeps the shrunk parameters of the last failure of each property, for the caller that ran it. */
public class Counterexamples implements AroundPropertyHook {
  private static final Map<String, List<Object>> FOUND = new ConcurrentHashMap<>();

  /** Returns the parameters that a property failed with, and forgets them. */
  public static Optional<List<Object>> take(String type, String method) {
    return Optional.ofNullable(FOUND.remove(type + "#" + method));
  }

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    PropertyExecutionResult result = property.execute();
    String name = context.containerClass().getName() + "#" + context.targetMethod().getName();
    result
        .shrunkSample()
        .map(FalsifiedSample.class::cast)
        .or(result::originalSample)
        .map(FalsifiedSample::parameters)
        .ifPresent(parameters -> FOUND.put(name, parameters));
    return result;
  }
}
