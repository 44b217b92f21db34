package org.concordat.benchmarks.peers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import org.concordat.model.Alternative;

/**
 * Writes a negotiation as facts for clingo, to go with the rules of {@code negotiation.lp}, which
 * are the same for every negotiation.
 */
final class Facts {
  private final Form form;
  private final boolean outcomes;
  private final NavigableSet<Integer> levels;
  private final Map<Node, Integer> nodes = new HashMap<>();
  private final StringBuilder text = new StringBuilder();

  /** Writes the facts of a negotiation. */
  Facts(Form form, Grounding.Reading reading) {
    this.form = form;
    this.outcomes = reading == Grounding.Reading.OUTCOMES;
    this.levels = form.levels();
    text.append(outcomes ? "other(l,l).\n" : "other(l,h). other(h,l).\n");
    levels.forEach(level -> fact("level", level));
    for (int i = 0; i < form.choices().size(); i++) {
      fact("choice", i);
    }
    for (int variable = 0; variable < form.variables().size(); variable++) {
      write(variable);
    }
    for (int set = 0; set < form.sets(); set++) {
      for (int variable : form.set(set)) {
        fact("in", set, variable);
      }
    }
  }

  /** Returns the rules for all negotiations. */
  static String rules() {
    try (InputStream in = Facts.class.getResourceAsStream("negotiation.lp")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fact(String name, Object... arguments) {
    text.append(name).append('(');
    for (int i = 0; i < arguments.length; i++) {
      text.append(i == 0 ? "" : ",").append(arguments[i]);
    }
    text.append(").\n");
  }

  private void write(int number) {
    Form.Variable variable = form.variables().get(number);
    fact("variable", number);
    boolean ranged = outcomes && !variable.isExact();
    if (ranged) {
      fact("ranged", number);
    }
    for (int i = 0; i < variable.rules().size(); i++) {
      Form.Rule rule = variable.rules().get(i);
      fact("when", number, i, node(rule.when()));
      if (i + 1 < variable.rules().size()) {
        fact("unless", number, i, node(rule.when().negation()));
      }
      for (int guess = ranged ? 0 : -1; guess <= (ranged ? 3 : -1); guess++) {
        boolean narrowed = guess >= rule.low() && guess <= rule.high();
        fact("bound", "l", number, i, guess, narrowed ? guess : rule.low());
        if (!outcomes) {
          fact("bound", "h", number, i, guess, rule.high());
        }
      }
    }
  }

  /** Returns the number of a node, and writes it down the first time. */
  private int node(Node node) {
    Integer known = nodes.get(node);
    if (known != null) {
      return known;
    }
    int number = nodes.size();
    nodes.put(node, number);
    if (node instanceof Node.All all) {
      parts("all", number, all.parts());
    } else if (node instanceof Node.Any any) {
      parts("any", number, any.parts());
    } else if (node instanceof Node.Known is) {
      sure(number, is.surely(), is.possibly());
    } else if (node instanceof Node.Chosen chosen) {
      fact(chosen.negated() ? "unchosen" : "chosen", number, chosen.fact());
    } else if (node instanceof Node.Reaches reaches) {
      level("reaches", number, reaches.variable(), reaches.level());
    } else if (node instanceof Node.Below below) {
      level("below", number, below.variable(), below.level());
    } else if (node instanceof Node.Least least) {
      count("least", number, least.of(), least.number());
    } else if (node instanceof Node.Most most) {
      count("most", number, most.of(), most.number());
    }
    return number;
  }

  private void parts(String name, int number, List<Node> parts) {
    fact(name, number);
    parts.forEach(part -> fact("part", number, node(part)));
  }

  private void sure(int number, boolean surely, boolean possibly) {
    if (surely) {
      fact("sure", "l", number);
    }
    if (possibly && !outcomes) {
      fact("sure", "h", number);
    }
  }

  /** Nobody reaches a level above the highest. */
  private void level(String name, int number, int variable, int level) {
    Integer next = levels.ceiling(level);
    if (next != null) {
      fact(name, number, variable, next);
    } else if (name.equals("below")) {
      sure(number, true, true);
    }
  }

  private void count(String name, int number, Node.Counted of, int bound) {
    Integer next = levels.ceiling(of.level());
    if (next != null) {
      fact(name, number, of.set(), of.except(), next, bound);
    } else if (name.equals("least") ? bound <= 0 : bound >= 0) {
      sure(number, true, true);
    }
  }

  /** Requires that an alternative is surely adopted, or that it is not. */
  void require(Alternative alternative, boolean adopted) {
    int rule = node(form.adopted(alternative));
    text.append(adopted ? ":- not holds(l," : ":- holds(l,").append(rule).append(").\n");
  }

  /** Adds a line of clingo's language. */
  void add(String line) {
    text.append(line).append('\n');
  }

  /** Returns the facts. */
  @Override
  public String toString() {
    return text.toString();
  }
}
