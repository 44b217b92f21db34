package org.concordat.examples.embedding;

import static java.util.stream.Collectors.joining;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.concordat.documents.DocumentReader;
import org.concordat.documents.InvalidDocumentException;
import org.concordat.documents.Limits;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;

// begin
/** Answers a document that is posted to it with what carries and who blocks, a line each. */
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
    String text;
    try {
      text = decisions(READER.read("document", exchange.getRequestBody()));
    } catch (InvalidDocumentException invalid) {
      status = 400;
      text = invalid.getMessage();
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String decisions(Negotiation negotiation) {
    Resolution now = Resolver.of(negotiation).resolve();
    return negotiation.alternatives().values().stream()
        .map(x -> x.id() + ": " + now.decision(x) + ", blocked by " + now.blockers(x))
        .collect(joining("\n"));
  }
}
// end
