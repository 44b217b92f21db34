package org.concordat.examples.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.concordat.examples.PageCode;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.proceedings.Entry;
import org.concordat.proceedings.Event;
import org.concordat.proceedings.Proceedings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the recipe of {@code docs/live-negotiations.md}, and compares its code with that of this
 * package.
 */
class LiveNegotiationTest {
  private static final String DEAL =
      """
      concordat: 1
      title: A deal
      actors: { ann: {}, ben: {} }
      bodies: { board: { members: [ann, ben], rule: all of members support it } }
      issues: { deal: { body: board, alternatives: { pact: {} } } }
      commitments:
        - { actor: ann, on: pact, stance: support }
        - { actor: ben, on: pact, stance: oppose }
      """;

  private static final String BEN_SUPPORTS =
      "{\"do\": \"say\", \"at\": \"2025-03-05\", \"actor\": \"ben\", \"on\": \"pact\", \"stance\": \"support\", \"id\": \"msg-1\"}";

  @TempDir private Path folder = Path.of("");

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void writeTheDocument() throws IOException {
    Files.writeString(folder.resolve("deal.yaml"), DEAL);
  }

  private LiveNegotiation open() throws IOException {
    return new LiveNegotiation(folder.resolve("deal.yaml"), folder.resolve("deal.jsonl"));
  }

  @Test
  void anEntryIsPostedAndItsChangesArePushed() throws Exception {
    HttpServer server = LiveServer.start(open());
    URI here = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    try {
      HttpResponse<InputStream> pushed =
          client.send(
              HttpRequest.newBuilder(here.resolve("changes")).build(),
              HttpResponse.BodyHandlers.ofInputStream());
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(pushed.body(), StandardCharsets.UTF_8));
      assertEquals(": listening", lines.readLine());
      assertEquals("", lines.readLine());

      assertEquals("recorded, 1 entries", post(here, BEN_SUPPORTS));
      assertEquals(
          "data: ben on pact: oppose -> support; pact: rejected -> adopted", lines.readLine());
      assertEquals("recorded, 1 entries", post(here, BEN_SUPPORTS));
      assertTrue(
          post(here, BEN_SUPPORTS.replace("ben", "bea").replace("msg-1", "msg-2"))
              .contains("there is no actor or group called \"bea\"; did you mean \"ben\"?"));
      lines.close();
    } finally {
      server.stop(0);
    }
    assertEquals(1, open().now().size());
  }

  private String post(URI here, String line) throws Exception {
    return client
        .send(
            HttpRequest.newBuilder(here.resolve("entries"))
                .POST(HttpRequest.BodyPublishers.ofString(line))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  @Test
  void ofTwoProgramsTheSlowerReadsAgainAndGoesOn() throws Exception {
    LiveNegotiation one = open();
    LiveNegotiation other = open();
    Proceedings first = one.record(entry(one, "ann", Stance.ABSTAIN));
    Proceedings second = other.record(entry(other, "ben", Stance.SUPPORT));

    assertEquals(1, first.size());
    assertEquals(2, second.size());
    assertEquals(second, open().now());
    assertEquals(
        Position.exactly(Stance.ABSTAIN),
        second
            .resolution()
            .position(second.negotiation().actor("ann"), second.negotiation().alternative("pact")));
  }

  private static Entry entry(LiveNegotiation live, String actor, Stance stance) {
    Proceedings now = live.now();
    return Entry.on(
        LocalDate.of(2025, 3, 5),
        Event.say(now.negotiation().actor(actor), now.negotiation().alternative("pact"), stance));
  }

  @Test
  void theCodeOfThePageIsThatOfTheRecipe() {
    PageCode.assertTested("docs/live-negotiations.md", "live", "LiveNegotiation", "LiveServer");
  }
}
