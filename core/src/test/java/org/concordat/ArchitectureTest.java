package org.concordat;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.concordat.model.Actor;
import org.junit.jupiter.api.Test;

/** What the library's packages may use: each other, in one direction, and nothing of the world. */
class ArchitectureTest {

  private static final String ROOT = "org.concordat.";

  /** A package may use itself and those before it. */
  private static final List<String> ORDER =
      List.of(
          "model",
          "internal.english",
          "condition",
          "negotiation",
          "bodies",
          "internal.rule",
          "internal.primitives",
          "internal.hitting",
          "internal.bitparallel",
          "internal.network",
          "internal.fixpoint",
          "internal.whatif",
          "internal.equations",
          "internal.diagram",
          "internal.chance",
          "internal.outcome",
          "internal.evidence",
          "internal.bargain",
          "resolve",
          "outcome",
          "bargain",
          "explain",
          "chance",
          "evidence",
          "lint",
          "internal.power",
          "power",
          "proceedings");

  private static final JavaClasses LIBRARY =
      new ClassFileImporter()
          .importUrl(Actor.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void packagesUseOnlyThoseBeforeThem() {
    packageOrder().check(LIBRARY);
  }

  @Test
  void nothingReadsOrWritesFilesTheNetworkOrALog() {
    Purity.noInputOrOutput().check(LIBRARY);
  }

  @Test
  void nothingLooksAtAClockOrDrawsUnseededNumbers() {
    Purity.noClockOrChance().check(LIBRARY);
  }

  @Test
  void staticFieldsNeverChange() {
    Purity.immutableStatics().check(LIBRARY);
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

  /**
   * Whether a class is open to all packages: one in the package {@code internal} itself, not below
   * it.
   */
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
}
