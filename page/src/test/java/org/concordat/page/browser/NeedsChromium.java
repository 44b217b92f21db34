package org.concordat.page.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs tests where a Chromium is installed. Elsewhere it skips them and says so, or lets them fail
 * with {@code -Dconcordat.browser=required}.
 */
final class NeedsChromium implements ExecutionCondition {
  private static final String NONE =
      "page: no Chromium, the browser tests did not run; install chromium or set CHROMIUM";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    boolean isRequired = "required".equals(System.getProperty("concordat.browser"));
    if (isRequired || Chromium.installed().isPresent()) {
      return ConditionEvaluationResult.enabled("there is a Chromium, or there must be");
    }
    System.err.println(NONE);
    return ConditionEvaluationResult.disabled(NONE);
  }
}
