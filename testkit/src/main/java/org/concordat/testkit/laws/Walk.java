package org.concordat.testkit.laws;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.concordat.model.Actor;
import org.concordat.model.Stance;
import org.concordat.testkit.vote.Ballot;
import org.concordat.testkit.vote.VotingRule;

/**
 * Leads from unanimous opposition, through a ballot, to unanimous support, one voter and one stance
 * at a time: a maximal chain in the lattice of ballots. A law tests the rule where its value
 * changes on the way, found by bisection on either side of the ballot.
 *
 * <p>Few points suffice for the following reason. Let {@code f} be the value of the rule on the
 * ballots of the walk, and {@code g} its value on the ballots with which they are compared (the
 * same stances on another alternative, with other weights, or judged by the text). If both rise
 * along the walk and differ anywhere, they differ at one of the two points between which {@code f}
 * changes: at the second if {@code g} changes later, at the first if it changes earlier. So a walk
 * shows a difference if any ballot on it does, although few ballots may. Values that do not rise
 * are found by chance: at the ballot, at another place, or, on a walk of up to {@value #WHOLE}
 * steps, at every place.
 *
 * <p>Finding the changes takes some ten evaluations of the rule, growing with the logarithm of the
 * number of voters, and each comparison takes one more. The order of the steps is a function of the
 * ballot, so that failures are reproducible and shrink with the ballot.
 */
final class Walk {
  private static final int WHOLE = 12;
  private static final int TOP = Stance.SUPPORT.ordinal();
  private static final Stance[] STANCES = Stance.values();

  private final Ballot through;
  private final List<Actor> voters;

  /** The voter who moves up in each step. */
  private final List<Integer> steps = new ArrayList<>();

  /** After how many steps the walk reaches the ballot. */
  private final int middle;

  private final VotingRule rule;
  private final Random random;
  private final Map<Integer, Point> asked = new HashMap<>();

  /**
   * Holds a ballot on the way and its decision.
   *
   * @param place how many steps it is from unanimous opposition
   * @param ballot the ballot
   * @param adopted whether the rule adopts
   */
  record Point(int place, Ballot ballot, boolean adopted) {
    /** Returns what the rule decides, as the beginning of a sentence. */
    String inWords() {
      return "the rule " + (adopted ? "adopts " : "does not adopt ") + ballot;
    }

    private int between() {
      return ballot.at(Stance.ABSTAIN).size() + ballot.at(Stance.STAND_ASIDE).size();
    }
  }

  private Walk(Ballot through, VotingRule rule) {
    this.through = through;
    this.voters = through.voters().asList();
    this.rule = rule;
    this.random = new Random(seed(through));
    boolean oneByOne = random.nextBoolean();
    List<Integer> order = new ArrayList<>();
    for (int voter = 0; voter < voters.size(); voter++) {
      order.add(voter);
    }
    Collections.shuffle(order, random);
    List<Integer> behind = new ArrayList<>();
    for (int voter : order) {
      int stance = through.stance(voters.get(voter)).ordinal();
      steps.addAll(Collections.nCopies(stance, voter));
      behind.addAll(Collections.nCopies(TOP - stance, voter));
    }
    if (!oneByOne) {
      Collections.shuffle(steps, random);
      Collections.shuffle(behind, random);
    }
    this.middle = steps.size();
    steps.addAll(behind);
  }

  static Walk through(Ballot ballot, VotingRule rule) {
    return new Walk(ballot, rule);
  }

  /**
   * Hashes only things that are the same in every run, which hash codes of stances are not; and not
   * the weights, so that they can shrink without changing the walk.
   */
  private static long seed(Ballot ballot) {
    long seed = ballot.alternative().id().hashCode();
    for (Map.Entry<Actor, Stance> vote : ballot.stances().entrySet()) {
      seed = 31 * seed + vote.getKey().id().hashCode();
      seed = 31 * seed + vote.getValue().ordinal();
    }
    return seed;
  }

  /** Returns random numbers that are a function of the ballot. */
  Random random() {
    return random;
  }

  /** Returns all points at which the rule was evaluated to find {@link #points}, in order. */
  List<Point> asked() {
    Set<Point> all = new LinkedHashSet<>(points());
    all.addAll(asked.values());
    return all.stream().sorted(Comparator.comparingInt(Point::place)).toList();
  }

  /** Returns the points to test, the simplest first, so that failures are easy to read. */
  List<Point> points() {
    SortedSet<Integer> places = new TreeSet<>();
    if (steps.size() <= WHOLE) {
      for (int place = 0; place <= steps.size(); place++) {
        places.add(place);
      }
    } else {
      places.add(middle);
      places.add(random.nextInt(steps.size() + 1));
      addChange(0, middle, places);
      addChange(middle, steps.size(), places);
    }
    return places.stream().map(this::at).sorted(Comparator.comparingInt(Point::between)).toList();
  }

  private void addChange(int from, int to, SortedSet<Integer> places) {
    if (at(from).adopted() != at(to).adopted()) {
      int place = change(from, to);
      places.add(place);
      places.add(place + 1);
    }
  }

  /** Returns the point after {@code place} steps. */
  Point at(int place) {
    Point point = asked.get(place);
    if (point == null) {
      Ballot ballot = ballot(place);
      point = new Point(place, ballot, rule.adopts(ballot));
      asked.put(place, point);
    }
    return point;
  }

  private Ballot ballot(int place) {
    int[] stances = new int[voters.size()];
    steps.subList(0, place).forEach(voter -> stances[voter]++);
    ImmutableMap.Builder<Actor, Stance> votes =
        ImmutableMap.builderWithExpectedSize(stances.length);
    for (int voter = 0; voter < stances.length; voter++) {
      votes.put(voters.get(voter), STANCES[stances[voter]]);
    }
    return new Ballot(through.alternative(), votes.buildOrThrow());
  }

  /** Returns the voter who moves up in the step from a place. */
  Actor mover(int place) {
    return voters.get(steps.get(place));
  }

  /**
   * Returns a place between two with different decisions at which the next step changes the
   * decision, by bisection.
   */
  int change(int from, int to) {
    boolean first = at(from).adopted();
    int low = from;
    int high = to;
    while (high - low > 1) {
      int half = low + (high - low) / 2;
      if (at(half).adopted() == first) {
        low = half;
      } else {
        high = half;
      }
    }
    return low;
  }
}
