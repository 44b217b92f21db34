package org.concordat.benchmarks;

import java.util.List;
import java.util.Locale;
import org.concordat.condition.Condition;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Resolver;
import org.openjdk.jol.info.GraphLayout;

/**
 * How many bytes a compiled negotiation takes for each commitment: all that a resolver holds, found
 * by walking the heap from it with JOL, less all that the negotiation itself holds. Objects that
 * both hold, such as ids, count as the negotiation's. The bytes are divided by the conditional
 * commitments alone, though the instances have an unconditional one for every two.
 *
 * <pre>java -cp benchmarks/target/benchmarks.jar org.concordat.benchmarks.NetworkMemory</pre>
 */
public final class NetworkMemory {
  private NetworkMemory() {}

  /** Prints a line for each instance given, by default for some. */
  public static void main(String[] args) {
    List<String> instances =
        args.length > 0
            ? List.of(args)
            : List.of("nato", "thresholds-10000", "random-10000", "random-100000", "bodies-100000");
    for (String instance : instances) {
      Negotiation negotiation = Instances.named(instance);
      long conditional = conditional(negotiation);
      long bytes = bytes(negotiation);
      System.out.println(
          String.format(
              Locale.ROOT,
              "%-18s %,12d bytes, %7.1f for each of %,d conditional commitments, %6.1f of all",
              instance,
              bytes,
              (double) bytes / conditional,
              conditional,
              (double) bytes / negotiation.commitments().size()));
    }
  }

  /** Returns how many bytes the network of an instance takes for each conditional commitment. */
  public static double bytesForEachCommitment(String instance) {
    Negotiation negotiation = Instances.named(instance);
    return (double) bytes(negotiation) / conditional(negotiation);
  }

  private static long conditional(Negotiation negotiation) {
    return negotiation.commitments().stream()
        .filter(commitment -> !commitment.when().equals(Condition.always()))
        .count();
  }

  private static long bytes(Negotiation negotiation) {
    // JOL needs it for records, which the negotiation is made of.
    System.setProperty("jol.magicFieldOffset", "true");
    Resolver resolver = Resolver.of(negotiation);
    return GraphLayout.parseInstance(resolver).totalSize()
        - GraphLayout.parseInstance(negotiation).totalSize();
  }
}
