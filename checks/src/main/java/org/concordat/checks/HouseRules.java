package org.concordat.checks;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.Filter;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Holds a module to the rules of the house; each module has a test that extends this class.
 *
 * <p>Compares the test methods that the module's test classes declare with those that the engines
 * find: an annotation whose engine is missing, a private or static test, or a nested class without
 * its annotation would otherwise run nothing and say nothing.
 */
public abstract class HouseRules {
  private static final int MAX_LINES = 400;

  @Test
  void everyDeclaredTestIsFoundByAnEngine() throws Exception {
    List<Class<?>> classes = testClasses();
    assertEquals(declared(classes), discovered(classes));
  }

  /** Surefire runs only classes with these names. */
  @Test
  void everyTestIsInAClassThatSurefireLooksAt() throws Exception {
    Set<String> overlooked = new TreeSet<>();
    for (Class<?> type : testClasses()) {
      Class<?> outermost = outermost(type);
      RunBy runBy = outermost.getAnnotation(RunBy.class);
      String run = (runBy == null ? outermost : outermost(runBy.value())).getName();
      if (!run.matches(".*(Test|Properties)")) {
        overlooked.add(run);
      }
    }
    assertEquals(Set.of(), overlooked);
  }

  @Test
  void noFileIsTooLong() throws IOException {
    Set<String> tooLong = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        if (Files.readAllLines(file).size() > MAX_LINES) {
          tooLong.add(file.toString());
        }
      }
    }
    assertEquals(Set.of(), tooLong, "files of more than " + MAX_LINES + " lines");
  }

  /** The jar, which is made of these classes, carries the licence and the notice. */
  @ParameterizedTest
  @ValueSource(strings = {"LICENSE", "NOTICE"})
  void theJarCarries(String name) throws IOException {
    Path root = Path.of("").toAbsolutePath();
    while (root != null && !Files.exists(root.resolve(name))) {
      root = root.getParent();
    }
    assertEquals(
        Files.readString(requireNonNull(root, name).resolve(name)),
        Files.readString(Path.of("target/classes/META-INF").resolve(name)));
  }

  private static Class<?> outermost(Class<?> type) {
    Class<?> outermost = type;
    while (outermost.getEnclosingClass() != null) {
      outermost = outermost.getEnclosingClass();
    }
    return outermost;
  }

  /**
   * Returns the test methods of classes and of everything they inherit from, so that a law that a
   * class overrides without the annotation is among them.
   */
  public static Set<String> declared(List<Class<?>> classes) {
    Set<String> declared = new TreeSet<>();
    for (Class<?> type : classes) {
      Set<Class<?>> origins = new LinkedHashSet<>();
      addWithSupertypes(type, origins);
      for (Class<?> origin : origins) {
        testMethods(origin).forEach(method -> declared.add(name(type.getName(), method.getName())));
      }
    }
    return declared;
  }

  private static void addWithSupertypes(@Nullable Class<?> type, Set<Class<?>> found) {
    if (type != null && found.add(type)) {
      addWithSupertypes(type.getSuperclass(), found);
      for (Class<?> each : type.getInterfaces()) {
        addWithSupertypes(each, found);
      }
    }
  }

  /** Returns the test methods that the engines find. */
  public static Set<String> discovered(List<Class<?>> classes, Filter<?>... filters) {
    TestPlan plan =
        LauncherFactory.create()
            .discover(
                LauncherDiscoveryRequestBuilder.request()
                    .selectors(classes.stream().map(type -> selectClass(type)).toList())
                    .filters(filters)
                    .build());
    Set<String> discovered = new TreeSet<>();
    for (TestIdentifier root : plan.getRoots()) {
      for (TestIdentifier test : plan.getDescendants(root)) {
        if (test.getSource().orElse(null) instanceof MethodSource method) {
          // The source of an inherited method names its declaring class; that of its container, the
          // class that is tested.
          plan.getParent(test)
              .flatMap(TestIdentifier::getSource)
              .filter(ClassSource.class::isInstance)
              .map(ClassSource.class::cast)
              .ifPresent(type -> discovered.add(name(type.getClassName(), method.getMethodName())));
        }
      }
    }
    return discovered;
  }

  private List<Class<?>> testClasses() throws Exception {
    Path root = Path.of(getClass().getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(root)) {
      List<String> names =
          files
              .map(file -> root.relativize(file).toString())
              .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
              .map(file -> file.replaceFirst("\\.class$", "").replace(File.separatorChar, '.'))
              .sorted()
              .toList();
      List<Class<?>> found = new ArrayList<>();
      for (String name : names) {
        Class<?> type = Class.forName(name, false, getClass().getClassLoader());
        if (!Modifier.isAbstract(type.getModifiers()) && !declared(List.of(type)).isEmpty()) {
          found.add(type);
        }
      }
      return found;
    } catch (IOException e) {
      throw new AssertionError("the test classes cannot be read", e);
    }
  }

  private static List<Method> testMethods(Class<?> type) {
    return ReflectionSupport.findMethods(
        type,
        method -> AnnotationSupport.isAnnotated(method, Testable.class),
        HierarchyTraversalMode.TOP_DOWN);
  }

  private static String name(String type, String method) {
    return type + "#" + method;
  }
}
