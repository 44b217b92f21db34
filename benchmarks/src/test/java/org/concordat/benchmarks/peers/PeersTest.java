package org.concordat.benchmarks.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every peer that is there answers as the library does. Some always are; clasp, clingo and R are
 * asked where they are installed.
 */
class PeersTest {
  private static Stream<String> instances(Question question) {
    return switch (question) {
      case RESOLVE ->
          Stream.of("nato-2024", "random-40", "bodies-80", "thresholds-9", "circles-25");
      case PATHS, CHEAPEST -> Stream.of("levers-6", "levers-12");
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
                instances(question)
                    .flatMap(
                        instance ->
                            Peer.of(question).stream()
                                .filter(peer -> !peer.isMissing())
                                .map(peer -> agreement(question, instance, peer))));
  }

  private static DynamicTest agreement(Question question, String instance, Peer peer) {
    return DynamicTest.dynamicTest(
        question + " " + instance + " " + peer.name(),
        () ->
            assertEquals(
                Peer.named(question, Peer.OURS).enter(instance).answer(),
                peer.enter(instance).answer()));
  }

  @Test
  void everyQuestionHasOneMoreWhoIsAlwaysThereOrIsCheckedByDefinition() {
    for (Question question : Question.values()) {
      long always = Peer.of(question).stream().filter(peer -> peer.needs().isEmpty()).count();
      assertTrue(always > 1 || question == Question.VERDICT, question + " has " + always);
    }
  }
}
