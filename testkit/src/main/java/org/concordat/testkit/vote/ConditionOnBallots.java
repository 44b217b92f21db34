package org.concordat.testkit.vote;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Condition;
import org.concordat.condition.Situation;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.model.Named;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.jspecify.annotations.Nullable;

/** Evaluates the condition of a rule on ballots. */
record ConditionOnBallots(
    Condition condition, ImmutableList<Group> groups, ImmutableList<Fact> facts)
    implements VotingRule {

  @Override
  public boolean adopts(Ballot ballot) {
    requireNonNull(ballot, "ballot");
    Truth truth = condition.evaluate(new Cast(this, ballot, byId(ballot)));
    if (truth == Truth.UNKNOWN) {
      throw new IllegalStateException(
          "whether \""
              + condition
              + "\" holds rests on an unknown fact; give the rule facts that are true or false");
    }
    return truth == Truth.TRUE;
  }

  private static Map<String, Actor> byId(Ballot ballot) {
    Map<String, Actor> byId = new LinkedHashMap<>();
    ballot.voters().forEach(voter -> byId.put(voter.id(), voter));
    return byId;
  }

  private record Cast(ConditionOnBallots rule, Ballot ballot, Map<String, Actor> byId)
      implements Situation {
    @Override
    public Truth fact(String fact) {
      return rule.facts.stream()
          .filter(each -> each.id().equals(fact))
          .findFirst()
          .map(each -> each.stateOn(null))
          .orElseThrow(() -> unknown("fact", fact));
    }

    @Override
    public Truth adopted(String alternative) {
      throw new IllegalStateException(
          "the rule \"" + rule.condition + "\" asks for an adoption; a rule asks for stances");
    }

    @Override
    public Truth withdrawn(String alternative) {
      return Truth.FALSE;
    }

    @Override
    public Truth onTheTable(String alternative) {
      return Truth.TRUE;
    }

    /**
     * Returns whether an actor votes, if asked for presence: all voters are present, and nobody is
     * absent.
     */
    @Override
    public boolean attends(String actor, boolean present, ActorSet in) {
      return present && byId.containsKey(actor);
    }

    @Override
    public Optional<Position> position(String actor, String alternative) {
      if (!alternative.equals(Alternative.IT.id())
          && !alternative.equals(ballot.alternative().id())) {
        throw unknown("alternative", alternative);
      }
      return voter(actor).map(voter -> Position.exactly(ballot.stance(voter)));
    }

    private Optional<Actor> voter(String id) {
      return Optional.ofNullable(byId.get(id));
    }

    @Override
    public ImmutableSet<String> actors(ActorSet set) {
      if (set.equals(ActorSet.MEMBERS)) {
        return ImmutableSet.copyOf(byId.keySet());
      }
      return rule.groups.stream()
          .filter(group -> group.id().equals(set.id()))
          .findFirst()
          .map(group -> ids(group.actors()))
          .or(() -> voter(set.id()).map(voter -> ImmutableSet.of(voter.id())))
          .orElseThrow(() -> unknown("group or voter", set.id()));
    }

    private static ImmutableSet<String> ids(Iterable<Actor> actors) {
      ImmutableSet.Builder<String> ids = ImmutableSet.builder();
      actors.forEach(actor -> ids.add(actor.id()));
      return ids.build();
    }

    @Override
    public long weight(String actor, String weight) {
      Optional<Actor> inGroup =
          rule.groups.stream()
              .flatMap(group -> group.actors().stream())
              .filter(each -> each.id().equals(actor))
              .findFirst();
      return voter(actor)
          .or(() -> inGroup)
          .flatMap(each -> Optional.ofNullable(each.weights().get(weight)))
          .orElseThrow(() -> unknown("weight of " + actor, weight));
    }

    @Override
    public @Nullable LocalDate day() {
      return null;
    }

    private IllegalStateException unknown(String what, String id) {
      return new IllegalStateException(
          "the rule \""
              + rule.condition
              + "\" names the "
              + what
              + " \""
              + id
              + "\", which the vote lacks: "
              + ballot.voters().stream().map(Named::id).toList());
    }
  }
}
