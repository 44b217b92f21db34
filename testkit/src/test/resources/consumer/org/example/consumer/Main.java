package org.example.consumer;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.lang.module.ModuleDescriptor;
import java.util.ServiceLoader;
import net.jqwik.api.providers.ArbitraryProvider;
import org.concordat.negotiation.Negotiation;
import org.concordat.testkit.Negotiations;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Prints where it runs, what it finds there, and the results of its properties. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.out.println("kit: " + Negotiations.class.getModule());
    Module core = Negotiation.class.getModule();
    System.out.println("core: " + core);
    core.getDescriptor().exports().stream()
        .filter(exported -> !exported.isQualified())
        .map(ModuleDescriptor.Exports::source)
        .sorted()
        .forEach(exported -> System.out.println("exported: " + exported));
    ServiceLoader.load(ArbitraryProvider.class).stream()
        .map(ServiceLoader.Provider::type)
        .filter(type -> type.getModule() == Negotiations.class.getModule())
        .forEach(type -> System.out.println("provider: " + type.getName()));
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(DrawnProperties.class))
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .configurationParameter("jqwik.database", "")
                .build(),
            new Printer());
  }

  private static final class Printer implements TestExecutionListener {
    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (test.isTest()) {
        System.out.println(test.getDisplayName() + ": " + result.getStatus());
      }
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
      entry.getKeyValuePairs().values().forEach(System.out::println);
    }
  }
}
