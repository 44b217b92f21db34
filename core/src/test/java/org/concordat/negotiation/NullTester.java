package org.concordat.negotiation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls every public method and constructor with null for each parameter in turn that does not say
 * that it takes null, and wants a NullPointerException.
 */
final class NullTester {
  private final Map<Class<?>, Object> values;
  private final List<String> failures = new ArrayList<>();
  private int calls;

  /** Makes a tester that has these values to give for the other parameters. */
  NullTester(Map<Class<?>, Object> values) {
    this.values = values;
  }

  /** Returns how many calls were refused as they should be. */
  int calls() {
    return calls;
  }

  /** Returns what took null, or refused it otherwise. */
  List<String> failures() {
    return failures;
  }

  /** Tests the constructors and static methods of a type. */
  void testStatics(Class<?> type) {
    if (!Modifier.isAbstract(type.getModifiers())) {
      for (Constructor<?> constructor : type.getConstructors()) {
        test(constructor, null);
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      if (Modifier.isPublic(method.getModifiers())
          && Modifier.isStatic(method.getModifiers())
          && !method.isSynthetic()) {
        test(method, null);
      }
    }
  }

  /** Tests the methods that an object has from a type. */
  void testInstance(Class<?> type, Object object) {
    for (Method method : type.getMethods()) {
      if (!Modifier.isStatic(method.getModifiers())
          && method.getDeclaringClass() != Object.class
          && !method.getName().equals("equals")
          && !method.getName().equals("compareTo")
          && !method.isSynthetic()) {
        test(method, object);
      }
    }
  }

  private void test(Executable executable, Object object) {
    AnnotatedType[] types = executable.getAnnotatedParameterTypes();
    Class<?>[] classes = executable.getParameterTypes();
    for (int i = 0; i < types.length; i++) {
      if (!classes[i].isPrimitive() && !isNullable(executable, i, types[i])) {
        int at = i;
        Object[] arguments = new Object[types.length];
        Arrays.setAll(arguments, j -> j == at ? null : value(classes[j], executable));
        call(executable, object, arguments, i);
      }
    }
  }

  private static boolean isNullable(Executable executable, int i, AnnotatedType type) {
    // A record's canonical constructor and the generated builders say so in different places.
    return type.isAnnotationPresent(Nullable.class)
        || Arrays.stream(executable.getParameterAnnotations()[i])
            .anyMatch(a -> a.annotationType().getSimpleName().equals("Nullable"));
  }

  private Object value(Class<?> type, Executable executable) {
    Object value = values.get(type);
    assertFalse(value == null, () -> "no value of " + type + " for " + executable);
    return value;
  }

  private void call(Executable executable, Object object, Object[] arguments, int i) {
    try {
      executable.setAccessible(true);
      Object result =
          executable instanceof Method method
              ? method.invoke(object, arguments)
              : ((Constructor<?>) executable).newInstance(arguments);
      failures.add(executable + " took null for parameter " + i + " and returned " + result);
    } catch (InvocationTargetException thrown) {
      if (!(thrown.getCause() instanceof NullPointerException)) {
        failures.add(executable + " with null for parameter " + i + ": " + thrown.getCause());
      }
      calls++;
    } catch (ReflectiveOperationException impossible) {
      fail(impossible);
    }
  }
}
