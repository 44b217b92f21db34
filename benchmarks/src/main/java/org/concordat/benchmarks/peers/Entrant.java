package org.concordat.benchmarks.peers;

/** Answers one question about one instance, as often as it is asked. */
public interface Entrant {
  /** Returns the answer, in the form in which those of all peers are compared. */
  Object answer();

  /** Answers in the peer's own form. This is what is timed. */
  Object run();
}
