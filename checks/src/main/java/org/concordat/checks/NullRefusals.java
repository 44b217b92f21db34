package org.concordat.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.ImmutableSet;
import java.io.InputStream;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the public methods and constructors of some types refuse null.
 *
 * @param types the types
 * @param samples the receivers and the arguments of the calls
 */
record NullRefusals(ImmutableList<Class<?>> types, List<Object> samples) {
  private static final String REFUSED = "refused: ";

  /** Arguments for types without samples. */
  private static final ImmutableMap<Class<?>, Object> ORDINARY =
      ImmutableMap.<Class<?>, Object>builder()
          .put(boolean.class, true)
          .put(int.class, 1)
          .put(long.class, 1L)
          .put(double.class, 0.5)
          .put(BigInteger.class, BigInteger.ONE)
          .put(Optional.class, Optional.empty())
          .put(OptionalInt.class, OptionalInt.empty())
          .put(OptionalLong.class, OptionalLong.empty())
          .put(Iterable.class, ImmutableList.of())
          .put(List.class, ImmutableList.of())
          .put(Set.class, ImmutableSet.of())
          .put(Map.class, ImmutableMap.of())
          .put(ImmutableList.class, ImmutableList.of())
          .put(ImmutableSet.class, ImmutableSet.of())
          .put(ImmutableMap.class, ImmutableMap.of())
          .put(ImmutableRangeSet.class, ImmutableRangeSet.of())
          .put(MathContext.class, MathContext.DECIMAL64)
          .put(Duration.class, Duration.ZERO)
          .put(Instant.class, Instant.EPOCH)
          .put(ZoneId.class, ZoneOffset.UTC)
          .put(InputStream.class, InputStream.nullInputStream())
          .buildOrThrow();

  /**
   * Calls every public method and constructor with null for each parameter in turn that does not
   * say that it takes null. The exception names the parameter, whether the library or the virtual
   * machine throws it.
   */
  void assertNullsAreRefused() {
    List<String> failures = new ArrayList<>();
    int calls = 0;
    for (Class<?> type : types) {
      for (Executable executable : executables(type)) {
        if (executable.getDeclaringClass() != type
            && types.contains(executable.getDeclaringClass())) {
          continue;
        }
        Object receiver = isCalledOnAnObject(executable) ? sample(type) : null;
        if (isCalledOnAnObject(executable) && receiver == null) {
          // An interface that users implement, or a type of which a sample is missing.
          continue;
        }
        Parameter[] parameters = executable.getParameters();
        for (int at = 0; at < parameters.length; at++) {
          if (!parameters[at].getType().isPrimitive() && !isNullable(executable, at)) {
            calls++;
            String thrown = call(executable, receiver, arguments(parameters, at));
            if (!isRefused(thrown, parameters[at].getName())) {
              failures.add(
                  type.getName() + ": " + executable + ", " + parameters[at] + ": " + thrown);
            }
          }
        }
      }
    }
    assertEquals("", String.join("\n", failures));
    assertTrue(calls >= types.size(), "calls: " + calls);
  }

  /**
   * Calls every method that takes a collection or several things with one that has a null in it,
   * and requires that the exception names its index.
   */
  void assertNullElementsAreRefused() {
    List<String> failures = new ArrayList<>();
    for (Class<?> type : types) {
      for (Executable executable : executables(type)) {
        Parameter[] parameters = executable.getParameters();
        for (int at = 0; at < parameters.length; at++) {
          Object withNull = withNull(parameters[at].getType());
          if (withNull != null) {
            Object[] arguments = arguments(parameters, at);
            arguments[at] = withNull;
            String thrown = call(executable, sample(type), arguments);
            String element = withNull instanceof Map ? "[null]" : "[0]";
            if (!thrown.equals(REFUSED + parameters[at].getName() + element)) {
              failures.add(executable + ", " + parameters[at] + ": " + thrown);
            }
          }
        }
      }
    }
    assertEquals("", String.join("\n", failures));
  }

  private static @Nullable Object withNull(Class<?> type) {
    return type.isArray()
        ? Array.newInstance(type.getComponentType(), 1)
        : type == Iterable.class
            ? Collections.singletonList(null)
            : type == Map.class ? Collections.singletonMap(null, null) : null;
  }

  private static List<Executable> executables(Class<?> type) {
    List<Executable> executables = new ArrayList<>();
    if (!Modifier.isAbstract(type.getModifiers())) {
      executables.addAll(Arrays.asList(type.getConstructors()));
    }
    for (Method method : type.getMethods()) {
      boolean isOfTheLibrary = method.getDeclaringClass().getName().startsWith("org.concordat.");
      boolean isOfEveryEnum = type.isEnum() && method.getName().equals("valueOf");
      if (isOfTheLibrary
          && !isOfEveryEnum
          && !method.isSynthetic()
          && !method.getName().equals("equals")) {
        executables.add(method);
      }
    }
    return executables;
  }

  private static boolean isCalledOnAnObject(Executable executable) {
    return executable instanceof Method && !Modifier.isStatic(executable.getModifiers());
  }

  private static boolean isNullable(Executable executable, int at) {
    // A record's canonical constructor and the generated builders carry the annotation in different
    // places.
    AnnotatedType type = executable.getAnnotatedParameterTypes()[at];
    return type.isAnnotationPresent(Nullable.class)
        || Arrays.stream(executable.getParameterAnnotations()[at])
            .anyMatch(a -> a.annotationType().getSimpleName().equals("Nullable"));
  }

  private static boolean isRefused(String thrown, String parameter) {
    return thrown.equals(REFUSED + parameter)
        || (thrown.startsWith(REFUSED)
            && thrown.endsWith(" because \"" + parameter + "\" is null"));
  }

  private Object[] arguments(Parameter[] parameters, int nullAt) {
    Object[] arguments = new Object[parameters.length];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = i == nullAt ? null : argument(parameters[i].getType());
    }
    return arguments;
  }

  private Object argument(Class<?> type) {
    Object sample = sample(type);
    if (sample != null) {
      return sample;
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (ORDINARY.containsKey(type)) {
      return ORDINARY.get(type);
    }
    if (type.isArray()) {
      return Array.newInstance(type.getComponentType(), 0);
    }
    if (!type.isInterface()) {
      throw new AssertionError("there is no sample of " + type + " to call something with");
    }
    // A functional argument, such as a predicate: it is never called.
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (self, method, arguments) -> {
          throw new AssertionError(method + " is asked before null is refused");
        });
  }

  private @Nullable Object sample(Class<?> type) {
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    return type == Object.class
        ? "text"
        : samples.stream().filter(type::isInstance).findFirst().orElse(null);
  }

  private static String call(Executable executable, @Nullable Object receiver, Object[] arguments) {
    try {
      executable.setAccessible(true);
      Object result =
          executable instanceof Method method
              ? method.invoke(receiver, arguments)
              : ((Constructor<?>) executable).newInstance(arguments);
      return "returned " + (result == null ? "nothing" : result.getClass().getName());
    } catch (InvocationTargetException thrown) {
      return thrown.getCause() instanceof NullPointerException refused
          ? REFUSED + refused.getMessage()
          : String.valueOf(thrown.getCause());
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError(executable + " should be callable", impossible);
    }
  }
}
