package org.concordat.fuzzing;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs tests of all modules without the logs of the engines. Each module brings its file with the
 * parameters of JUnit, so none of them is read, and JUnit does not log that there are several.
 */
final class Quietly {
  // Kept, since a logger that is not referenced forgets its level.
  private static final List<Logger> LOGGERS =
      List.of(Logger.getLogger("org.junit"), Logger.getLogger("net.jqwik"));

  private static final Launcher LAUNCHER = launcher();

  private Quietly() {}

  private static Launcher launcher() {
    LOGGERS.get(0).setLevel(Level.SEVERE);
    LOGGERS.get(1).setLevel(Level.WARNING);
    return LauncherFactory.create();
  }

  /** Runs what is selected, as junit-platform.properties of core has it. */
  static void run(List<? extends DiscoverySelector> selected, TestExecutionListener listener) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .enableImplicitConfigurationParameters(false)
            .configurationParameter("jqwik.database", "")
            .configurationParameter("jqwik.reporting.onlyfailures", "true")
            .configurationParameter(
                "jqwik.tries.default", Integer.getInteger("concordat.tries", 1000).toString())
            .selectors(selected)
            .build();
    LAUNCHER.execute(request, listener);
  }
}
