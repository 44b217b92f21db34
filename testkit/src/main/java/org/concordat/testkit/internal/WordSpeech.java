package org.concordat.testkit.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Group;
import org.concordat.model.Named;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Issue;

/**
 * Speaks of what the condition of a commitment may speak of. Where no circle is wanted, an actor
 * asks only for stances of those before it.
 */
record WordSpeech(Assembly of, Alternative on, Actor self, boolean cyclic, double links)
    implements Speech {

  @Override
  public String alternative(int choice, int elsewhere) {
    boolean linked = elsewhere >= Numbers.PERCENT - Math.round(links * Numbers.PERCENT);
    return linked ? of.alternatives().get(choice % of.alternatives().size()).id() : "it";
  }

  private List<Actor> membersOn(String alternative) {
    return of.voices(alternative.equals("it") ? on.id() : alternative);
  }

  @Override
  public List<String> voices(String alternative) {
    List<Actor> members = membersOn(alternative);
    return members.stream()
        .filter(member -> cyclic || of.actors().indexOf(member) < of.actors().indexOf(self))
        .map(Named::id)
        .toList();
  }

  @Override
  public List<String> sets(String alternative) {
    List<String> sets = new ArrayList<>();
    List<Actor> members = membersOn(alternative);
    if (!cyclic) {
      return sets;
    }
    if (members.stream().anyMatch(of.voices(on.id())::contains)) {
      sets.add("others");
      sets.add("members");
    }
    for (Group group : of.groups()) {
      if (group.actors().stream().anyMatch(members::contains)) {
        sets.add(group.id());
      }
    }
    for (Issue issue : of.issues()) {
      Body body = issue.body();
      if (body.everyMember().stream().anyMatch(members::contains)) {
        sets.add(body.id());
      }
    }
    return sets;
  }

  @Override
  public List<String> weights() {
    return of.weights();
  }

  @Override
  public List<String> facts() {
    return of.facts().stream().map(Named::id).toList();
  }

  @Override
  public List<LocalDate> days() {
    return of.isDated() ? Ids.DAYS : List.of();
  }

  @Override
  public boolean asksAdoptions() {
    return cyclic;
  }

  @Override
  public boolean asksWithdrawals() {
    return true;
  }
}
