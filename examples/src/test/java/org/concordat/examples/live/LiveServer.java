package org.concordat.examples.live;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import org.concordat.documents.InvalidDocumentException;
import org.concordat.documents.JournalReader;
import org.concordat.proceedings.Changes;
import org.concordat.proceedings.Entry;
import org.concordat.proceedings.InvalidEventException;

// begin
/** Takes entries that are posted, a line of a journal each, and pushes what they change. */
final class LiveServer {
  private final LiveNegotiation live;

  private LiveServer(LiveNegotiation live) {
    this.live = live;
  }

  static HttpServer start(LiveNegotiation live) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    LiveServer handlers = new LiveServer(live);
    server.createContext("/entries", handlers::record);
    server.createContext("/changes", handlers::push);
    server.start();
    return server;
  }

  private void record(HttpExchange exchange) throws IOException {
    int status = 200;
    String text;
    try {
      String line =
          new String(exchange.getRequestBody().readNBytes(1 << 16), StandardCharsets.UTF_8);
      Entry entry = JournalReader.standard().entry("entry", line, live.now().negotiation());
      text = "recorded, " + live.record(entry).size() + " entries";
    } catch (InvalidDocumentException | InvalidEventException refused) {
      status = 400;
      text = refused.getMessage();
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** Keeps the answer open, and writes a line of server-sent events for each change. */
  private void push(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    live.listen(changes -> write(out, changes));
    out.write(": listening\n\n".getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static void write(OutputStream out, Changes changes) {
    try {
      out.write(("data: " + changes + "\n\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException gone) {
      // Who listened has gone.
    }
  }
}
// end
