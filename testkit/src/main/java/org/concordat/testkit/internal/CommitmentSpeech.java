package org.concordat.testkit.internal;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.concordat.condition.Adopted;
import org.concordat.condition.Condition;
import org.concordat.condition.Count;
import org.concordat.condition.StanceIs;
import org.concordat.condition.VoteCount;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.testkit.internal.Waiting.Variable;

/**
 * Offers everything that the condition of a commitment may speak of, except for barred variables:
 * those that wait for the commitment, if it must not lie on a cycle.
 */
record CommitmentSpeech(
    Assembly of, Alternative on, Actor self, ImmutableSet<Variable> barred, double links)
    implements NegotiationSpeech {

  /** Returns a copy that bars more variables. */
  CommitmentSpeech without(Set<Variable> newlyBarred) {
    return new CommitmentSpeech(of, on, self, ImmutableSet.copyOf(newlyBarred), links);
  }

  /** Returns the variable of the commitment. */
  Variable variable() {
    return new Variable(self.id(), on.id());
  }

  /**
   * Returns the variables that a condition asks about; an adoption asks about all variables on its
   * alternative.
   */
  Set<Variable> asked(Condition condition) {
    Set<Variable> asked = new LinkedHashSet<>();
    for (Condition atom : condition.atoms()) {
      if (atom instanceof StanceIs stance) {
        asked.add(new Variable(stance.actor(), named(stance.alternative())));
      } else if (atom instanceof Count count) {
        asked.addAll(variablesOf(count.set().id(), count.alternative()));
      } else if (atom instanceof VoteCount count) {
        asked.addAll(variablesOf(count.set().id(), count.alternative()));
      } else if (atom instanceof Adopted adopted) {
        asked.addAll(variablesOn(adopted.alternative()));
      }
    }
    return asked;
  }

  private String named(String alternative) {
    return alternative.equals("it") ? on.id() : alternative;
  }

  private List<Variable> variablesOn(String alternative) {
    String name = named(alternative);
    return of.membersOn(name).stream().map(member -> new Variable(member.id(), name)).toList();
  }

  private List<Variable> variablesOf(String set, String alternative) {
    List<String> actors = VocabularySpeech.ids(actorsOf(set));
    return variablesOn(alternative).stream()
        .filter(variable -> actors.contains(variable.actor()))
        .toList();
  }

  private Collection<Actor> actorsOf(String set) {
    if (set.equals("members") || set.equals("others")) {
      List<Actor> members = new ArrayList<>(of.membersOn(on.id()));
      members.removeIf(member -> set.equals("others") && member.equals(self));
      return members;
    }
    return of.actorsOf(set);
  }

  private boolean isFree(Collection<Variable> variables) {
    return Collections.disjoint(variables, barred);
  }

  @Override
  public String alternative(int choice, int elsewhere) {
    boolean linked = elsewhere >= Numbers.PERCENT - Math.round(links * Numbers.PERCENT);
    return linked ? of.alternatives().get(choice % of.alternatives().size()).id() : "it";
  }

  @Override
  public String another(int choice) {
    List<Alternative> others = new ArrayList<>(of.alternatives());
    others.remove(on);
    return links == 0 || others.isEmpty() ? "it" : others.get(choice % others.size()).id();
  }

  @Override
  public List<String> membersOn(String alternative) {
    return variablesOn(alternative).stream()
        .filter(variable -> !barred.contains(variable))
        .map(Variable::actor)
        .toList();
  }

  @Override
  public List<String> sets(String alternative) {
    List<String> sets = new ArrayList<>();
    if (!variablesOf("members", alternative).isEmpty()) {
      sets.add("others");
      sets.add("members");
    }
    sets.addAll(of.sets(named(alternative)));
    sets.removeIf(set -> !isFree(variablesOf(set, alternative)));
    return sets;
  }

  @Override
  public boolean asksAttendance() {
    return true;
  }

  @Override
  public boolean asksAdoption(String alternative) {
    return isFree(variablesOn(alternative));
  }
}
