package org.concordat.bodies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.concordat.model.Stance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The table in {@code docs/bodies.md} says what the code does. */
class BodiesTableTest {
  private record Row(String code, String rule, String abstention, String absence) {}

  private static Map<String, Row> rows() throws IOException {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (String line : Files.readAllLines(Path.of("..", "docs", "bodies.md"))) {
      List<String> cells = Splitter.on('|').trimResults().splitToList(line);
      if (cells.size() == 9 && cells.get(2).startsWith("`")) {
        rows.put(
            cells.get(1),
            new Row(plain(cells.get(2)), plain(cells.get(3)), cells.get(4), cells.get(5)));
      }
    }
    return rows;
  }

  private static String plain(String cell) {
    return cell.replace("`", "");
  }

  @Test
  void every_body_has_a_row_with_its_rule() throws IOException {
    Map<String, String> documented = new LinkedHashMap<>();
    rows().forEach((name, row) -> documented.put(name, row.rule()));
    Map<String, String> coded = new LinkedHashMap<>();
    AllBodies.byName().forEach((name, sample) -> coded.put(name, sample.body().rule().toString()));
    assertEquals(coded, documented);
  }

  @Test
  void the_methods_exist() throws Exception {
    for (Row row : rows().values()) {
      List<String> parts = Splitter.on('.').splitToList(row.code());
      Class<?> type = Class.forName("org.concordat.bodies." + parts.get(0));
      assertTrue(
          Stream.of(type.getMethods()).anyMatch(method -> method.getName().equals(parts.get(1))),
          row.code());
    }
  }

  @Test
  void absence_counts_as_the_table_says() throws IOException {
    rows()
        .forEach(
            (name, row) ->
                assertEquals(
                    row.absence().startsWith("as abstention") ? Stance.ABSTAIN : Stance.OPPOSE,
                    AllBodies.byName().get(name).body().absence(),
                    name));
  }

  @Test
  @Tag("slow")
  void abstention_counts_as_the_table_says() throws IOException {
    Random random = new Random(16);
    rows()
        .forEach(
            (name, row) -> {
              AllBodies.Sample sample = AllBodies.byName().get(name);
              boolean likeSupport = true;
              boolean likeOpposition = true;
              for (int i = 0; i < 100; i++) {
                Map<String, Stance> stances = BodiesLawsTest.random(sample, random);
                stances.replaceAll(
                    (id, stance) -> stance == Stance.STAND_ASIDE ? Stance.ABSTAIN : stance);
                boolean adopted = BodiesLawsTest.adopts(sample, stances);
                likeSupport &= adopted == adoptsWith(sample, stances, Stance.SUPPORT);
                likeOpposition &= adopted == adoptsWith(sample, stances, Stance.OPPOSE);
              }
              assertTrue(!row.abstention().startsWith("as support") || likeSupport, name);
              assertTrue(!row.abstention().startsWith("as opposition") || likeOpposition, name);
              assertTrue(
                  row.abstention().startsWith("as ") || !likeSupport || !likeOpposition, name);
            });
  }

  private static boolean adoptsWith(
      AllBodies.Sample sample, Map<String, Stance> stances, Stance instead) {
    Map<String, Stance> replaced = new HashMap<>(stances);
    replaced.replaceAll((id, stance) -> stance == Stance.ABSTAIN ? instead : stance);
    return BodiesLawsTest.adopts(sample, replaced);
  }
}
