package org.concordat.checks;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.concurrent.atomic.LongAdder;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Counts the tries of all properties, for whoever ran them. */
public class Tries implements AroundPropertyHook {
  private static final LongAdder COUNT = new LongAdder();

  /** Returns how many tries there have been since the last call. */
  @CanIgnoreReturnValue
  public static long take() {
    return COUNT.sumThenReset();
  }

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    PropertyExecutionResult result = property.execute();
    COUNT.add(result.countTries());
    return result;
  }
}
