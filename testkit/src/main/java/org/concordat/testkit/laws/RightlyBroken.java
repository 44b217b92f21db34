package org.concordat.testkit.laws;

import static java.util.Objects.requireNonNull;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Declares that the rule or code under test breaks a law on purpose. The test passes if the law is
 * broken by a counterexample like the one described here, and fails if the law holds after all, so
 * that the documentation of the rule stays true.
 *
 * <pre>{@code
 * @Override
 * @Property
 * @RightlyBroken(because = "founders have a veto", counterexample = ".* when ada and dee change places")
 * public void itDoesNotMatterWhoTakesWhichStance(@ForAll("ballots") Ballot ballot) {
 *   Anonymous.super.itDoesNotMatterWhoTakesWhichStance(ballot);
 * }
 * }</pre>
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@AddLifecycleHook(RightlyBroken.Hook.class)
public @interface RightlyBroken {

  /** Returns why the law should not hold, for people. */
  String because();

  /** Returns a regular expression that the whole message of the failure has to match. */
  String counterexample();

  /** Inverts the result of the property; jqwik calls it. */
  final class Hook implements AroundPropertyHook {

    /** Makes the hook; jqwik does so. */
    public Hook() {}

    @Override
    public PropertyExecutionResult aroundProperty(
        PropertyLifecycleContext context, PropertyExecutor property) {
      requireNonNull(context, "context");
      requireNonNull(property, "property");
      RightlyBroken told = context.findAnnotation(RightlyBroken.class).orElseThrow();
      PropertyExecutionResult result = property.execute();
      return switch (result.status()) {
        case SUCCESSFUL ->
            result.mapToFailed(
                "the law holds, though it is said to be broken because "
                    + told.because()
                    + "; draw what breaks it, or let it hold");
        case FAILED -> {
          String found = result.throwable().map(Throwable::getMessage).orElse("");
          yield found.matches(told.counterexample())
              ? result.mapToSuccessful()
              : result.mapToFailed(
                  "the law is broken, but not as told (\""
                      + told.counterexample()
                      + "\"): "
                      + found);
        }
        case ABORTED -> result;
      };
    }

    @Override
    public String toString() {
      return "laws that are rightly broken";
    }
  }
}
