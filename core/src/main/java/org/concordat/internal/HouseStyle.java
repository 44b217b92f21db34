package org.concordat.internal;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How the library writes value types: a public interface, a public builder nested in it, and an
 * implementation that Immutables generates and nobody outside the package sees. The nested builder
 * is written out and holds the generated one, so that its methods are documented and name what they
 * refuse.
 *
 * <p>Class files keep no annotation of Immutables that has elements: users compile without those
 * annotations, and javac would warn that it cannot find them. So {@code @Value.Immutable} stands
 * bare, and generated code bears no annotation but {@code @Override} and
 * {@code @CanIgnoreReturnValue}.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    throwForInvalidImmutableState = IllegalArgumentException.class,
    allowedClasspathAnnotations = {Override.class, CanIgnoreReturnValue.class},
    defaults = @Value.Immutable(lazyhash = true),
    typeInnerBuilder = "GeneratedBuilder",
    underrideToString = "label",
    jdkOnly = false)
public @interface HouseStyle {}
