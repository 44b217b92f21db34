package org.concordat.checks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says that the tests in this class and in those nested in it are run by another test. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RunBy {
  /** Returns the test that runs them, which the build knows. */
  Class<?> value();
}
