package org.concordat.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each module's jar, which is made of these classes, carries the licence and the notice. */
class LegalTest {

  @ParameterizedTest
  @ValueSource(strings = {"LICENSE", "NOTICE"})
  void theJarCarries(String name) throws IOException {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve(name))) {
      root = root.getParent();
    }
    assertEquals(
        Files.readString(root.resolve(name)),
        Files.readString(Path.of("target/classes/META-INF").resolve(name)));
  }
}
