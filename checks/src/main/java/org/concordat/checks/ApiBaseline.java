package org.concordat.checks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes what users see of a jar as a jar of its own: the public types of the exported packages
 * with their public and protected members, without code. It is a tenth as large as the original, so
 * the repository keeps that of the last version, with which japicmp compares the next one.
 */
public final class ApiBaseline {
  private static final int SEEN = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String CLASS = ".class";

  private final Map<String, ClassReader> all;
  private final Set<String> exported;

  private ApiBaseline(Map<String, ClassReader> all, Set<String> exported) {
    this.all = all;
    this.exported = exported;
  }

  /**
   * Runs this program.
   *
   * @param arguments the folder to write to, and the jars of modules; a baseline has the name of
   *     its jar
   */
  public static void main(String[] arguments) throws IOException {
    for (int i = 1; i < arguments.length; i++) {
      Path jar = Path.of(arguments[i]);
      write(jar, Path.of(arguments[0]).resolve(jar.getFileName()));
    }
  }

  /** Writes what users see of the jar of a module; the same jar for the same API. */
  static void write(Path jar, Path baseline) throws IOException {
    Files.createDirectories(baseline.toAbsolutePath().getParent());
    try (OutputStream file = Files.newOutputStream(baseline);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (Map.Entry<String, byte[]> each : read(jar).seen().entrySet()) {
        ZipEntry entry = new ZipEntry(each.getKey() + CLASS);
        entry.setTimeLocal(ALWAYS);
        out.putNextEntry(entry);
        out.write(each.getValue());
        out.closeEntry();
      }
    }
  }

  private static ApiBaseline read(Path jar) throws IOException {
    Map<String, ClassReader> all = new LinkedHashMap<>();
    Set<String> exported = Set.of();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        if (entry.getName().endsWith(CLASS)) {
          byte[] bytes = zip.getInputStream(entry).readAllBytes();
          if (entry.getName().equals("module-info.class")) {
            exported =
                ModuleDescriptor.read(new ByteArrayInputStream(bytes)).exports().stream()
                    .filter(each -> !each.isQualified())
                    .map(each -> each.source().replace('.', '/'))
                    .collect(Collectors.toSet());
          } else {
            all.put(entry.getName().replaceFirst("\\.class$", ""), new ClassReader(bytes));
          }
        }
      }
    }
    if (exported.isEmpty()) {
      throw new IllegalArgumentException(jar + " exports nothing, expected the jar of a module");
    }
    return new ApiBaseline(all, exported);
  }

  private Map<String, byte[]> seen() {
    Map<String, byte[]> seen = new TreeMap<>();
    for (String name : all.keySet()) {
      if (exported.contains(name.substring(0, name.lastIndexOf('/'))) && isSeen(name)) {
        put(name, seen);
      }
    }
    return seen;
  }

  private boolean isSeen(String name) {
    ClassReader type = all.get(name);
    int nested = name.lastIndexOf('$');
    return type != null
        && (type.getAccess() & SEEN) != 0
        && (nested < 0 || isSeen(name.substring(0, nested)));
  }

  /** Adds a type and, seen or not, those that it inherits members from. */
  private void put(@Nullable String name, Map<String, byte[]> seen) {
    ClassReader type = all.get(name);
    if (name != null && type != null && !seen.containsKey(name)) {
      ClassWriter writer = new ClassWriter(0);
      type.accept(new Seen(writer), ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
      seen.put(name, writer.toByteArray());
      put(type.getSuperName(), seen);
      for (String inherited : type.getInterfaces()) {
        put(inherited, seen);
      }
    }
  }

  /** Leaves out members that are private or of the package. */
  private static final class Seen extends ClassVisitor {
    Seen(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public @Nullable FieldVisitor visitField(
        int access, String name, String type, @Nullable String signature, @Nullable Object value) {
      return (access & SEEN) == 0 ? null : super.visitField(access, name, type, signature, value);
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int access,
        String name,
        String type,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      return (access & SEEN) == 0
          ? null
          : super.visitMethod(access, name, type, signature, exceptions);
    }
  }
}
