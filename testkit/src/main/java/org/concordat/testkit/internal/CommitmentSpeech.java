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
import org.concordat.testkit.internal.Waiting.Seat;

/**
 * Offers everything that the condition of a commitment may speak of, except for barred seats: those
 * that wait for the commitment, if it must not lie on a cycle.
 */
record CommitmentSpeech(
    Assembly of, Alternative on, Actor self, ImmutableSet<Seat> barred, double links)
    implements NegotiationSpeech {

  /** Returns a copy that bars more seats. */
  CommitmentSpeech without(Set<Seat> newlyBarred) {
    return new CommitmentSpeech(of, on, self, ImmutableSet.copyOf(newlyBarred), links);
  }

  /** Returns the seat of the commitment. */
  Seat seat() {
    return new Seat(self.id(), on.id());
  }

  /**
   * Returns the seats that a condition asks about; an adoption asks about all seats on its
   * alternative.
   */
  Set<Seat> asked(Condition condition) {
    Set<Seat> asked = new LinkedHashSet<>();
    for (Condition atom : condition.atoms()) {
      if (atom instanceof StanceIs stance) {
        asked.add(new Seat(stance.actor(), named(stance.alternative())));
      } else if (atom instanceof Count count) {
        asked.addAll(seatsOf(count.set().id(), count.alternative()));
      } else if (atom instanceof VoteCount count) {
        asked.addAll(seatsOf(count.set().id(), count.alternative()));
      } else if (atom instanceof Adopted adopted) {
        asked.addAll(seatsOn(adopted.alternative()));
      }
    }
    return asked;
  }

  private String named(String alternative) {
    return alternative.equals("it") ? on.id() : alternative;
  }

  private List<Seat> seatsOn(String alternative) {
    String name = named(alternative);
    return of.membersOn(name).stream().map(member -> new Seat(member.id(), name)).toList();
  }

  private List<Seat> seatsOf(String set, String alternative) {
    List<String> actors = VocabularySpeech.ids(actorsOf(set));
    return seatsOn(alternative).stream().filter(seat -> actors.contains(seat.actor())).toList();
  }

  private Collection<Actor> actorsOf(String set) {
    if (set.equals("members") || set.equals("others")) {
      List<Actor> members = new ArrayList<>(of.membersOn(on.id()));
      members.removeIf(member -> set.equals("others") && member.equals(self));
      return members;
    }
    return of.actorsOf(set);
  }

  private boolean isFree(Collection<Seat> seats) {
    return Collections.disjoint(seats, barred);
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
    return seatsOn(alternative).stream()
        .filter(seat -> !barred.contains(seat))
        .map(Seat::actor)
        .toList();
  }

  @Override
  public List<String> sets(String alternative) {
    List<String> sets = new ArrayList<>();
    if (!seatsOf("members", alternative).isEmpty()) {
      sets.add("others");
      sets.add("members");
    }
    sets.addAll(of.sets(named(alternative)));
    sets.removeIf(set -> !isFree(seatsOf(set, alternative)));
    return sets;
  }

  @Override
  public boolean asksAttendance() {
    return true;
  }

  @Override
  public boolean asksAdoption(String alternative) {
    return isFree(seatsOn(alternative));
  }
}
