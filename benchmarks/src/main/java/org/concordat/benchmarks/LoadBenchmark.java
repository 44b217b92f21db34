package org.concordat.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.concordat.documents.DocumentReader;
import org.concordat.documents.DocumentWriter;
import org.concordat.negotiation.Negotiation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Times how long a program that has just started takes to read one document: once in each of
 * several virtual machines with 1 GiB.
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar LoadBenchmark</pre>
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 5, jvmArgs = "-Xmx1g")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@State(Scope.Benchmark)
public class LoadBenchmark {

  /** The instance. */
  @Param({"random-10000", "random-100000"})
  public String instance = "";

  /** How the document is written. */
  @Param({"yaml", "json"})
  public String format = "";

  private byte[] document = {};

  /** Writes the document. */
  @Setup
  public void write() {
    Negotiation negotiation = Instances.named(instance);
    String text =
        format.equals("json") ? DocumentWriter.json(negotiation) : DocumentWriter.yaml(negotiation);
    document = text.getBytes(StandardCharsets.UTF_8);
  }

  /** Reads the document. */
  @Benchmark
  public Negotiation read() {
    return DocumentReader.standard().read(instance, document);
  }
}
