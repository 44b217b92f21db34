package org.concordat.checks;

import com.google.common.collect.ImmutableSet;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Decides whether a parameter takes whatever callers may hold. Several things are taken as {@code
 * Iterable<? extends T>}, {@code Collection}, {@code Stream} or {@code Map}, whichever collection
 * they are in. A function gives {@code ? extends T} and takes {@code ? super T}. Values of the JDK
 * without subtypes, such as texts and dates, and constants need no wildcard.
 */
final class Signatures {
  private static final ImmutableSet<Class<?>> GIVE =
      ImmutableSet.of(
          Iterable.class,
          Collection.class,
          Stream.class,
          Map.class,
          Optional.class,
          Supplier.class);
  private static final ImmutableSet<Class<?>> TAKE =
      ImmutableSet.of(Predicate.class, BiPredicate.class, Consumer.class);
  private static final ImmutableSet<Class<?>> TAKE_AND_GIVE =
      ImmutableSet.of(Function.class, BiFunction.class);

  private Signatures() {}

  /** Returns whether a parameter of this type takes whatever callers may hold. */
  static boolean takesSubtypes(Type taken) {
    if (!(taken instanceof ParameterizedType parameterized)) {
      return true;
    }
    Class<?> raw = (Class<?>) parameterized.getRawType();
    Type[] arguments = parameterized.getActualTypeArguments();
    boolean hasSeveral = Iterable.class.isAssignableFrom(raw) || Map.class.isAssignableFrom(raw);
    if (hasSeveral && !GIVE.contains(raw)) {
      return false;
    }
    for (int i = 0; i < arguments.length; i++) {
      boolean last = i == arguments.length - 1;
      boolean given = GIVE.contains(raw) || (TAKE_AND_GIVE.contains(raw) && last);
      boolean consumed = TAKE.contains(raw) || (TAKE_AND_GIVE.contains(raw) && !last);
      if ((given && !isAnySubtype(arguments[i])) || (consumed && !isAnySupertype(arguments[i]))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAnySubtype(Type argument) {
    if (argument instanceof WildcardType wildcard) {
      return wildcard.getLowerBounds().length == 0 && takesSubtypes(wildcard.getUpperBounds()[0]);
    }
    return argument instanceof TypeVariable || isWithoutSubtypes(argument);
  }

  private static boolean isAnySupertype(Type argument) {
    return argument instanceof TypeVariable
        || (argument instanceof WildcardType wildcard && wildcard.getLowerBounds().length == 1);
  }

  private static boolean isWithoutSubtypes(Type argument) {
    return argument instanceof Class<?> type
        && Modifier.isFinal(type.getModifiers())
        && (type.isEnum() || type.getName().startsWith("java."));
  }
}
