package org.concordat.page.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Drives an installed Chromium by its DevTools protocol, over the web socket of the JDK. The tests
 * need so little that no other driver is worth it. One page at a time.
 */
final class Chromium implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MINUTE = 60;

  private final Path profile;
  private final Process process;
  private final WebSocket socket;
  private final AtomicInteger last = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<Void>> loaded = new ConcurrentHashMap<>();
  private final List<String> told = Collections.synchronizedList(new ArrayList<>());
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private volatile String session = "";

  private Chromium(Path profile, Process process, URI address) {
    this.profile = profile;
    this.process = process;
    this.socket =
        HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, new Listener()).join();
  }

  /**
   * Returns the Chromium to use: the one that {@code CHROMIUM} names, or one in the usual places.
   */
  static Optional<Path> installed() {
    String named = System.getenv("CHROMIUM");
    return (named != null
            ? Stream.of(named)
            : Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"))
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Chromium start(Path program) throws IOException {
    Path profile = Files.createTempDirectory("concordat-chromium");
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--force-device-scale-factor=1",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader errors =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    for (String line = errors.readLine(); line != null; line = errors.readLine()) {
      int at = line.indexOf("ws://");
      if (at >= 0) {
        Thread drain = new Thread(() -> errors.lines().forEach(rest -> {}));
        drain.setDaemon(true);
        drain.start();
        return new Chromium(profile, process, URI.create(line.substring(at).strip()));
      }
      said.append(line).append('\n');
    }
    throw new IOException("Chromium does not start: " + said);
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
      message.append(part);
      if (isLast) {
        hear(JSON.readTree(message.toString()));
        message.setLength(0);
      }
      from.request(1);
      return null;
    }
  }

  private void hear(JsonNode message) {
    if (message.has("id")) {
      waiting.remove(message.get("id").asInt()).complete(message);
      return;
    }
    switch (message.path("method").asString("")) {
      case "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded" ->
          told.add(message.get("params").toString());
      case "Page.lifecycleEvent" -> {
        JsonNode event = message.get("params");
        if (event.get("name").asString().equals("load")) {
          loaded
              .computeIfAbsent(event.get("loaderId").asString(), key -> new CompletableFuture<>())
              .complete(null);
        }
      }
      case "Network.requestWillBeSent" ->
          requests.add(message.get("params").get("request").get("url").asString());
      default -> {}
    }
  }

  /** Sends a command, and returns its result. */
  JsonNode send(String method, Map<String, ?> parameters) {
    int id = last.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    Map<String, Object> message = new java.util.HashMap<>();
    message.put("id", id);
    message.put("method", method);
    message.put("params", parameters);
    if (!session.isEmpty() && !method.startsWith("Target.")) {
      message.put("sessionId", session);
    }
    socket.sendText(JSON.writeValueAsString(message), true).join();
    JsonNode result = answer.orTimeout(MINUTE, TimeUnit.SECONDS).join();
    if (result.has("error")) {
      throw new IllegalStateException(method + ": " + result.get("error"));
    }
    return result.get("result");
  }

  /** Opens a page in the place of the one before, and waits until it is loaded. */
  void open(String address, int width, int height, boolean dark, boolean scripts) {
    if (session.isEmpty()) {
      attach();
    } else {
      navigate("about:blank");
    }
    told.clear();
    requests.clear();
    resize(width, height);
    colours(dark);
    send("Emulation.setScriptExecutionDisabled", Map.of("value", !scripts));
    navigate(address);
  }

  private void attach() {
    String target =
        send("Target.createTarget", Map.of("url", "about:blank")).get("targetId").asString();
    session =
        send("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .asString();
    for (String domain : List.of("Runtime", "Log", "Network", "Page")) {
      send(domain + ".enable", Map.of());
    }
    send("Page.setLifecycleEventsEnabled", Map.of("enabled", true));
  }

  private void navigate(String address) {
    String loader = send("Page.navigate", Map.of("url", address)).get("loaderId").asString();
    loaded
        .computeIfAbsent(loader, key -> new CompletableFuture<>())
        .orTimeout(MINUTE, TimeUnit.SECONDS)
        .join();
  }

  void resize(int width, int height) {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Prefers dark colours, or light ones, from now on. */
  void colours(boolean dark) {
    send(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  void print(boolean on) {
    send("Emulation.setEmulatedMedia", Map.of("media", on ? "print" : ""));
  }

  /** Returns the value of a script, as text. */
  String eval(String script) {
    JsonNode result =
        send(
            "Runtime.evaluate",
            Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(script + ": " + result.get("exceptionDetails"));
    }
    JsonNode value = result.get("result").path("value");
    return value.isString() ? value.asString() : value.toString();
  }

  /** Waits until a script returns true. */
  void await(String condition) {
    String met =
        eval(
            "new Promise(done => { const end = Date.now() + 40000; const look = () => {"
                + " if ("
                + condition
                + ") done('met'); else if (Date.now() > end) done('not met');"
                + " else setTimeout(look, 20); }; look(); })");
    if (!met.equals("met")) {
      throw new IllegalStateException("not met: " + condition + "; " + told);
    }
  }

  /** Presses a key. */
  void press(String key) {
    Map<String, Integer> codes =
        Map.of(
            "Tab",
            9,
            "Enter",
            13,
            " ",
            32,
            "End",
            35,
            "Home",
            36,
            "ArrowLeft",
            37,
            "ArrowRight",
            39);
    for (String type : List.of("keyDown", "keyUp")) {
      Map<String, Object> event = new java.util.HashMap<>();
      event.put("type", type);
      event.put("key", key);
      event.put("code", key.equals(" ") ? "Space" : key);
      event.put("windowsVirtualKeyCode", codes.get(key));
      if (type.equals("keyDown") && (key.equals(" ") || key.equals("Enter"))) {
        event.put("text", key.equals(" ") ? " " : "\r");
      }
      send("Input.dispatchKeyEvent", event);
    }
  }

  /** Returns what the page has written to the console, errors above all. */
  List<String> told() {
    return List.copyOf(told);
  }

  /** Returns the addresses that the page has requested, its own first. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() throws IOException {
    socket.abort();
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> files = Files.walk(profile)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException stillWritten) {
      // A browser may still write while it ends; the folder is temporary.
    }
  }
}
