package org.concordat.checks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a test class that compares answers on random input with a definition or a law. The command
 * {@code ./fuzz} runs these classes with fresh seeds. Both engines know them by the tag {@code
 * comparison}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@net.jqwik.api.Tag("comparison")
@org.junit.jupiter.api.Tag("comparison")
public @interface Comparison {}
