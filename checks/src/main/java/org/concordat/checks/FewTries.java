package org.concordat.checks;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Caps the tries of every property, even one that sets its own number, at the system property
 * {@code concordat.tries.most}. Mutation testing asks for it, since it runs the tests thousands of
 * times. Where the system property is not set, nothing changes.
 */
public class FewTries implements AroundPropertyHook {
  private static final String MAX = "concordat.tries.most";

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    Integer most = Integer.getInteger(MAX);
    if (most != null) {
      int tries = context.attributes().tries().orElse(most);
      context.attributes().setTries(Math.min(tries, most));
    }
    return property.execute();
  }
}
