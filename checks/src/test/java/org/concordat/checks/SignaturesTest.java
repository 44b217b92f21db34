package org.concordat.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which parameters take whatever callers hold. */
class SignaturesTest {
  /**
   * Methods that begin with {@code wide} take subtypes; those that begin with {@code narrow} do
   * not.
   */
  interface Methods<T> {
    void wideIterable(Iterable<? extends Number> numbers);

    void wideOfAnything(Iterable<?> things);

    void wideNested(Map<? extends Number, ? extends Iterable<? extends Number>> numbers);

    void wideTexts(Map<String, RetentionPolicy> texts);

    void wideVariable(Stream<T> things);

    void wideFunction(Function<? super Number, ? extends Number> change);

    void wideValue(Optional<? extends Number> number);

    void narrowIterable(Iterable<Number> numbers);

    void narrowNested(Map<String, ? extends Iterable<Number>> numbers);

    void narrowCollection(Set<? extends Number> numbers);

    void narrowImplementation(ImmutableList<? extends Number> numbers);

    void narrowSupertypes(Iterable<? super Integer> numbers);

    void narrowPredicate(Predicate<Number> isMeant);

    void narrowResult(Function<? super Number, Number> change);

    void narrowArgument(Function<Number, ? extends Number> change);
  }

  @Test
  void wildcardsAreAskedForWhereTheyHelp() {
    Set<String> wide = new TreeSet<>();
    Set<String> expected = new TreeSet<>();
    for (Method method : Methods.class.getDeclaredMethods()) {
      if (method.getName().startsWith("wide")) {
        expected.add(method.getName());
      }
      if (Signatures.takesSubtypes(method.getGenericParameterTypes()[0])) {
        wide.add(method.getName());
      }
    }
    assertEquals(expected, wide);
    assertEquals(7, wide.size());
  }
}
