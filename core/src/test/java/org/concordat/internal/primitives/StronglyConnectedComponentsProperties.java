package org.concordat.internal.primitives;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.concordat.checks.Comparison;
import org.junit.jupiter.api.Test;

/**
 * Compares the search with the definition: two nodes are in one component exactly if each can be
 * reached from the other (S. Warshall's transitive closure).
 */
@Comparison
class StronglyConnectedComponentsProperties {
  private static final int MAX_NODES = 12;

  /** A graph some of whose edges lead nowhere, and whose nodes can be taken away. */
  private static final class RandomGraph implements StronglyConnectedComponents.Graph {
    private final int[][] targets;

    RandomGraph(Random random) {
      targets =
          new int[random.nextInt(10) == 0 ? random.nextInt(3) : 3 + random.nextInt(MAX_NODES - 2)]
              [];
      // About one edge for each node is where large components begin to appear.
      int edges = 1 + random.nextInt(4);
      for (int node = 0; node < targets.length; node++) {
        targets[node] = random.ints(random.nextInt(edges + 1), -1, targets.length).toArray();
      }
    }

    @Override
    public int size() {
      return targets.length;
    }

    @Override
    public int target(int node, int number) {
      return number < targets[node].length ? targets[node][number] : END;
    }

    /** Returns from which nodes of a part others can be reached within it. */
    boolean[][] reach(boolean[] part) {
      int size = size();
      boolean[][] reach = new boolean[size][size];
      for (int from = 0; from < size; from++) {
        reach[from][from] = part[from];
        for (int to : targets[from]) {
          if (to >= 0 && part[from] && part[to]) {
            reach[from][to] = true;
          }
        }
      }
      for (int by = 0; by < size; by++) {
        for (int from = 0; from < size; from++) {
          for (int to = 0; to < size; to++) {
            reach[from][to] |= reach[from][by] && reach[by][to];
          }
        }
      }
      return reach;
    }
  }

  /** Takes what is found, and numbers it from a first number on. */
  private static final class Findings implements StronglyConnectedComponents.Visitor {
    private final int first;
    private final List<int[]> found = new ArrayList<>();
    private final List<Integer> left = new ArrayList<>();

    Findings(int first) {
      this.first = first;
    }

    @Override
    public int found(int[] nodes) {
      found.add(nodes);
      return first + found.size() - 1;
    }

    @Override
    public void left(int node) {
      left.add(node);
    }

    /** Compares with the definition on the part of a graph that has been searched. */
    void requireRight(RandomGraph graph, boolean[] part) {
      boolean[][] reach = graph.reach(part);
      int[] order = new int[graph.size()];
      Arrays.fill(order, -1);
      for (int number = 0; number < found.size(); number++) {
        for (int node : found.get(number)) {
          assertEquals(-1, order[node], "found once");
          order[node] = number;
        }
      }
      for (int from = 0; from < graph.size(); from++) {
        assertEquals(part[from], order[from] >= 0, "found if it is in the part");
        for (int to = 0; to < graph.size(); to++) {
          if (part[from] && part[to]) {
            assertEquals(reach[from][to] && reach[to][from], order[from] == order[to]);
            assertTrue(!reach[from][to] || order[to] <= order[from], "what it leads to is first");
          }
        }
      }
      assertEquals(left.size(), left.stream().distinct().count());
      assertEquals(IntStream.range(0, part.length).filter(node -> part[node]).count(), left.size());
      for (int[] nodes : found) {
        for (int node : nodes) {
          assertTrue(
              left.indexOf(node) <= left.indexOf(nodes[0]),
              "the first that is reached is left last");
        }
      }
    }
  }

  @Property
  @StatisticsReport(StatisticsReportMode.OFF)
  void findsWhatReachesEachOther(@ForAll long seed) {
    RandomGraph graph = new RandomGraph(new Random(seed));
    Findings findings = new Findings(1);
    boolean[] all = new boolean[graph.size()];
    Arrays.fill(all, true);
    int[] nodes = IntStream.range(0, graph.size()).toArray();
    new StronglyConnectedComponents(graph, 0).search(nodes, 0, findings);
    findings.requireRight(graph, all);
    int largest = findings.found.stream().mapToInt(found -> found.length).max().orElse(0);
    Statistics.label("several nodes in one component, and others")
        .collect(largest > 1 && findings.found.size() > 1)
        .coverage(drawn -> drawn.check(true).percentage(share -> share > 30));
    int[][] arcs =
        Arrays.stream(graph.targets)
            .map(targets -> Arrays.stream(targets).filter(to -> to >= 0).toArray())
            .toArray(int[][]::new);
    List<int[]> sorted = StronglyConnectedComponents.of(arcs);
    assertEquals(findings.found.size(), sorted.size());
    for (int number = 0; number < sorted.size(); number++) {
      int[] expected = findings.found.get(number).clone();
      Arrays.sort(expected);
      assertArrayEquals(expected, sorted.get(number));
    }
  }

  @Property
  void searchesAnewOnlyWhatIsLeftOfAComponent(@ForAll long seed) {
    Random random = new Random(seed);
    RandomGraph graph = new RandomGraph(random);
    StronglyConnectedComponents search = new StronglyConnectedComponents(graph, 0);
    int next = 1;
    int whole = 0;
    int[] nodes = IntStream.range(0, graph.size()).toArray();
    while (nodes.length > 0) {
      boolean[] part = new boolean[graph.size()];
      for (int node : nodes) {
        part[node] = search.components()[node] == whole;
      }
      int[] before = search.components().clone();
      Findings findings = new Findings(next);
      search.search(nodes, whole, findings);
      findings.requireRight(graph, part);
      for (int node = 0; node < part.length; node++) {
        assertTrue(part[node] || before[node] == search.components()[node], "others stay");
        assertFalse(part[node] && search.components()[node] == whole, "its number has changed");
      }
      next += findings.found.size();
      // The largest loses one of its nodes.
      nodes =
          findings.found.stream()
              .max((one, other) -> Integer.compare(one.length, other.length))
              .orElse(new int[0]);
      if (nodes.length > 0) {
        whole = search.components()[nodes[0]];
        search.components()[nodes[random.nextInt(nodes.length)]] = StronglyConnectedComponents.NONE;
      }
    }
  }

  @Test
  void needsNoStackForALongChain() {
    int length = 1_000_000;
    int[][] arcs = new int[length][];
    for (int node = 0; node < length; node++) {
      arcs[node] = new int[] {(node + 1) % length};
    }
    assertEquals(1, StronglyConnectedComponents.of(arcs).size());
  }
}
