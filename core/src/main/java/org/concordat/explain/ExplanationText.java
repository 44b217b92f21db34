package org.concordat.explain;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.bargain.Bargain;
import org.concordat.condition.Condition;
import org.concordat.condition.Not;
import org.concordat.condition.StanceIs;
import org.concordat.internal.english.English;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Commitment;
import org.concordat.resolve.Assumptions.Variable;

/**
 * Writes an explanation in short English: one line per statement, with what it rests on indented by
 * two more blanks. Each reason is given once. Nodes deeper than {@link #DEEPEST} get paragraphs of
 * their own, so that lines stay short and the length of the text linear in the number of nodes.
 */
final class ExplanationText {
  /** How many levels of nodes one paragraph has. */
  static final int DEEPEST = 6;

  /**
   * The longest list of names, alternatives or members; of longer ones the rest is only counted.
   */
  private static final int FEW = 8;

  /** A node that gets a paragraph of its own, and its depth below the answer. */
  private record Later(int node, int depth) {}

  private final Explanation explanation;
  private final int depth;
  private final int few;
  private final List<String> lines = new ArrayList<>();
  private final Set<Integer> shown = new HashSet<>();
  private final Set<Integer> promised = new HashSet<>();
  private final Set<Fact> introduced = new HashSet<>();
  private final Deque<Later> later = new ArrayDeque<>();

  /** The depth of the current paragraph below the answer. */
  private int above;

  private ExplanationText(Explanation explanation, int depth, boolean full) {
    this.explanation = explanation;
    this.depth = depth;
    this.few = full ? Integer.MAX_VALUE : FEW;
  }

  /**
   * Returns the text.
   *
   * @param depth how many levels of nodes are given with their reasons
   * @param full whether lists are written in full
   */
  static String of(Explanation explanation, int depth, boolean full) {
    ExplanationText text = new ExplanationText(explanation, depth, full);
    text.write();
    return String.join("\n", text.lines);
  }

  private Node node(int number) {
    return explanation.nodes().get(number);
  }

  private void line(int indent, String text) {
    lines.add("  ".repeat(indent) + text);
  }

  private void write() {
    Node answer = explanation.answer();
    shown.add(0);
    boolean plain = answer instanceof Node.Stands stands && Wording.isPlain(stands);
    line(
        0,
        answer instanceof Node.Stands stands
            ? Wording.stands(stands, stands.actors()) + (plain ? Wording.plainReason(stands) : "")
            : English.sentence(answer.toString()));
    int head = lines.size();
    goals();
    explanation.cycles().forEach(this::writeCycle);
    if (!plain) {
      boolean apart = lines.size() > head;
      if (apart) {
        line(1, "because:");
      }
      writeReasons(answer, apart ? 2 : 1, 1);
    }
    while (!later.isEmpty()) {
      Later next = later.remove();
      above = next.depth();
      shown.add(next.node());
      Node node = node(next.node());
      line(
          0,
          node instanceof Node.Stands stands
              ? Wording.stands(stands, stands.actors())
              : node.toString());
      writeReasons(node, 1, 1);
    }
  }

  private void goals() {
    boolean several = explanation.waitsFor().size() > 1;
    boolean any = false;
    for (Goal goal : explanation.waitsFor()) {
      boolean further = several || goal.atLeast().filter(to -> to != Stance.SUPPORT).isPresent();
      String what =
          "waits for" + (further ? Wording.to(goal).map(to -> ", " + to + ",").orElse("") : "");
      any |= !goal.ways().all().isEmpty() || !goal.ways().complete();
      writeWays(what, goal);
    }
    if (!any && isWaiting()) {
      String does = explanation.answer() instanceof Node.Decided ? "carry it" : "raise it";
      line(
          1,
          explanation.unknown().isEmpty()
              ? "no lever would " + does
              : "no lever is sure to " + does + Wording.whileUnknown(explanation.unknown(), few));
    }
    explanation.lostBy().forEach(goal -> writeWays("could be lost by", goal));
    explanation
        .otherwise()
        .ifPresent(
            other ->
                line(
                    1,
                    (explanation.answer() instanceof Node.Decided ? "carries " : "supports it ")
                        + other
                        + ": --coordination "
                        + other.coordination()));
  }

  private boolean isWaiting() {
    return explanation.lostBy().isEmpty()
        || (explanation.answer() instanceof Node.Stands stands
            && stands.position().low() != Stance.SUPPORT);
  }

  private void writeWays(String what, Goal goal) {
    List<Bargain> ways = goal.ways().all();
    ways.forEach(way -> introduced.addAll(way.facts()));
    if (ways.size() == 1 && goal.ways().complete()) {
      line(1, trimmed(what) + ": " + Wording.way(ways.get(0)));
    } else if (!ways.isEmpty()) {
      line(1, what + " one of:");
      ways.stream().limit(few).forEach(way -> line(2, "- " + Wording.way(way)));
      if (ways.size() > few) {
        line(2, "- and " + (ways.size() - few) + " other sets of levers");
      }
    }
    if (!goal.ways().complete()) {
      line(
          ways.isEmpty() ? 1 : 2,
          ways.isEmpty()
              ? trimmed(what) + ": not known, as the search reached its limit"
              : "- and perhaps more, as the search reached its limit");
    }
  }

  private static String trimmed(String what) {
    return what.endsWith(",") ? what.substring(0, what.length() - 1) : what;
  }

  private void writeCycle(Cycle cycle) {
    Map<String, List<Actor>> members = new LinkedHashMap<>();
    for (Map.Entry<Variable, Position> each : cycle.positions().entrySet()) {
      members
          .computeIfAbsent(
              condition(cycle.kind(), each.getKey(), each.getValue()), c -> new ArrayList<>())
          .add(each.getKey().actor());
    }
    line(1, Wording.cycle(cycle, few) + ":");
    members.entrySet().stream()
        .limit(few)
        .forEach(
            each -> line(2, Wording.names(each.getValue(), few, Set.of()) + ": " + each.getKey()));
    if (members.size() > few) {
      line(2, "and " + (members.size() - few) + " other conditions");
    }
  }

  /** Returns the text of the commitment by which a member of a cycle rests on the others. */
  private String condition(Cycle.Kind kind, Variable variable, Position otherwise) {
    for (Node node : explanation.nodes()) {
      if (node instanceof Node.Stands stands
          && stands.alternative().equals(variable.alternative())
          && stands.actors().contains(variable.actor())) {
        return stands.commitments().stream()
            .filter(step -> step.reason() != null && isOf(kind, step, otherwise))
            .findFirst()
            .map(step -> stepText(step, stands.alternative(), false))
            .orElseGet(
                () -> English.stands(stands.position(), false) + " " + stands.alternative().name());
      }
    }
    throw new IllegalStateException("a cycle is among those shown");
  }

  private static boolean isOf(Cycle.Kind kind, Node.Step step, Position otherwise) {
    return switch (kind) {
      case WAITING -> step.holds() != Truth.TRUE && step.range().low().isAtLeast(otherwise.low());
      case SUPPORT -> step.holds() == Truth.TRUE;
      case RIVALRY -> step.holds() == Truth.UNKNOWN;
    };
  }

  private void writeReasons(Node node, int indent, int nested) {
    if (node instanceof Node.Stands stands) {
      boolean counts = false;
      boolean ranked = false;
      for (Node.Step step : stands.commitments()) {
        if (step.preference() != null && !ranked) {
          ranked = true;
          line(
              indent,
              (step.equals(stands.commitments().get(0)) ? "" : "otherwise ")
                  + Wording.ranking(step.preference(), stands.actors().size() > 1)
                  + ":");
        }
        writeStep(step, stands, counts, ranked ? indent + 1 : indent, nested);
        counts |= step.holds() == Truth.TRUE;
      }
    } else if (node instanceof Node.Decided decided) {
      decided.reasons().forEach(reason -> writeReason(reason, indent, nested));
    }
  }

  private void writeStep(
      Node.Step step, Node.Stands stands, boolean decided, int indent, int nested) {
    boolean several = stands.actors().size() > 1;
    String even = decided ? "even if that were open, " : "";
    if (step.reason() == null) {
      String otherwise =
          decided ? even : stands.commitments().get(0).equals(step) ? "" : "otherwise ";
      line(
          indent,
          step.commitment() == null
              ? otherwise + (several ? "they have" : "it has") + " taken no position"
              : otherwise
                  + English.stands(step.range(), several).replaceFirst(" on$", "")
                  + Wording.provenance(step));
      return;
    }
    String text = even + stepText(step, stands.alternative(), several) + ": ";
    if (step.reason() instanceof Reason.Literal literal) {
      line(indent, text + literalTail(literal));
      writeNode(literal, indent + 1, nested);
    } else {
      line(indent, text + Wording.met(step.holds()));
      writeReason(step.reason(), indent + 1, nested);
    }
  }

  private static String stepText(Node.Step step, Alternative alternative, boolean several) {
    Commitment commitment = requireNonNull(step.commitment());
    String does =
        step.holds() == Truth.TRUE
            ? English.stands(step.range(), several).replaceFirst(" on$", "")
            : "would " + English.would(step.range());
    return does + " if " + commitment.when().about(alternative) + Wording.provenance(step);
  }

  private void writeReason(Reason reason, int indent, int nested) {
    if (reason instanceof Reason.Literal literal) {
      line(indent, literal.literal() + ": " + literalTail(literal));
      writeNode(literal, indent + 1, nested);
      return;
    }
    Reason.Parts parts = (Reason.Parts) reason;
    boolean header = parts.shown().size() > 1 && parts.truth() != Truth.TRUE;
    if (header) {
      line(indent, (parts.all() ? "all of these are" : "one of these is") + " needed:");
    }
    parts.shown().forEach(each -> writeReason(each, header ? indent + 1 : indent, nested));
  }

  private String literalTail(Reason.Literal literal) {
    String levers =
        literal.levers().stream()
            .map(fact -> introduced.add(fact) ? Wording.lever(fact) : fact.id())
            .collect(joining(", or "));
    return Wording.met(literal.truth())
        + (literal.score() == null ? "" : ", " + literal.score())
        + (levers.isEmpty()
            ? ""
            : levers.equals(literal.literal().toString()) ? "; a lever" : "; lever: " + levers)
        + (literal.node() >= 0
                && node(literal.node()) instanceof Node.Counted
                && shown.contains(literal.node())
            ? ", as stated above"
            : "");
  }

  private void writeNode(Reason.Literal literal, int indent, int nested) {
    if (literal.node() == Reason.Literal.NO_NODE) {
      return;
    }
    Node node = node(literal.node());
    if (node instanceof Node.Stands stands) {
      writeStands(literal.node(), stands, asked(literal.literal(), stands), indent, nested);
    } else if (node instanceof Node.Counted counted) {
      if (shown.add(literal.node())) {
        writeCounted(counted, indent, nested);
      }
    } else if (node instanceof Node.Decided decided) {
      refer(literal.node(), Wording.decided(decided), decided.alternative().id(), indent, nested);
    }
  }

  private static List<Actor> asked(Condition literal, Node.Stands stands) {
    Condition atom = literal instanceof Not not ? not.condition() : literal;
    return stands.actors().stream()
        .filter(actor -> actor.id().equals(((StanceIs) atom).actor()))
        .toList();
  }

  private void writeCounted(Node.Counted counted, int indent, int nested) {
    int omitted = 0;
    int shown = 0;
    for (Map.Entry<Integer, ImmutableList<Actor>> each : counted.stands().entrySet()) {
      if (shown++ < few) {
        Node.Stands stands = (Node.Stands) node(each.getKey());
        writeStands(each.getKey(), stands, each.getValue(), indent, nested);
      } else {
        omitted += each.getValue().size();
      }
    }
    if (omitted > 0) {
      line(
          indent,
          "and " + omitted + " more, for " + (counted.stands().size() - few) + " other reasons");
    }
  }

  private void writeStands(
      int number, Node.Stands stands, List<Actor> who, int indent, int nested) {
    String text = Wording.stands(stands, who, few, explanation.members(stands.alternative()));
    if (Wording.isPlain(stands)) {
      line(indent, text + Wording.plainReason(stands));
    } else {
      refer(number, text, who.get(0).id() + " " + stands.alternative().id(), indent, nested);
    }
  }

  /** Writes a node with its reasons, or refers to the place, or the question, that gives them. */
  private void refer(int number, String text, String question, int indent, int nested) {
    if (shown.contains(number)) {
      line(indent, text + ", as stated above");
    } else if (promised.contains(number)) {
      line(indent, text + ", as stated below");
    } else if (above + nested >= depth) {
      line(indent, text + " (explain " + question + ")");
    } else if (nested >= DEEPEST) {
      promised.add(number);
      later.add(new Later(number, above + nested));
      line(indent, text + ", as stated below");
    } else {
      shown.add(number);
      line(indent, text);
      writeReasons(node(number), indent + 1, nested + 1);
    }
  }
}
