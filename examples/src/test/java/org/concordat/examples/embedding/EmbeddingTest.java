package org.concordat.examples.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.concordat.bargain.BargainList;
import org.concordat.bargain.Bargains;
import org.concordat.documents.JsonObject;
import org.concordat.documents.answers.Answers;
import org.concordat.examples.PageCode;
import org.concordat.examples.nato2024.Nato2024;
import org.concordat.explain.Explanation;
import org.concordat.explain.Explanations;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.SearchLimit;
import org.junit.jupiter.api.Test;

/**
 * Runs the recipes of {@code docs/embedding.md}, and compares its code with that of this package.
 */
class EmbeddingTest {
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

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void aServerAnswersADocument() throws Exception {
    HttpServer server = DecisionServer.start();
    try {
      HttpResponse<String> decided = post(server, DEAL);
      assertEquals(200, decided.statusCode());
      assertEquals("application/json", decided.headers().firstValue("Content-Type").orElseThrow());
      assertTrue(decided.body().contains("\"blockers\":[\"ben\"]"), decided.body());
      HttpResponse<String> refused = post(server, DEAL.replace("ann, on", "anne, on"));
      assertEquals(400, refused.statusCode());
      assertEquals(
          "{\"errors\":[{\"column\":14,\"line\":7,\"message\":\"there is no actor or group called"
              + " \\\"anne\\\", expected the id of an actor or group; did you mean"
              + " \\\"ann\\\"?\"}],\"ok\":false}",
          refused.body());
    } finally {
      server.stop(0);
    }
  }

  private HttpResponse<String> post(HttpServer server, String body) throws Exception {
    URI here = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/decisions");
    return client.send(
        HttpRequest.newBuilder(here).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void aTableKeepsWhatWasSavedLastAndRefusesWhoCameTooLate() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
        Statement create = connection.createStatement()) {
      create.execute(
          "create table negotiation"
              + " (id varchar primary key, version int not null, document clob not null)");
      NegotiationTable table = new NegotiationTable(connection);
      Negotiation first = Nato2024.negotiation();
      table.insert("nato", first);
      NegotiationTable.Saved saved = table.load("nato");
      assertEquals(first, saved.negotiation());

      Negotiation second =
          saved.negotiation().toBuilder()
              .latestCommitment(first.commitment("hu", "rutte", Stance.ABSTAIN).from(Nato2024.JUNE))
              .build();
      table.save("nato", second, saved.version());
      assertEquals(second, table.load("nato").negotiation());
      assertThrows(
          ConcurrentModificationException.class, () -> table.save("nato", first, saved.version()));
      assertThrows(NoSuchElementException.class, () -> table.load("eu"));
    }
  }

  @Test
  void questionsAreAskedByIds() {
    Negotiation negotiation = Nato2024.negotiation().asOf(LocalDate.of(2024, 5, 30));
    // begin
    Resolver resolver = Resolver.of(negotiation);
    Alternative rutte = Alternative.of("rutte");
    Resolution now = resolver.resolve();
    Set<Actor> blockers = now.blockers(rutte); // Hungary, Romania, Slovakia
    Explanation why = Explanations.of(now).explain(Actor.of("ro"), rutte);
    Assumptions given =
        Assumptions.NONE
            .fact("iohannis-withdraws", Truth.TRUE)
            .stance("hu", "rutte", Stance.ABSTAIN);
    Decision then = resolver.resolve(given).decision(rutte);
    // end
    Alternative known = negotiation.alternative("rutte");
    assertEquals("[Hungary (hu), Romania (ro), Slovakia (sk)]", blockers.toString());
    assertEquals(Explanations.of(now).explain(negotiation.actor("ro"), known), why);
    assertEquals(Decision.REJECTED, then);
  }

  @Test
  void aNegotiationIsChangedByMakingAnother() {
    Negotiation negotiation = Nato2024.negotiation();
    // begin
    LocalDate today = LocalDate.of(2024, 6, 21);
    Fact withdrawal = negotiation.fact("iohannis-withdraws");
    Negotiation next =
        negotiation.toBuilder()
            .replace(withdrawal.toBuilder().clearChanges().occurs(today).build())
            .latestCommitment(negotiation.commitment("ro", "rutte", Stance.SUPPORT).from(today))
            .removeReports("nos-april")
            .build();
    // end
    assertEquals(Truth.TRUE, next.fact("iohannis-withdraws").stateOn(today));
    assertEquals(
        Position.exactly(Stance.SUPPORT),
        Resolver.of(next).resolve().position(next.actor("ro"), Nato2024.RUTTE));
  }

  @Test
  void answersAreData() {
    Negotiation negotiation = Nato2024.negotiation().asOf(LocalDate.of(2024, 5, 30));
    // begin
    Alternative appointed = negotiation.alternative("rutte-appointed");
    Bargains bargains = Bargains.of(Resolver.of(negotiation));
    String kept = Answers.bargains(bargains.toAdopt(appointed)).toString();

    JsonObject answer = JsonObject.parse(kept);
    List<String> firstMoves = answer.objects("paths").get(0).texts("facts");
    boolean areAllFound = answer.truth("complete");
    // end
    assertEquals(List.of("iohannis-to-commission"), firstMoves);
    assertTrue(areAllFound);
  }

  @Test
  void scenariosAreResolvedOnAllCores() {
    Negotiation negotiation = Nato2024.negotiation();
    Alternative rutte = Nato2024.RUTTE;
    Assumptions pledges = Nato2024.ifJunePledgesAreMade();
    // begin
    Resolver resolver = Resolver.of(negotiation);
    List<Actor> allies = List.copyOf(negotiation.actors().values());
    Stance[] stances = Stance.values();
    long carried =
        IntStream.range(0, 10_000)
            .parallel()
            .filter(
                scenario -> {
                  Random draw = new Random(scenario);
                  Actor ally = allies.get(draw.nextInt(allies.size()));
                  Stance stance = stances[draw.nextInt(stances.length)];
                  Assumptions assumed = pledges.stance(ally, rutte, stance);
                  return resolver.resolve(assumed).decision(rutte) == Decision.ADOPTED;
                })
            .count();
    // end
    assertTrue(carried > 0 && carried < 10_000, () -> carried + " carried");
  }

  @Test
  void aSearchKeepsToItsLimit() {
    Negotiation negotiation = Nato2024.negotiation();
    Alternative rutte = Nato2024.RUTTE;
    // begin
    SearchLimit limit =
        SearchLimit.of(Duration.ofSeconds(2))
            .withMemory(64 << 20)
            .withCancellation(() -> Thread.currentThread().isInterrupted());
    BargainList found = Bargains.of(Resolver.of(negotiation)).within(limit).toAdopt(rutte);
    String text = found.complete() ? "all of them" : "as far as it got: " + found.stopped();
    // end
    assertEquals("all of them", text);
  }

  @Test
  void theCodeOfThePageIsThatOfTheTests() {
    PageCode.assertTested(
        "docs/embedding.md",
        "embedding",
        "DecisionServer",
        "NegotiationTable",
        "EmbeddingTest",
        "AcresTest");
  }
}
