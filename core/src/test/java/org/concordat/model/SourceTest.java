package org.concordat.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "1a", "-a", "a b", "aé"})
  void refusesAnIdThatIsNotWellFormed(String id) {
    var builder = Source.builder().id(id);
    assertThrows(IllegalArgumentException.class, builder::build);
  }

  @Test
  void refusesToBeBuiltWithoutAnId() {
    var builder = Source.builder().title("A title");
    assertThrows(IllegalArgumentException.class, builder::build);
  }

  @Test
  void survivesSerialization() throws Exception {
    Source source =
        Source.builder()
            .id("treaty")
            .title("The treaty")
            .url("https://example.org/treaty")
            .published(LocalDate.of(1949, 4, 4))
            .build();
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(source);
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertEquals(source, in.readObject());
    }
  }
}
