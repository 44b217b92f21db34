package org.concordat.page.build;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.tooling.ConsoleTeaVMToolLog;
import org.teavm.tooling.EmptyTeaVMToolLog;
import org.teavm.tooling.TeaVMProblemRenderer;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.builder.BuildException;
import org.teavm.tooling.builder.BuildResult;
import org.teavm.tooling.builder.InProcessBuildStrategy;
import org.teavm.vm.TeaVMOptimizationLevel;

/**
 * Compiles the engine of the page to JavaScript, by TeaVM. The build runs it in a virtual machine
 * of its own, which counts identity hash codes: TeaVM's output depends on them, and the same
 * sources are to give the same bytes. What has been compiled from the same classes is kept.
 */
public final class EngineCompiler {
  private EngineCompiler() {}

  /**
   * Compiles.
   *
   * @param arguments where the engine goes, where is kept from what it was made, and its main class
   */
  public static void main(String[] arguments) throws IOException, BuildException {
    Path engine = Path.of(arguments[0]).toAbsolutePath();
    // Without the tests, a change of which makes no other engine.
    List<String> classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> !entry.endsWith("test-classes"))
            .toList();
    Path key = Path.of(arguments[1]).toAbsolutePath();
    String inputs = checksum(classPath, List.of(engine, key));
    if (Files.exists(engine) && Files.exists(key) && Files.readString(key).equals(inputs)) {
      return;
    }
    Files.deleteIfExists(key);
    compile(engine, classPath, arguments[2]);
    Files.writeString(key, inputs);
  }

  /**
   * Compiles a class, and what it uses, to a module of JavaScript.
   *
   * @param engine where the module goes
   * @param main the name of the class
   */
  public static void compile(Path engine, List<String> classPath, String main)
      throws IOException, BuildException {
    InProcessBuildStrategy build = new InProcessBuildStrategy();
    build.init();
    // Says nothing unless something is wrong: the launcher builds the first time it is started.
    build.setLog(new EmptyTeaVMToolLog());
    build.setClassPathEntries(classPath);
    build.setMainClass(main);
    build.setEntryPointName("main");
    build.setTargetType(TeaVMTargetType.JAVASCRIPT);
    build.setJsModuleType(JSModuleType.ES2015);
    build.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
    build.setObfuscated(true);
    build.setTargetDirectory(engine.getParent().toString());
    build.setTargetFileName(engine.getFileName().toString());
    BuildResult result = build.build();
    if (!result.getProblems().getSevereProblems().isEmpty()) {
      TeaVMProblemRenderer.describeProblems(
          result.getCallGraph(), result.getProblems(), new ConsoleTeaVMToolLog(false));
      Files.deleteIfExists(engine);
      throw new IllegalStateException(engine.getFileName() + " does not compile");
    }
  }

  /** Returns the checksum of everything on the class path, but of what is made here. */
  private static String checksum(List<String> classPath, List<Path> made) throws IOException {
    Hasher hasher = Hashing.sha256().newHasher();
    for (String entry : classPath) {
      Path root = Path.of(entry).toAbsolutePath();
      if (!Files.exists(root)) {
        continue;
      }
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          if (!made.contains(file)) {
            hasher.putString(file.getFileName().toString(), StandardCharsets.UTF_8);
            hasher.putBytes(Files.readAllBytes(file));
          }
        }
      }
    }
    return hasher.hash().toString();
  }
}
