package org.concordat.page;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds what is the same in all pages, read once: the engine has a million characters. */
final class Assets {
  private static final String ENGINE_FILE = "engine.js";
  private static final String STYLESHEET_FILE = "page.css";
  private static final Pattern EXPORT =
      Pattern.compile("export\\s*\\{[^{}]*?([\\w$]+) as main\\b[^{}]*};?\\s*$");

  static final Asset STYLESHEET =
      resource(STYLESHEET_FILE)
          .map(Asset::of)
          .orElseThrow(() -> new IllegalStateException(STYLESHEET_FILE));

  /** The engine; empty where the module was compiled without it. */
  static final Optional<Asset> ENGINE = resource(ENGINE_FILE).map(Assets::starting).map(Asset::of);

  private Assets() {}

  /**
   * A text with its checksum.
   *
   * @param text the text
   * @param sha256 its checksum, in the letters of Base64
   */
  record Asset(String text, String sha256) {
    static Asset of(String text) {
      byte[] sha256 = Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asBytes();
      return new Asset(text, Base64.getEncoder().encodeToString(sha256));
    }
  }

  /** Returns the engine so that it starts by itself; as a module it only says what starts it. */
  private static String starting(String module) {
    Matcher matcher = EXPORT.matcher(module);
    if (!matcher.find()) {
      throw new IllegalStateException(ENGINE_FILE + " does not end in an export of its start");
    }
    return module.substring(0, matcher.start()) + matcher.group(1) + "([]);\n";
  }

  private static Optional<String> resource(String name) {
    // Not Guava's Resources: to another module, what lies in the packages of this one is hidden.
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
