package org.concordat.cli;

import static java.util.stream.Collectors.joining;

import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Writes small documents about which questions are hard to answer. */
final class HostileDocuments {
  private static final String ONE_VOTE =
      """
      concordat: 1
      actors: { a: {} }
      bodies: { b: { members: [a], rule: all of members support it } }
      issues: { i: { body: b, alternatives: { x: {} } } }
      """;

  private HostileDocuments() {}

  private static String each(int number, String separator, IntFunction<String> text) {
    return IntStream.range(0, number).mapToObj(text).collect(joining(separator));
  }

  /** Random facts of which each excludes six others, here and there; one decides. */
  static String exclusions(int facts) {
    return ONE_VOTE
        + "facts:\n"
        + each(facts, "", i -> "  f" + i + ": { probability: 0.02 }\n")
        + "exclusions:\n"
        + each(
            facts,
            "",
            i ->
                IntStream.of(i, (7 * i + 1) % facts, (31 * i + 2) % facts)
                    .distinct()
                    .mapToObj(fact -> "f" + fact)
                    .collect(joining(", ", "  - [", "]\n")))
        + "commitments:\n"
        + "  - { actor: a, on: x, stance: support, when: f0 }\n"
        + "  - { actor: a, on: x, stance: oppose }\n";
  }

  /** Members with weights of two kinds, no two coalitions of which weigh the same. */
  static String weights(int members) {
    return "concordat: 1\nactors:\n"
        + each(
            members,
            "",
            i ->
                "  a%d: { weights: { t: %d, h: %d } }\n".formatted(i, 1L << i, 1L << (members - i)))
        + "bodies:\n  b:\n    members: ["
        + each(members, ", ", i -> "a" + i)
        + "]\n    rule: more than 1/2 of members by t support it and "
        + "more than 1/2 of members by h support it\n";
  }

  /** Members of whom nothing is known. */
  static String silence(int members) {
    return "concordat: 1\nactors: {"
        + each(members, ", ", i -> "a" + i + ": {}")
        + "}\nbodies: { b: { members: ["
        + each(members, ", ", i -> "a" + i)
        + "], rule: at least 1/2 of members support it } }\n"
        + "issues: { i: { body: b, alternatives: { x: {} } } }\n";
  }
}
