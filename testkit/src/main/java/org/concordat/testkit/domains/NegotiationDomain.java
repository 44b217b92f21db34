package org.concordat.testkit.domains;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import net.jqwik.api.SampleReportingFormat;
import net.jqwik.api.configurators.ArbitraryConfigurator;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.providers.ArbitraryProvider;
import org.concordat.testkit.internal.providers.TestkitConfigurator;
import org.concordat.testkit.internal.providers.TestkitFormat;
import org.concordat.testkit.internal.providers.TestkitProvider;

/**
 * Provides everything that the kit draws as a domain, for properties that use domains and so do not
 * see global providers.
 *
 * <pre>{@code
 * @Property
 * @Domain(NegotiationDomain.class)
 * void everyActorHasASay(@ForAll @Monotone Negotiation negotiation) { … }
 * }</pre>
 */
public final class NegotiationDomain implements DomainContext {

  /** Makes the domain; jqwik does so. */
  public NegotiationDomain() {}

  @Override
  public Collection<ArbitraryProvider> getArbitraryProviders() {
    return ImmutableList.of(new TestkitProvider());
  }

  @Override
  public Collection<ArbitraryConfigurator> getArbitraryConfigurators() {
    return ImmutableList.of(new TestkitConfigurator());
  }

  @Override
  public Collection<SampleReportingFormat> getReportingFormats() {
    return ImmutableList.of(new TestkitFormat());
  }

  @Override
  public String toString() {
    return "negotiations and votes";
  }
}
