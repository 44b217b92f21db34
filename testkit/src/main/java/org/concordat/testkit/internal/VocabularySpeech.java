package org.concordat.testkit.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import org.concordat.condition.ActorSet;
import org.concordat.model.Named;
import org.concordat.testkit.arbitraries.Vocabulary;

/** Offers the things of a vocabulary, in which everyone has a say on everything. */
record VocabularySpeech(
    ImmutableList<String> alternatives,
    ImmutableList<String> actors,
    ImmutableList<String> setIds,
    ImmutableList<String> weights,
    ImmutableList<String> facts,
    ImmutableList<LocalDate> days,
    ImmutableSet<Topic> topics)
    implements Speech {

  /** What may be asked about besides facts, days and stances. */
  enum Topic {
    /** Whether an alternative is adopted, or withdrawn. */
    FATE,

    /** Who is present in the body at hand. */
    ATTENDANCE
  }

  static VocabularySpeech of(Vocabulary vocabulary, ImmutableSet<Topic> topics) {
    return new VocabularySpeech(
        ids(vocabulary.alternatives()),
        ids(vocabulary.actors()),
        vocabulary.sets().stream().map(ActorSet::id).collect(ImmutableList.toImmutableList()),
        vocabulary.weights(),
        ids(vocabulary.facts()),
        vocabulary.days(),
        topics);
  }

  static ImmutableList<String> ids(Iterable<? extends Named> things) {
    ImmutableList.Builder<String> ids = ImmutableList.builder();
    things.forEach(thing -> ids.add(thing.id()));
    return ids.build();
  }

  @Override
  public String alternative(int choice, int elsewhere) {
    return alternatives.get(choice % alternatives.size());
  }

  @Override
  public List<String> membersOn(String alternative) {
    return actors;
  }

  @Override
  public List<String> sets(String alternative) {
    return setIds;
  }

  @Override
  public boolean asksAdoption(String alternative) {
    return topics.contains(Topic.FATE);
  }

  @Override
  public boolean asksWithdrawals() {
    return topics.contains(Topic.FATE);
  }

  @Override
  public boolean asksAttendance() {
    return topics.contains(Topic.ATTENDANCE);
  }
}
