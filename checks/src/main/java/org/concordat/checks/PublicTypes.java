package org.concordat.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks what all public types of a module promise: null is refused with the name of the parameter,
 * values are equal by content and serializable, and everything has its own {@code toString}. The
 * types are those of the packages that the module exports, whatever they are; one without a sample
 * is an error.
 *
 * @param types the public types
 * @param samples makes samples of them, equal ones each time and no two of one time equal
 */
public record PublicTypes(ImmutableList<Class<?>> types, Supplier<List<Object>> samples) {
  private static final Pattern INTERNAL =
      Pattern.compile("org\\.concordat(\\.\\w+)*\\.internal\\.");

  /** Finds the types of the module that a class belongs to. */
  public static PublicTypes of(Class<?> anchor, Supplier<List<Object>> samples)
      throws IOException, URISyntaxException, ClassNotFoundException {
    Path root = Path.of(anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
    ModuleDescriptor module;
    try (InputStream in = Files.newInputStream(root.resolve("module-info.class"))) {
      module = ModuleDescriptor.read(in);
    }
    ImmutableList.Builder<Class<?>> types = ImmutableList.builder();
    for (ModuleDescriptor.Exports exported : module.exports()) {
      if (!exported.isQualified()) {
        Path folder = root.resolve(exported.source().replace('.', '/'));
        for (String name : classNames(folder)) {
          Class<?> type = Class.forName(exported.source() + "." + name);
          if (isPublic(type)) {
            types.add(type);
          }
        }
      }
    }
    return new PublicTypes(types.build(), samples);
  }

  private static List<String> classNames(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
          .map(file -> file.replaceFirst("\\.class$", ""))
          .sorted()
          .toList();
    }
  }

  private static boolean isPublic(@Nullable Class<?> type) {
    return type == null
        || (Modifier.isPublic(type.getModifiers()) && isPublic(type.getEnclosingClass()));
  }

  /** Requires a sample of each type of which this module makes instances. */
  public void assertEachHasASample() {
    List<Object> made = samples.get();
    Set<String> missing = new TreeSet<>();
    for (Class<?> type : types) {
      boolean hasInstances =
          type.isSealed() || (!type.isInterface() && !isOnlyStatic(type) && !isThrowable(type));
      if (hasInstances && !type.isEnum() && made.stream().noneMatch(type::isInstance)) {
        missing.add(type.getName());
      }
    }
    assertEquals(Set.of(), missing, "public types without a sample");
  }

  private static boolean isOnlyStatic(Class<?> type) {
    return Stream.of(type.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .allMatch(method -> Modifier.isStatic(method.getModifiers()))
        && type.getConstructors().length == 0;
  }

  private static boolean isThrowable(Class<?> type) {
    return Throwable.class.isAssignableFrom(type);
  }

  /**
   * Calls every public method and constructor with null for each parameter in turn that does not
   * say that it takes null, and requires that the exception names the parameter.
   */
  public void assertNullsAreRefusedByName() {
    new NullRefusals(types, samples.get()).assertNullsAreRefused();
  }

  /**
   * Requires that builders refuse nulls among several elements by the parameter's name and the
   * index.
   */
  public void assertBuildersRefuseNullElements() {
    ImmutableList<Class<?>> builders =
        types.stream().filter(PublicTypes::isBuilder).collect(ImmutableList.toImmutableList());
    new NullRefusals(builders, samples.get()).assertNullElementsAreRefused();
  }

  /** Requires that no signature that users see names a type of an internal package. */
  public void assertNoSignatureNamesAnInternalType() {
    List<String> internal = new ArrayList<>();
    for (Class<?> type : types) {
      Stream.of(
              Stream.of(type.getGenericInterfaces()).map(Type::getTypeName),
              Stream.ofNullable(type.getGenericSuperclass()).map(Type::getTypeName),
              members(type).map(PublicTypes::signature))
          .flatMap(signatures -> signatures)
          .filter(signature -> INTERNAL.matcher(signature).find())
          .forEach(internal::add);
    }
    assertEquals("", String.join("\n", internal));
  }

  /**
   * Requires that static methods called {@code of} make the type, and those called {@code on} take
   * a day.
   */
  public void assertOfMakesAndOnTakesADay() {
    List<String> wrong = new ArrayList<>();
    for (Class<?> type : types) {
      for (Method method : type.getDeclaredMethods()) {
        int modifiers = method.getModifiers();
        if (!Modifier.isPublic(modifiers) || method.isSynthetic()) {
          continue;
        }
        Class<?>[] takes = method.getParameterTypes();
        boolean makes = type.isAssignableFrom(method.getReturnType());
        boolean ofDay = takes.length == 0 || takes[0] == LocalDate.class;
        if ((method.getName().equals("of") && Modifier.isStatic(modifiers) && !makes)
            || (method.getName().equals("on") && !ofDay)) {
          wrong.add(method.toString());
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  /** Requires of every public method what {@link Signatures} says. */
  public void assertTakesSubtypes() {
    List<String> narrow = new ArrayList<>();
    for (Class<?> type : types) {
      for (Method method : type.getDeclaredMethods()) {
        if (Modifier.isPublic(method.getModifiers())
            && !method.isSynthetic()
            && !type.isAnnotationPresent(FunctionalInterface.class)) {
          Stream.of(method.getGenericParameterTypes())
              .filter(taken -> !Signatures.takesSubtypes(taken))
              .forEach(taken -> narrow.add(taken.getTypeName() + " in " + method));
        }
      }
    }
    assertEquals("", String.join("\n", narrow));
  }

  private static Stream<Member> members(Class<?> type) {
    return Stream.<Member[]>of(
            type.getDeclaredConstructors(), type.getDeclaredMethods(), type.getDeclaredFields())
        .flatMap(Stream::of)
        .filter(member -> !member.isSynthetic())
        .filter(member -> (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0);
  }

  private static String signature(Member member) {
    return member instanceof Executable executable
        ? executable.toGenericString()
        : ((Field) member).toGenericString();
  }

  /** Requires that values of equal content are equal and have equal hashes. */
  public void assertEqualByContent() {
    List<Object> made = samples.get();
    List<Object> again = samples.get();
    for (int i = 0; i < made.size(); i++) {
      Object one = made.get(i);
      if (isEqualByContent(one)) {
        assertEquals(one.hashCode(), again.get(i).hashCode(), one::toString);
        Object nothing = null;
        assertFalse(one.equals(nothing), one::toString);
        for (int j = 0; j < again.size(); j++) {
          Object other = again.get(j);
          assertEquals(i == j, one.equals(other), () -> one + " and " + other);
        }
      }
    }
  }

  private static boolean isEqualByContent(Object sample) {
    try {
      return sample.getClass().getMethod("equals", Object.class).getDeclaringClass()
          != Object.class;
    } catch (NoSuchMethodException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /**
   * Requires that everything but builders and the types named is serializable, and that a copy
   * equals its original, or at least has the same text.
   */
  public void assertSerializable(Set<Class<?>> others) {
    for (Object sample : samples.get()) {
      Class<?> type = sample.getClass();
      if (isOurs(type) && !isBuilder(type) && !others.contains(type)) {
        assertTrue(sample instanceof Serializable, () -> type + " should be serializable");
        if (isEqualByContent(sample)) {
          assertEquals(sample, copy(sample));
          assertEquals(sample.hashCode(), copy(sample).hashCode());
        }
        assertEquals(sample.toString(), copy(sample).toString());
      }
    }
  }

  /** Writes an object to a stream, and reads it back. */
  @SuppressWarnings({"unchecked", "BanSerializableRead"}) // The bytes were written just before.
  public static <T> T copy(T original) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(original);
      out.flush();
      return (T) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    } catch (IOException | ClassNotFoundException failed) {
      throw new AssertionError(original + " should be serializable", failed);
    }
  }

  /** Requires that everything but builders has its own {@code toString}. */
  public void assertHasText() {
    for (Object sample : samples.get()) {
      Class<?> type = sample.getClass();
      if (isOurs(type) && !isBuilder(type)) {
        String text = sample.toString();
        assertFalse(text.startsWith(type.getName() + "@"), () -> type + " is shown as " + text);
      }
    }
  }

  private static boolean isOurs(Class<?> type) {
    return type.getName().startsWith("org.concordat.") && !type.isHidden();
  }

  private static boolean isBuilder(Class<?> type) {
    return type.getSimpleName().endsWith("Builder");
  }
}
