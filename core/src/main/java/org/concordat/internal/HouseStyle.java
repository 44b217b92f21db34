package org.concordat.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How the library writes value types: a public interface, a public builder nested in it, and an
 * implementation that Immutables generates and nobody outside the package sees.
 *
 * <p>Class files keep no annotation of Immutables that has elements: users compile without those
 * annotations, and javac would warn that it cannot find them. So {@code @Value.Immutable} stands
 * bare, and generated code bears no annotation but {@code @Override}.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    throwForInvalidImmutableState = IllegalArgumentException.class,
    allowedClasspathAnnotations = Override.class,
    defaults = @Value.Immutable(lazyhash = true),
    underrideToString = "label",
    jdkOnly = false)
public @interface HouseStyle {}
