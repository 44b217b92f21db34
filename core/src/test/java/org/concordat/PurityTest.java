package org.concordat;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.File;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of {@link Purity} catch what they forbid, and nothing else. */
class PurityTest {
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
          Purity.noInputOrOutput().check(classes);
          Purity.noClockOrChance().check(classes);
          Purity.immutableStatics().check(classes);
        });
  }

  @Test
  void theRulesLetThrough() {
    JavaClasses classes = new ClassFileImporter().importClasses(Harmless.class);
    Purity.noInputOrOutput().check(classes);
    Purity.noClockOrChance().check(classes);
    Purity.immutableStatics().check(classes);
  }

  /** Code that the rules must catch. */
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

  /** Code that the rules must allow. */
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
