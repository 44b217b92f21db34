package org.concordat.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableSet;
import com.google.common.reflect.ClassPath;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;
import org.concordat.condition.Situation;
import org.concordat.condition.Tally;
import org.concordat.condition.Threshold;
import org.concordat.model.Actor;
import org.concordat.model.Fraction;
import org.concordat.model.Named;
import org.concordat.negotiation.Absence;
import org.concordat.negotiation.Adoption;
import org.concordat.negotiation.DatedSituation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.negotiation.Problem;
import org.concordat.negotiation.Scenario;
import org.concordat.negotiation.Scope;
import org.concordat.negotiation.ScopedNegotiation;
import org.concordat.negotiation.StandingCommitments;
import org.concordat.negotiation.Successors;
import org.concordat.resolve.Clause;
import org.concordat.resolve.Headcount;
import org.concordat.resolve.OtherCoordination;
import org.concordat.resolve.SearchLimit;
import org.concordat.resolve.Shortfall;
import org.concordat.testkit.domains.NegotiationDomain;
import org.junit.jupiter.api.Test;

/**
 * Every public type of the library is drawn, or is listed here with the reason why not. jqwik
 * itself draws enums; exceptions are thrown.
 */
class EveryTypeTest {

  /**
   * Analyses and their answers, to be asked of a negotiation, resolver, resolution or body, and
   * what is recorded of a negotiation in progress.
   */
  private static final ImmutableSet<String> OF_ANALYSES =
      ImmutableSet.of(
          "outcome", "bargain", "explain", "chance", "evidence", "lint", "power", "proceedings");

  /** Real bodies; a test names those that it is about. */
  private static final String OF_REAL_BODIES = "bodies";

  /** Answers of a resolution or an analysis, and their limits. */
  private static final ImmutableSet<Class<?>> ANSWERS =
      ImmutableSet.of(
          Fraction.class,
          Clause.class,
          Headcount.class,
          OtherCoordination.class,
          SearchLimit.class,
          Shortfall.class);

  /** What the library derives from things that are drawn. */
  private static final ImmutableSet<Class<?>> DERIVED =
      ImmutableSet.of(
          Adoption.class,
          Problem.class,
          Scope.class,
          ScopedNegotiation.class,
          Successors.class,
          Threshold.class,
          StandingCommitments.class);

  /** Steps on the way to something that is drawn. */
  private static final ImmutableSet<Class<?>> UNFINISHED =
      ImmutableSet.of(NegotiationBuilder.class, Tally.class);

  /** Parts of bodies and negotiations that are drawn, which no test needs alone. */
  private static final ImmutableSet<Class<?>> PARTS =
      ImmutableSet.of(Absence.class, Scenario.class);

  /** Types that all things share, and those that evaluators of conditions implement. */
  private static final ImmutableSet<Class<?>> ROLES =
      ImmutableSet.of(Named.class, Situation.class, DatedSituation.class);

  @Test
  void everyPublicTypeIsDrawnOrHasAReasonNotToBe() throws Exception {
    Set<Class<?>> reasoned = new LinkedHashSet<>();
    reasoned.addAll(ANSWERS);
    reasoned.addAll(DERIVED);
    reasoned.addAll(UNFINISHED);
    reasoned.addAll(PARTS);
    reasoned.addAll(ROLES);
    Set<Class<?>> undrawn = new LinkedHashSet<>();
    for (Class<?> type : publicTypes()) {
      if (!isDrawn(type) && !isOfReasonedPackage(type)) {
        undrawn.add(type);
      }
    }
    assertEquals(reasoned, undrawn);
  }

  @Test
  void thePackagesWithAReasonAreThereAndNothingOfThemIsDrawn() throws Exception {
    Set<String> packages = new TreeSet<>();
    for (Class<?> type : publicTypes()) {
      if (isOfReasonedPackage(type)) {
        packages.add(nameOfPackage(type));
        assertEquals(Set.of(), provided(type), type::getName);
      }
    }
    Set<String> expected = new TreeSet<>(OF_ANALYSES);
    expected.add(OF_REAL_BODIES);
    assertEquals(expected, packages);
  }

  @Test
  void whatIsDrawnIsOfItsType() throws Exception {
    for (Class<?> type : publicTypes()) {
      for (Arbitrary<?> arbitrary : provided(type)) {
        assertEquals(Set.of(), wrong(type, arbitrary), type::getName);
      }
    }
  }

  private static Set<Object> wrong(Class<?> type, Arbitrary<?> arbitrary) {
    return arbitrary
        .sampleStream()
        .limit(3)
        .filter(sample -> !type.isInstance(sample))
        .collect(Collectors.toSet());
  }

  private static boolean isDrawn(Class<?> type) {
    return type.isEnum() || Throwable.class.isAssignableFrom(type) || !provided(type).isEmpty();
  }

  private static Set<Arbitrary<?>> provided(Class<?> type) {
    TypeUsage usage = TypeUsage.of(type);
    Set<Arbitrary<?>> provided = new LinkedHashSet<>();
    for (ArbitraryProvider provider : new NegotiationDomain().getArbitraryProviders()) {
      if (provider.canProvideFor(usage)) {
        provided.addAll(provider.provideFor(usage, target -> Set.of()));
      }
    }
    return provided;
  }

  private static boolean isOfReasonedPackage(Class<?> type) {
    String name = nameOfPackage(type);
    return OF_ANALYSES.contains(name) || name.equals(OF_REAL_BODIES);
  }

  private static String nameOfPackage(Class<?> type) {
    return type.getPackageName().replace("org.concordat.", "");
  }

  /** Returns the public types of the packages that the module exports to all. */
  private static Set<Class<?>> publicTypes() throws Exception {
    Path core = Path.of(Actor.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    ModuleDescriptor module =
        ModuleFinder.of(core).find("org.concordat.core").orElseThrow().descriptor();
    ClassPath classes = ClassPath.from(Actor.class.getClassLoader());
    Set<Class<?>> types = new LinkedHashSet<>();
    for (ModuleDescriptor.Exports exported : module.exports()) {
      if (!exported.isQualified()) {
        classes.getTopLevelClasses(exported.source()).stream()
            .map(ClassPath.ClassInfo::load)
            .filter(type -> Modifier.isPublic(type.getModifiers()))
            .forEach(types::add);
      }
    }
    return types;
  }
}
