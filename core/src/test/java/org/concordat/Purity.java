package org.concordat;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collections;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.concordat.resolve.SearchLimit;

/**
 * Rules for code that reads no file, no network and no unseeded random number, reads the clock for
 * deadlines only, and keeps no mutable static state.
 */
final class Purity {
  /** The types of {@code java.io} that may be used: those that serialization needs. */
  private static final Set<String> SERIALIZATION =
      Set.of(
          "Externalizable",
          "InvalidObjectException",
          "NotSerializableException",
          "ObjectInputStream",
          "ObjectOutputStream",
          "ObjectStreamException",
          "ObjectStreamField",
          "Serial",
          "Serializable");

  /** Types whose instances are all immutable, or stateless by convention. */
  private static final Set<String> IMMUTABLE =
      Set.of(
          "com.google.common.base.CharMatcher",
          "com.google.common.base.Converter",
          "com.google.common.base.Joiner",
          "com.google.common.base.Splitter",
          "com.google.common.collect.Ordering",
          "com.google.common.collect.Range",
          "java.io.ObjectStreamField",
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Double",
          "java.lang.Float",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short",
          "java.lang.String",
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.math.MathContext",
          "java.util.Comparator",
          "java.util.Optional",
          "java.util.OptionalDouble",
          "java.util.OptionalInt",
          "java.util.OptionalLong",
          "java.util.regex.Pattern");

  private Purity() {}

  static ArchRule noInputOrOutput() {
    return noClasses()
        .should()
        .dependOnClassesThat(
            describe(
                "do input, output or logging",
                target -> {
                  String name = target.getBaseComponentType().getName();
                  return (name.startsWith("java.io.")
                          && !SERIALIZATION.contains(name.substring(8).replaceFirst("\\$.*", "")))
                      || name.startsWith("java.nio.file.")
                      || name.startsWith("java.nio.channels.")
                      || name.startsWith("java.net.")
                      || name.startsWith("java.util.logging.")
                      || name.startsWith("java.lang.System$Logger");
                }))
        .orShould()
        .accessTargetWhere(
            access(
                "System.out, System.err, System.in or a logger of System",
                target ->
                    target.getOwner().isEquivalentTo(System.class)
                        && Set.of("out", "err", "in", "getLogger").contains(target.getName())))
        .orShould()
        .accessTargetWhere(
            access(
                "printStackTrace",
                target ->
                    target.getName().equals("printStackTrace")
                        && target.getOwner().isAssignableTo(Throwable.class)));
  }

  static ArchRule noClockOrChance() {
    return noClasses()
        .should()
        .dependOnClassesThat(
            describe(
                "tell the time or draw numbers nobody can draw again",
                target ->
                    target.isAssignableTo(Clock.class)
                        || target.isEquivalentTo(ThreadLocalRandom.class)
                        || target.isAssignableTo(SecureRandom.class)))
        .orShould()
        .accessTargetWhere(
            access(
                "the time",
                target ->
                    (target.getOwner().getPackageName().startsWith("java.time")
                            && target.getName().equals("now"))
                        || (target.getOwner().isEquivalentTo(System.class)
                            && target.getName().equals("currentTimeMillis"))
                        || (target.getOwner().isEquivalentTo(java.util.Date.class)
                            && isCallWithoutArguments(target, "<init>"))))
        .orShould()
        .accessTargetWhere(
            describe(
                "target is the time, but for the clock of deadlines",
                access ->
                    access.getTarget().getOwner().isEquivalentTo(System.class)
                        && access.getTarget().getName().equals("nanoTime")
                        && !access.getOriginOwner().isEquivalentTo(SearchLimit.class)))
        .orShould()
        .accessTargetWhere(
            access(
                "numbers drawn without a seed",
                target ->
                    (isCallWithoutArguments(target, "<init>")
                            && (target.getOwner().isEquivalentTo(Random.class)
                                || target.getOwner().isEquivalentTo(SplittableRandom.class)))
                        || (Set.of("java.lang.Math", "java.lang.StrictMath")
                                .contains(target.getOwner().getName())
                            && target.getName().equals("random"))
                        || (target.getOwner().isEquivalentTo(UUID.class)
                            && target.getName().equals("randomUUID"))
                        || (target.getOwner().isEquivalentTo(RandomGenerator.class)
                            && Set.of("getDefault", "of").contains(target.getName()))
                        || (target.getOwner().isEquivalentTo(RandomGeneratorFactory.class)
                            && isCallWithoutArguments(target, "create"))
                        || (target.getOwner().isEquivalentTo(Collections.class)
                            && target.getFullName().endsWith(".shuffle(java.util.List)"))));
  }

  static ArchRule immutableStatics() {
    return fields()
        .that()
        .areStatic()
        .and(describe("are written by hand", field -> !isSynthetic(field)))
        .and(
            describe(
                "are not given once, before anyone could read them",
                field ->
                    !field.getFullName().equals("org.concordat.internal.ResolverAccess.compiled")))
        .should()
        .beFinal()
        .andShould(
            new ArchCondition<JavaField>("be of a type whose instances never change") {
              @Override
              public void check(JavaField field, ConditionEvents events) {
                if (!isImmutable(field)) {
                  events.add(
                      SimpleConditionEvent.violated(
                          field,
                          field.getFullName() + " is of type " + field.getRawType().getName()));
                }
              }
            })
        .allowEmptyShould(true);
  }

  private static boolean isSynthetic(JavaField field) {
    return field.getModifiers().contains(JavaModifier.SYNTHETIC);
  }

  private static boolean isImmutable(JavaField field) {
    JavaClass type = field.getRawType();
    return isImmutable(type.getBaseComponentType()) && (!type.isArray() || isKept(field));
  }

  private static boolean isImmutable(JavaClass type) {
    String name = type.getName();
    return type.isPrimitive()
        || type.isEnum()
        || type.isRecord()
        || IMMUTABLE.contains(name)
        || name.startsWith("org.concordat.")
        || name.startsWith("com.google.common.collect.Immutable")
        || name.startsWith("com.google.common.primitives.Immutable")
        || name.startsWith("java.time.")
        || name.startsWith("java.util.function.");
  }

  /**
   * Whether a field that holds an array is private, and no method that reads it returns an array.
   */
  private static boolean isKept(JavaField field) {
    JavaClass element = field.getRawType().getBaseComponentType();
    return field.getModifiers().contains(JavaModifier.PRIVATE)
        && field.getAccessesToSelf().stream()
            .map(access -> access.getOrigin().getRawReturnType())
            .noneMatch(type -> type.isArray() && type.getBaseComponentType().equals(element));
  }

  private static boolean isCallWithoutArguments(AccessTarget target, String name) {
    return target.getName().equals(name) && target.getFullName().endsWith("()");
  }

  private static <T> DescribedPredicate<T> describe(
      String description, java.util.function.Predicate<T> predicate) {
    return DescribedPredicate.describe(description, predicate);
  }

  private static DescribedPredicate<JavaAccess<?>> access(
      String description, java.util.function.Predicate<AccessTarget> predicate) {
    return describe("target is " + description, access -> predicate.test(access.getTarget()));
  }
}
