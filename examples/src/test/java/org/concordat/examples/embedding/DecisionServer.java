package org.concordat.examples.embedding;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.concordat.documents.DocumentReader;
import org.concordat.documents.InvalidDocumentException;
import org.concordat.documents.JsonObject;
import org.concordat.documents.Limits;
import org.concordat.documents.answers.Answers;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Resolver;

// begin
/** Answers a document that is posted to it with where everyone stands, as JSON. */
final class DecisionServer {
  private static final DocumentReader READER =
      DocumentReader.within(Limits.builder().bytes(1 << 20).expansion(50_000).build());

  private DecisionServer() {}

  static HttpServer start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/decisions", DecisionServer::handle);
    server.start();
    return server;
  }

  private static void handle(HttpExchange exchange) throws IOException {
    int status = 200;
    JsonObject answer;
    try {
      Negotiation negotiation = READER.read("document", exchange.getRequestBody());
      answer = Answers.resolution(Resolver.of(negotiation).resolve());
    } catch (InvalidDocumentException invalid) {
      status = 400;
      answer = Answers.check(invalid.errors());
    }
    byte[] bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
// end
