package org.concordat.benchmarks.compare;

import java.util.concurrent.TimeUnit;
import org.concordat.benchmarks.peers.Entrant;
import org.concordat.benchmarks.peers.Peer;
import org.concordat.benchmarks.peers.Question;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * How long one peer takes to answer one question about one instance. {@link Compare} runs it, after
 * it has compared the answers.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PeerBenchmark {
  /** What is asked. */
  @Param("RESOLVE")
  public Question question = Question.RESOLVE;

  /** What it is asked about. */
  @Param("nato")
  public String instance = "";

  /** Who is asked. */
  @Param(Peer.OURS)
  public String peer = "";

  // JMH sets this up first.
  @SuppressWarnings("NullAway.Init")
  private Entrant entrant;

  /** Prepares the question. */
  @Setup
  public void prepare() {
    entrant = Peer.named(question, peer).enter(instance);
  }

  /** Answers. */
  @Benchmark
  public Object run() {
    return entrant.run();
  }
}
