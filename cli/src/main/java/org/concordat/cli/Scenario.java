package org.concordat.cli;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.concordat.bargain.Bargains;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.SearchLimit;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Holds the options that say as of when and under which assumptions a question is asked. */
final class Scenario extends Circumstances {
  private Coordination coordination = Coordination.SEQUENTIAL;

  @Option(
      names = "--coordination",
      paramLabel = "WAY",
      converter = Coordinations.class,
      description =
          "How those settle who wait for each other: sequential (the default), joint or any.")
  void coordination(Coordination way) {
    this.coordination = way;
  }

  Coordination coordination() {
    return coordination;
  }

  /**
   * Resolves a negotiation.
   *
   * @throws RefusedException if what is assumed does not fit it
   */
  Resolution resolve(Resolver resolver) throws RefusedException {
    Assumptions assumptions = assumptions(resolver.negotiation());
    try {
      return resolver.resolve(coordination, assumptions);
    } catch (IllegalArgumentException unfit) {
      throw new RefusedException(message(unfit));
    }
  }

  /**
   * Checks that what is assumed fits a negotiation.
   *
   * @throws RefusedException if it does not
   */
  void checkAgainst(Resolver resolver) throws RefusedException {
    if (!assumptions(resolver.negotiation()).isEmpty()) {
      requireNonNull(resolve(resolver));
    }
  }

  /**
   * Returns the bargains of a negotiation under what is assumed.
   *
   * @throws RefusedException if what is assumed does not fit it
   */
  Bargains bargains(Resolver resolver, SearchLimit limit) throws RefusedException {
    return Bargains.of(resolver)
        .with(coordination)
        .assuming(assumptions(resolver.negotiation()))
        .within(limit);
  }

  @Override
  ImmutableList<String> further() {
    return coordination == Coordination.SEQUENTIAL
        ? ImmutableList.of()
        : ImmutableList.of("coordination " + coordination);
  }

  /** Reads a coordination. */
  static final class Coordinations implements ITypeConverter<Coordination> {
    @Override
    public Coordination convert(String text) {
      for (Coordination each : Coordination.values()) {
        if (each.toString().equals(text)) {
          return each;
        }
      }
      throw new TypeConversionException("'" + text + "' is not sequential, joint or any");
    }
  }
}
