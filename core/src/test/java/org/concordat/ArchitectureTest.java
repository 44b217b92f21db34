package org.concordat;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.File;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the library's packages may use: each other, in one direction, and nothing of the world. */
class ArchitectureTest {

  private static final String ROOT = "org.concordat.";

  /** A package may use itself and those before it. */
  private static final List<String> ORDER =
      List.of(
          "model",
          "condition",
          "negotiation",
          "bodies",
          "internal.slice",
          "internal.network",
          "resolve",
          "outcome",
          "bargain",
          "chance",
          "evidence",
          "power",
          "choice");

  /** What may be used of java.io: the names that serialization needs. */
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

  /** Types of which every instance is immutable, or stateless by convention. */
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

  private static final JavaClasses LIBRARY =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
          .importPackages("org.concordat");

  @Test
  void packagesUseOnlyThoseBeforeThem() {
    packageOrder().check(LIBRARY);
  }

  @Test
  void nothingReadsOrWritesFilesTheNetworkOrALog() {
    noInputOrOutput().check(LIBRARY);
  }

  @Test
  void nothingLooksAtAClockOrDrawsUnseededNumbers() {
    noClockOrChance().check(LIBRARY);
  }

  @Test
  void staticFieldsNeverChange() {
    immutableStatics().check(LIBRARY);
  }

  /** Shows that the rules find what they are for. */
  @ParameterizedTest
  @ValueSource(
      classes = {
        Offender.ReadsFile.class,
        Offender.Prints.class,
        Offender.Logs.class,
        Offender.LooksAtClock.class,
        Offender.AsksForToday.class,
        Offender.AsksForNowByReference.class,
        Offender.CountsNanos.class,
        Offender.DrawsUnseeded.class,
        Offender.DrawsUuid.class,
        Offender.Shuffles.class,
        Offender.ReassignsStatic.class,
        Offender.KeepsList.class,
        Offender.KeepsPublicArray.class,
        Offender.KeepsArrayOfLists.class,
        Offender.GivesArrayAway.class,
        Offender.GivesRowAway.class
      })
  void theRulesCatch(Class<?> offender) {
    JavaClasses classes = new ClassFileImporter().importClasses(offender);
    assertThrows(
        AssertionError.class,
        () -> {
          noInputOrOutput().check(classes);
          noClockOrChance().check(classes);
          immutableStatics().check(classes);
        });
  }

  @Test
  void theRulesLetThrough() {
    JavaClasses classes = new ClassFileImporter().importClasses(Harmless.class);
    noInputOrOutput().check(classes);
    noClockOrChance().check(classes);
    immutableStatics().check(classes);
  }

  private static ArchRule packageOrder() {
    return classes()
        .should(
            new ArchCondition<JavaClass>("use only packages before their own") {
              @Override
              public void check(JavaClass origin, ConditionEvents events) {
                if (isShared(origin)) {
                  return;
                }
                int place = place(origin);
                if (place < 0) {
                  events.add(
                      SimpleConditionEvent.violated(
                          origin,
                          origin.getName() + " is in a package that has no place in ORDER"));
                }
                for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                  JavaClass target = dependency.getTargetClass().getBaseComponentType();
                  if (target.getName().startsWith(ROOT)
                      && !isShared(target)
                      && place(target) > place) {
                    events.add(SimpleConditionEvent.violated(origin, dependency.getDescription()));
                  }
                }
              }
            });
  }

  private static ArchRule noInputOrOutput() {
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

  private static ArchRule noClockOrChance() {
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
                            && Set.of("currentTimeMillis", "nanoTime").contains(target.getName()))
                        || (target.getOwner().isEquivalentTo(java.util.Date.class)
                            && isCallWithoutArguments(target, "<init>"))))
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

  private static ArchRule immutableStatics() {
    return fields()
        .that()
        .areStatic()
        .and(describe("are written by hand", field -> !isSynthetic(field)))
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
        || name.startsWith(ROOT)
        || name.startsWith("com.google.common.collect.Immutable")
        || name.startsWith("com.google.common.primitives.Immutable")
        || name.startsWith("java.time.")
        || name.startsWith("java.util.function.");
  }

  /** Whether a field that holds an array is private, and no method that reads it returns one. */
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

  /** Whether a class is for all packages: what is in the package internal itself, not below it. */
  private static boolean isShared(JavaClass type) {
    return type.getPackageName().equals(ROOT + "internal")
        || type.getSimpleName().equals("module-info");
  }

  /** The place in the order of the listed package that a class is in or below, or -1. */
  private static int place(JavaClass type) {
    String name = type.getPackageName() + ".";
    for (String entry : ORDER) {
      if (name.startsWith(ROOT + entry + ".")) {
        return ORDER.indexOf(entry);
      }
    }
    return -1;
  }

  private static <T> DescribedPredicate<T> describe(
      String description, java.util.function.Predicate<T> predicate) {
    return DescribedPredicate.describe(description, predicate);
  }

  private static DescribedPredicate<JavaAccess<?>> access(
      String description, java.util.function.Predicate<AccessTarget> predicate) {
    return describe("target is " + description, access -> predicate.test(access.getTarget()));
  }

  /** What the rules are to catch. */
  static final class Offender {
    static final class ReadsFile {
      boolean exists() {
        return new File("x").exists();
      }
    }

    static final class Prints {
      void print() {
        System.out.println();
      }
    }

    static final class Logs {
      Object log() {
        return System.getLogger("x");
      }
    }

    static final class LooksAtClock {
      long time(Clock clock) {
        return clock.millis();
      }
    }

    static final class AsksForToday {
      @SuppressWarnings("JavaTimeDefaultTimeZone")
      LocalDate today() {
        return LocalDate.now();
      }
    }

    static final class AsksForNowByReference {
      java.util.function.Supplier<Instant> now() {
        return Instant::now;
      }
    }

    static final class CountsNanos {
      long nanos() {
        return System.nanoTime();
      }
    }

    static final class DrawsUnseeded {
      Random random() {
        return new Random();
      }
    }

    static final class DrawsUuid {
      UUID draw() {
        return UUID.randomUUID();
      }
    }

    static final class Shuffles {
      void shuffle(List<String> list) {
        Collections.shuffle(list);
      }
    }

    static final class ReassignsStatic {
      static int count;
    }

    static final class KeepsList {
      static final List<String> KEPT = new ArrayList<>();
    }

    static final class KeepsPublicArray {
      static final int[] KEPT = {1};
    }

    static final class KeepsArrayOfLists {
      private static final List<?>[] KEPT = {new ArrayList<>()};

      int size() {
        return KEPT.length;
      }
    }

    static final class GivesArrayAway {
      private static final int[] KEPT = {1};

      int[] kept() {
        return KEPT;
      }
    }

    static final class GivesRowAway {
      private static final int[][] KEPT = {{1}};

      int[] kept() {
        return KEPT[0];
      }
    }
  }

  /** What the rules are to let through. */
  static final class Harmless implements java.io.Serializable {
    static final Pattern PATTERN = Pattern.compile("x");
    static final Comparator<String> ORDER = Comparator.naturalOrder();
    private static final int[] TABLE = {1, 2};
    private static final byte[][] ROWS = {{1}, {2, 3}};
    private static final long serialVersionUID = 1;

    enum Kind {
      ONE,
      TWO
    }

    int draw(Kind kind, long seed) {
      return switch (kind) {
        case ONE -> new Random(seed).nextInt(TABLE.length);
        case TWO -> new SplittableRandom(seed).nextInt(TABLE.length);
      };
    }

    int row(int row, int place) {
      return ROWS[row][place];
    }

    LocalDate day(Map<String, LocalDate> days) {
      assert !days.isEmpty();
      return days.getOrDefault("x", LocalDate.of(2024, 1, 1));
    }
  }
}
