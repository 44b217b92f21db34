package org.concordat.page.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.TreeMultimap;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import org.concordat.documents.DocumentReader;
import org.concordat.model.Actor;
import org.concordat.page.Report;
import org.junit.jupiter.api.Test;

/**
 * Names the classes and methods of Java that core, the reader of documents and the page use and
 * TeaVM's class library lacks, before TeaVM fails on them. Such a use is rewritten, is given a
 * substitute in {@code org.concordat.page.substitute}, or is listed here because the engine never
 * reaches it.
 */
class ClassLibraryTest {
  private static final String SERIALIZATION = "a class that reads itself from a stream";

  /** What may be used although it is lacking, and by which classes. */
  private static final ImmutableSetMultimap<String, String> ELSEWHERE =
      ImmutableSetMultimap.<String, String>builder()
          .putAll("java.io.ObjectInputStream", SERIALIZATION)
          .putAll("java.io.InvalidObjectException", SERIALIZATION)
          .putAll("java.nio.channels.FileChannel", "org.concordat.documents.JournalWriter")
          .putAll("java.nio.channels.FileLock", "org.concordat.documents.JournalWriter")
          .putAll("java.util.SplittableRandom", "org.concordat.power.SampledPower")
          .build();

  private static boolean isThere(String name) {
    int dot = name.lastIndexOf('.');
    String in = name.substring(0, dot).replace('.', '/');
    String simple = name.substring(dot + 1);
    return exists("org/teavm/classlib/" + in + "/T" + simple)
        || exists("org/teavm/classlib/" + in + "/T" + simple.replace("$", "$T"))
        || exists("org/concordat/page/substitute/" + simple)
        // The days of TeaVM are those of this library.
        || (name.startsWith("java.time.")
            && exists("org/threeten/bp" + in.substring("java/time".length()) + "/" + simple));
  }

  private static boolean exists(String file) {
    return ClassLibraryTest.class.getClassLoader().getResource(file + ".class") != null;
  }

  private static Set<String> allowed(JavaClass user) {
    return user.tryGetMethod("readObject", java.io.ObjectInputStream.class).isPresent()
        ? Set.of(SERIALIZATION, user.getName())
        : Set.of(user.getName());
  }

  @Test
  void theEngineFindsInJavaWhatItUses() {
    TreeMultimap<String, String> lacking = TreeMultimap.create();
    int uses = 0;
    for (Class<?> one : new Class<?>[] {Actor.class, DocumentReader.class, Report.class}) {
      for (JavaClass user :
          new ClassFileImporter()
              .importUrl(one.getProtectionDomain().getCodeSource().getLocation())) {
        for (Dependency use : user.getDirectDependenciesFromSelf()) {
          String name = use.getTargetClass().getBaseComponentType().getName();
          if (name.startsWith("java.")) {
            uses++;
            if (!isThere(name) && ELSEWHERE.get(name).stream().noneMatch(allowed(user)::contains)) {
              lacking.put(name, user.getName());
            }
          }
        }
      }
    }
    assertTrue(uses > 10_000, () -> "finds few uses");
    assertEquals(TreeMultimap.create(), lacking, "what TeaVM lacks, and who uses it");
  }

  @Test
  void whatIsThereIsFound() {
    assertTrue(isThere("java.util.Map$Entry"));
    assertTrue(isThere("java.time.LocalDate"));
    assertTrue(isThere("java.text.Normalizer$Form"));
    assertEquals(false, isThere("java.util.concurrent.Phaser"));
  }
}
