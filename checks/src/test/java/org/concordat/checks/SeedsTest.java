package org.concordat.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The same run draws the same; other tests, other laws and other runs draw other cases. */
class SeedsTest {
  private static final List<Long> DRAWN = new ArrayList<>();

  private final String before = System.getProperty(Seeds.RUN, "0");

  @AfterEach
  void restore() {
    System.setProperty(Seeds.RUN, before);
  }

  static class Drawing {
    @Property(tries = 50)
    void draws(@ForAll long number) {
      DRAWN.add(number);
    }
  }

  static class Inheriting extends Drawing {}

  private static List<Long> drawn(Class<?> properties, long run) {
    System.setProperty(Seeds.RUN, Long.toString(run));
    DRAWN.clear();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request().selectors(selectClass(properties)).build());
    assertEquals(50, DRAWN.size());
    return List.copyOf(DRAWN);
  }

  @Test
  void propertiesDrawTheSameInTheSameRun() {
    assertEquals(drawn(Drawing.class, 0), drawn(Drawing.class, 0));
    assertEquals(drawn(Drawing.class, 7), drawn(Drawing.class, 7));
    assertNotEquals(drawn(Drawing.class, 0), drawn(Drawing.class, 7));
    assertNotEquals(drawn(Drawing.class, 0), drawn(Inheriting.class, 0));
  }

  @Test
  void handMadeDrawsHaveSeedsOfTheirOwn() {
    System.setProperty(Seeds.RUN, "0");
    long one = Seeds.random(SeedsTest.class, 1).nextLong();
    assertEquals(one, Seeds.random(SeedsTest.class, 1).nextLong());
    assertNotEquals(one, Seeds.random(SeedsTest.class, 2).nextLong());
    assertNotEquals(one, Seeds.random(SeedsTest.class).nextLong());
    System.setProperty(Seeds.RUN, "1");
    assertNotEquals(one, Seeds.random(SeedsTest.class, 1).nextLong());
  }
}
