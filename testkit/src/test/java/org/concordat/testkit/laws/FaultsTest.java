package org.concordat.testkit.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every law catches the faults that are planted for it. Here each is run once, from the same seed
 * in every build; {@link FaultMatrix} runs each a thousand times.
 */
class FaultsTest {
  private static final int RUNS = 1;
  private static final int LEAST_RUNS = 1000;
  private static final Pattern COUNTS =
      Pattern.compile("(.*\\| )([0-9]+) \\| ([0-9]+) \\| [0-9]+ \\|");

  static List<Fault> faults() {
    return Fault.all();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void theLawCatchesTheFault(Fault fault) {
    assertEquals(RUNS, fault.caught(RUNS, FaultMatrix.TRIES, 7000).runs());
  }

  @Test
  void everyPropertyOfEveryLawHasThreeFaults() {
    Map<String, Long> planted =
        Fault.all().stream().collect(Collectors.groupingBy(Fault::property, Collectors.counting()));
    planted.forEach((property, faults) -> assertTrue(faults >= 3, property));
    Set<String> laws = new TreeSet<>();
    for (Fault fault : Fault.all()) {
      for (Method method : fault.law().getMethods()) {
        if (method.isAnnotationPresent(Property.class)) {
          laws.add(method.getName());
        }
      }
    }
    assertEquals(laws, new TreeSet<>(planted.keySet()));
  }

  @Test
  void theTableHasExactlyTheFaultsAndNearlyAllAreCaught() throws IOException {
    List<String> rows = new ArrayList<>();
    for (String line : FaultMatrix.written()) {
      Matcher counts = COUNTS.matcher(line);
      assertTrue(counts.matches(), line);
      assertTrue(Integer.parseInt(counts.group(3)) >= LEAST_RUNS, line);
      assertTrue(
          1000 * Long.parseLong(counts.group(2)) >= 999 * Long.parseLong(counts.group(3)), line);
      rows.add(counts.group(1));
    }
    assertEquals(Fault.all().stream().map(FaultMatrix::row).toList(), rows);
  }
}
