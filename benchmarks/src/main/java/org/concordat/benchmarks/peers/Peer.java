package org.concordat.benchmarks.peers;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.concordat.benchmarks.Instances;
import org.concordat.negotiation.Negotiation;

/**
 * Is someone who answers questions: the library, or another program.
 *
 * @param name what tables and plots call it
 * @param includes what its times include
 * @param needs the program of this machine that it runs; empty where it runs in Java
 * @param enters takes the name of an instance, and the program, which a peer without one ignores
 */
public record Peer(
    String name,
    String includes,
    Optional<String> needs,
    BiFunction<String, Optional<Solver>, Entrant> enters) {
  /** What the library is called. */
  public static final String OURS = "Concordat";

  private static final String PROCESS =
      "the process, from its start to its end, with reading the file";

  /** Describes a peer. */
  public Peer {
    requireNonNull(name, "name");
    requireNonNull(includes, "includes");
    requireNonNull(needs, "needs");
    requireNonNull(enters, "enters");
  }

  /** Returns those who can answer a question, the library first. */
  public static List<Peer> of(Question question) {
    List<Peer> peers = new ArrayList<>();
    switch (question) {
      case RESOLVE -> {
        peers.add(java(OURS, "resolving what is compiled", Ours::resolve));
        peers.add(java(OURS + ", compiling", "compiling and resolving", Ours::compileAndResolve));
        peers.add(java("plain Java", "resolving what is linked", ObviousWay::resolve));
        peers.add(clasp((asked, negotiation) -> asked.resolve(negotiation)));
        peers.add(clingo((asked, negotiation) -> asked.resolve(negotiation)));
      }
      case PATHS -> {
        peers.add(java(OURS, "searching what is compiled", Ours::paths));
        peers.add(java("plain Java", "trying every set", ObviousWay::paths));
        peers.add(java("Sat4j", "handing over clauses, AllMUSes", Satisfiability::sat4jPaths));
        peers.add(clasp((asked, negotiation) -> asked.paths(negotiation)));
        peers.add(clingo((asked, negotiation) -> asked.paths(negotiation)));
      }
      case PROCESSES -> {
        peers.add(
            new Peer(
                OURS,
                "the command, with reading the document, the order of each bargain's announcements"
                    + " and writing them as JSON",
                Optional.of(CommandLine.NAME),
                (instance, command) ->
                    CommandLine.paths(command.orElseThrow(), Instances.named(instance))));
        peers.add(clasp((asked, negotiation) -> asked.paths(negotiation)));
        peers.add(clingo((asked, negotiation) -> asked.paths(negotiation)));
      }
      case CHEAPEST -> {
        peers.add(java(OURS, "searching what is compiled", Ours::cheapest));
        peers.add(
            java("LogicNG", "handing over clauses, smallest MUS", Satisfiability::logicNgCheapest));
        peers.add(clasp((asked, negotiation) -> asked.cheapest(negotiation)));
        peers.add(clingo((asked, negotiation) -> asked.cheapest(negotiation)));
      }
      case VERDICT -> {
        peers.add(java(OURS, "searching what is compiled", Ours::verdict));
        peers.add(clasp((asked, negotiation) -> asked.verdict(negotiation)));
        peers.add(clingo((asked, negotiation) -> asked.verdict(negotiation)));
      }
      case CHANCE -> {
        peers.add(
            java(
                OURS,
                "the chance with every fact's importance, from what is compiled",
                Ours::chance));
        peers.add(java("plain Java", "resolving every case", ObviousWay::chance));
        peers.add(clasp((asked, negotiation) -> asked.chance(negotiation)));
        peers.add(clingo((asked, negotiation) -> asked.chance(negotiation)));
      }
      case POWER -> {
        peers.add(game(OURS, "counting in a compiled game", Ours::power));
        peers.add(game("plain Java", "trying every coalition", ObviousWay::power));
        peers.add(
            new Peer(
                "R",
                PROCESS,
                Optional.of("Rscript"),
                (name, r) -> PlainR.power(weights(name), r.orElseThrow())));
      }
    }
    return peers;
  }

  /**
   * Returns who has this name.
   *
   * @throws java.util.NoSuchElementException if nobody who can answer the question has
   */
  public static Peer named(Question question, String name) {
    return of(question).stream().filter(peer -> peer.name().equals(name)).findFirst().orElseThrow();
  }

  /** Returns whether the peer runs a program that is not installed. */
  public boolean isMissing() {
    return needs.isPresent() && Solver.find(needs.get()).isEmpty();
  }

  /** Prepares the peer's answer about an instance. */
  public Entrant enter(String instance) {
    return enters.apply(instance, needs.flatMap(Solver::find));
  }

  private static Weights weights(String name) {
    return Weights.of(Integer.parseInt(name.replaceFirst(".*-", "")));
  }

  private static Peer java(String name, String includes, Function<Negotiation, Entrant> enters) {
    return new Peer(
        name,
        includes,
        Optional.empty(),
        (instance, none) -> enters.apply(Instances.named(instance)));
  }

  private static Peer game(String name, String includes, Function<Weights, Entrant> enters) {
    return new Peer(
        name, includes, Optional.empty(), (instance, none) -> enters.apply(weights(instance)));
  }

  private static Peer clasp(BiFunction<AnswerSets, Negotiation, Entrant> enters) {
    return new Peer(
        "clasp",
        PROCESS + "; the program is ground before",
        Optional.of("clasp"),
        (instance, clasp) ->
            enters.apply(AnswerSets.clasp(clasp.orElseThrow()), Instances.named(instance)));
  }

  private static Peer clingo(BiFunction<AnswerSets, Negotiation, Entrant> enters) {
    return new Peer(
        "clingo",
        PROCESS + " and grounding it",
        Optional.of("clingo"),
        (instance, clingo) ->
            enters.apply(AnswerSets.clingo(clingo.orElseThrow()), Instances.named(instance)));
  }
}
