package org.concordat.page.view;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.condition.Condition;
import org.concordat.condition.Polarity;
import org.concordat.explain.Cycle;
import org.concordat.explain.Explanation;
import org.concordat.explain.Node;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Scope;
import org.concordat.resolve.Assumptions.Variable;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.OtherCoordination;

/** Writes which members wait for each other, where any do. */
final class CyclesPart {
  private static final int MAX_NODES = 8;

  /** A cycle, and the explanation that names it. */
  private record Explained(Cycle cycle, Explanation by) {}

  private CyclesPart() {}

  static void write(Html html, Subject subject) {
    Map<String, Explained> cycles = cycles(subject);
    if (cycles.isEmpty()) {
      return;
    }
    boolean carries =
        OtherCoordination.toAdopt(subject.now(), subject.alternative())
            .filter(other -> other.coordination() == Coordination.JOINT)
            .isPresent();
    html.open("div", "data-region", "cycles");
    html.element("h3", Texts.CYCLES).line();
    cycles.forEach((key, explained) -> write(html, subject, key, explained, carries));
    html.close().line();
  }

  /** Returns the cycles in the explanations of those in the way, by their variables. */
  private static Map<String, Explained> cycles(Subject subject) {
    Map<String, Explained> cycles = new LinkedHashMap<>();
    for (Actor actor : subject.inTheWay()) {
      subject
          .explanation(actor)
          .ifPresent(
              explanation ->
                  explanation.cycles().stream()
                      .filter(cycle -> cycle.kind() == Cycle.Kind.WAITING)
                      .forEach(
                          cycle ->
                              cycles.putIfAbsent(key(cycle), new Explained(cycle, explanation))));
    }
    return cycles;
  }

  private static String key(Cycle cycle) {
    return String.join(
        " ",
        cycle.positions().keySet().stream()
            .map(variable -> variable.actor().id() + "@" + variable.alternative().id())
            .sorted()
            .toList());
  }

  private static void write(
      Html html, Subject subject, String key, Explained explained, boolean carries) {
    List<Variable> variables = explained.cycle().positions().keySet().asList();
    boolean several =
        variables.stream().map(variable -> variable.alternative().id()).distinct().count() > 1;
    List<Phrase> names =
        variables.stream()
            .map(variable -> MemberText.seat(variable.actor(), variable.alternative(), several))
            .toList();
    Phrase sentence = MemberText.cycle(names, carries, subject.alternative());
    html.open("div", "class", "cycle", "data-cycle", key);
    html.element("p", sentence);
    if (variables.size() <= MAX_NODES) {
      ring(html, subject, explained, names, sentence);
    }
    html.close().line();
  }

  /** Draws the cycle, and lists what each waits for under the number that its arrows bear. */
  private static void ring(
      Html html, Subject subject, Explained explained, List<Phrase> names, Phrase sentence) {
    List<Variable> variables = explained.cycle().positions().keySet().asList();
    List<Ring.Arrow> arrows = new ArrayList<>();
    int number = 0;
    html.open("ol", "class", "waits");
    for (int from = 0; from < variables.size(); from++) {
      Map<Integer, String> numbers = new TreeMap<>();
      Variable variable = variables.get(from);
      for (Node.Step step : steps(explained, variable)) {
        Condition when = requireNonNull(step.commitment()).when().about(variable.alternative());
        List<Integer> asked = asked(subject, variable, when, variables);
        if (!asked.isEmpty()) {
          number++;
          html.element(
              "li",
              MemberText.waits(
                  names.get(from), step.range(), ConditionText.of(subject.negotiation(), when)));
        }
        for (int to : asked) {
          numbers.merge(to, Integer.toString(number), (one, other) -> one + "," + other);
        }
      }
      for (Map.Entry<Integer, String> arrow : numbers.entrySet()) {
        arrows.add(new Ring.Arrow(from, arrow.getKey(), arrow.getValue()));
      }
    }
    html.close().line();
    Ring.draw(
        html,
        variables.stream().map(variable -> node(subject, variable)).toList(),
        arrows,
        Html.shown(sentence.toString()));
  }

  /** Returns what would bring a variable to where it would stand if all moved together. */
  private static List<Node.Step> steps(Explained explained, Variable variable) {
    Stance together = requireNonNull(explained.cycle().positions().get(variable)).low();
    return explained.by().nodes().stream()
        .filter(Node.Stands.class::isInstance)
        .map(Node.Stands.class::cast)
        .filter(node -> node.alternative().equals(variable.alternative()))
        .filter(node -> node.actors().contains(variable.actor()))
        .flatMap(node -> node.commitments().stream())
        .filter(step -> step.commitment() != null && step.holds() != Truth.TRUE)
        .filter(step -> step.range().low().isAtLeast(together))
        .toList();
  }

  /** Returns the numbers of the variables that what a variable waits for depends on. */
  private static List<Integer> asked(
      Subject subject, Variable waiting, Condition when, List<Variable> variables) {
    Alternative on = waiting.alternative();
    Scope scope = Scope.ofCommitment(subject.negotiation().bodyOf(on), on, waiting.actor());
    List<Integer> asked = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      Variable variable = variables.get(i);
      if (subject.negotiation().in(scope).polarity(when, variable.actor(), variable.alternative())
          != Polarity.NONE) {
        asked.add(i);
      }
    }
    return asked;
  }

  private static Svg.Seat node(Subject subject, Variable variable) {
    String id = variable.actor().id();
    return new Svg.Seat(
        Kind.of(subject.now().position(variable.actor(), variable.alternative())),
        id.length() <= 6 ? id : id.substring(0, 5) + "…");
  }
}
