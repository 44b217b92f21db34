import net.jqwik.api.SampleReportingFormat;
import net.jqwik.api.configurators.ArbitraryConfigurator;
import net.jqwik.api.providers.ArbitraryProvider;
import org.concordat.testkit.internal.providers.TestkitConfigurator;
import org.concordat.testkit.internal.providers.TestkitFormat;
import org.concordat.testkit.internal.providers.TestkitProvider;

/** Arbitrary negotiations and votes, and the laws that rules and resolvers keep, for jqwik. */
module org.concordat.testkit {
  requires com.google.common;
  requires transitive net.jqwik.api;
  requires transitive org.concordat.core;
  requires org.opentest4j;
  requires static com.google.errorprone.annotations;
  // The Javadoc tool looks up the annotations on the types of core.
  requires static org.immutables.value.annotations;
  requires static org.jspecify;

  exports org.concordat.testkit;
  exports org.concordat.testkit.arbitraries;
  exports org.concordat.testkit.constraints;
  exports org.concordat.testkit.domains;
  exports org.concordat.testkit.laws;
  exports org.concordat.testkit.session;
  exports org.concordat.testkit.vote;

  provides ArbitraryConfigurator with
      TestkitConfigurator;
  provides ArbitraryProvider with
      TestkitProvider;
  provides SampleReportingFormat with
      TestkitFormat;
}
