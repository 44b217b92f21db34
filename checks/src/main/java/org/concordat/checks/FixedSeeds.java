package org.concordat.checks;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Gives each property of jqwik that names no seed the one that {@link Seeds} has for it. */
public class FixedSeeds implements AroundPropertyHook {

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    if (context.attributes().seed().isEmpty()) {
      // The class that is run, not the one that declares the property, since laws are inherited.
      String name = context.containerClass().getName() + "#" + context.targetMethod().getName();
      context.attributes().setSeed(Long.toString(Seeds.of(name)));
    }
    return property.execute();
  }
}
