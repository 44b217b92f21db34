package org.concordat.benchmarks.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every peer that is installed answers as the library does. Those in Java always run; clasp, clingo
 * and R run where they are installed.
 */
class PeersTest {
  private static Stream<String> instances(Question question) {
    return switch (question) {
      case RESOLVE -> Stream.of("nato-2024", "random-40", "bodies-80", "thresholds-9", "cycles-25");
      case PATHS, PROCESSES, CHEAPEST -> Stream.of("levers-6", "levers-12");
      case VERDICT -> Stream.of("mixed-4", "mixed-7", "mixed-8", "nato-2024");
      case CHANCE -> Stream.of("chance-3", "chance-8");
      case POWER -> Stream.of("power-1", "power-12");
    };
  }

  @TestFactory
  Stream<DynamicTest> peersAgree() {
    return Stream.of(Question.values())
        .flatMap(
            question ->
                instances(question).flatMap(instance -> agreements(question, instance).stream()));
  }

  private static List<DynamicTest> agreements(Question question, String instance) {
    Question asked = question == Question.PROCESSES ? Question.PATHS : question;
    Object expected = Peer.named(asked, Peer.OURS).enter(instance).answer();
    return Peer.of(question).stream()
        .filter(peer -> !peer.isMissing())
        .filter(peer -> !(question == asked && peer.name().equals(Peer.OURS)))
        .map(
            peer ->
                DynamicTest.dynamicTest(
                    question + " " + instance + " " + peer.name(),
                    () -> assertEquals(expected, peer.enter(instance).answer())))
        .toList();
  }

  @Test
  void everyQuestionHasOneMoreWhoIsAlwaysThereOrIsCheckedByDefinition() {
    for (Question question : Question.values()) {
      long always = Peer.of(question).stream().filter(peer -> peer.needs().isEmpty()).count();
      assertTrue(
          always > 1 || question == Question.VERDICT || question == Question.PROCESSES,
          question + " has " + always);
    }
  }
}
