package org.concordat.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.concordat.negotiation.Negotiation;
import org.junit.jupiter.api.Test;

/** Forty thousand commitments are read in seconds. */
class LoadTest {
  private static final int ACTORS = 1000;
  private static final int ALTERNATIVES = 40;

  static String large() {
    StringBuilder document = new StringBuilder("concordat: 1\nactors:\n");
    for (int i = 0; i < ACTORS; i++) {
      document.append("  a").append(i).append(": { weights: { w: ").append(i).append(" } }\n");
    }
    document.append("groups: { all: [a0");
    for (int i = 1; i < ACTORS; i++) {
      document.append(", a").append(i);
    }
    document.append(
        "] }\nbodies:\n  b: { members: all, rule: at least 2/3 of members by w support it }\n");
    document.append("issues:\n  i:\n    body: b\n    alternatives:\n");
    for (int i = 0; i < ALTERNATIVES; i++) {
      document.append("      x").append(i).append(":\n");
    }
    document.append("facts: { f: { state: unknown } }\nsources: { s: }\ncommitments:\n");
    for (int i = 0; i < ACTORS * ALTERNATIVES; i++) {
      int actor = i % ACTORS;
      int alternative = i / ACTORS;
      document.append(
          String.format(
              "  - { actor: a%d, on: x%d, stance: [stand-aside, support], when: f or a%d supports"
                  + " x%d, from: 2024-01-%02d, source: s }\n",
              actor, alternative, (actor * 7 + 1) % ACTORS, alternative, 1 + i % 28));
    }
    return document.toString();
  }

  @Test
  void readsFortyThousandCommitments() {
    byte[] document = large().getBytes(StandardCharsets.UTF_8);
    AtomicReference<Negotiation> negotiation = new AtomicReference<>();
    long bytes =
        Documents.bytesOf(
            () -> negotiation.set(DocumentReader.standard().read("large.yaml", document)));
    assertEquals(ACTORS * ALTERNATIVES, negotiation.get().commitments().size());
    // Some 100 bytes for each character.
    assertTrue(bytes < 200L * document.length, bytes + " bytes for " + document.length);
  }
}
