package org.concordat.page.npm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs tests where Node is installed and the package for npm was built. Elsewhere it skips them and
 * says so, or lets them fail with {@code -Dconcordat.npm=required}.
 */
final class NeedsNode implements ExecutionCondition {
  static final Path PACKAGE = Path.of("target/npm");

  private static final String NONE =
      "page: the package for npm was not tested; install node and build with -P release";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    boolean isRequired = "required".equals(System.getProperty("concordat.npm"));
    if (isRequired || (Files.exists(PACKAGE.resolve("engine.js")) && isInstalled())) {
      return ConditionEvaluationResult.enabled("there are Node and the package, or must be");
    }
    System.err.println(NONE);
    return ConditionEvaluationResult.disabled(NONE);
  }

  private static boolean isInstalled() {
    try {
      Process node =
          new ProcessBuilder("node", "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return node.waitFor() == 0;
    } catch (IOException none) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
