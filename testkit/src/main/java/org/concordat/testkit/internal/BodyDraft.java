package org.concordat.testkit.internal;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.concordat.model.Actor;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.DecisionRule;

/** Sketches a body. With the smallest numbers all actors are members without dates, and present. */
record BodyDraft(Numbers numbers, ImmutableList<Integer> leftOut, RuleDraft rule) {

  static Arbitrary<BodyDraft> drafts(int mostActors, int depth) {
    Arbitrary<List<Integer>> leftOut =
        Arbitraries.integers()
            .between(0, Math.max(0, mostActors - 1))
            .withoutEdgeCases()
            .list()
            .ofMaxSize(Math.max(0, Math.min(2, mostActors - 2)));
    return Combinators.combine(
            Numbers.below(2, Numbers.PERCENT, 12, 4, 6, 6, Numbers.PERCENT, 12, Numbers.PERCENT),
            leftOut,
            RuleDraft.drafts(depth))
        .as((numbers, out, rule) -> new BodyDraft(numbers, ImmutableList.copyOf(out), rule));
  }

  /** Returns the actors who are members on some day. */
  ImmutableList<Actor> members(List<Actor> actors) {
    Set<Actor> members = new LinkedHashSet<>(actors);
    for (int out : leftOut) {
      if (members.size() > 1) {
        members.remove(actors.get(out % actors.size()));
      }
    }
    return ImmutableList.copyOf(members);
  }

  Body write(String id, List<Actor> members, DecisionRule by, double dates, double absences) {
    Body.Builder body = Body.builder().id(id).rule(by);
    if (numbers.at(0) == 1) {
      body = body.absence(Stance.ABSTAIN);
    }
    List<Actor> plain = new ArrayList<>(members);
    if (numbers.chance(1, dates)) {
      Actor dated = plain.get(numbers.at(2) % plain.size());
      Term term = Ids.term(numbers.at(3), numbers.at(4), numbers.at(5));
      for (Actor member : plain) {
        body.member(member, member.equals(dated) ? term : Term.ALWAYS);
      }
    } else {
      body.members(plain);
    }
    if (numbers.chance(6, absences)) {
      boolean dated = dates > 0 && numbers.at(8) >= Numbers.PERCENT / 2;
      Term term = dated ? Ids.term(numbers.at(4), numbers.at(5), numbers.at(3)) : Term.ALWAYS;
      body = body.absent(plain.get(numbers.at(7) % plain.size()), term);
    }
    return body.build();
  }
}
