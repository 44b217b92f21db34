package org.concordat.proceedings;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Source;
import org.concordat.model.Term;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Preference;
import org.concordat.proceedings.Event.Amend;
import org.concordat.proceedings.Event.Prefer;
import org.concordat.proceedings.Event.Revoke;
import org.concordat.proceedings.Event.Roster;
import org.concordat.proceedings.Event.Say;
import org.concordat.proceedings.Event.SetFact;
import org.concordat.proceedings.Event.Table;
import org.concordat.proceedings.Event.TakeBack;
import org.concordat.proceedings.Event.Withdraw;

/**
 * Applies the events that are not about procedures. <a
 * href="{@docRoot}/doc-files/semantics.html#section-10">Section 10 of the semantics</a>.
 */
final class Application {
  private final Draft draft;
  private final Faults faults;

  Application(Draft draft, Faults faults) {
    this.draft = draft;
    this.faults = faults;
  }

  void apply(Act act) {
    if (act.event() instanceof Say say) {
      say(act, say);
    } else if (act.event() instanceof TakeBack back) {
      for (Alternative on : draft.alternatives(act.decidedBy(), back.on(), faults)) {
        for (Actor actor : draft.actors(act.decidedBy(), back.actors(), faults)) {
          draft.ledger.takeBack(actor.id(), on.id(), act.day());
        }
      }
    } else if (act.event() instanceof Revoke revoke) {
      if (!draft.ledger.takeBack(revoke.entry(), act.day())) {
        faults.add(
            act.decidedBy(),
            "entry",
            "entry " + revoke.entry() + " says nothing before " + act.at(),
            null,
            "it should be the number of an earlier \"say\"");
      }
    } else if (act.event() instanceof Prefer prefer) {
      prefer(act, prefer);
    } else if (act.event() instanceof SetFact set) {
      if (faults.find(act.decidedBy(), "fact", "fact", set.fact(), draft.facts.known()) != null) {
        draft.facts.change(set.fact(), act.day(), set.state());
      }
    } else if (act.event() instanceof Roster roster) {
      roster(act, roster);
    } else if (act.event() instanceof Table table) {
      table(act, table.alternative());
    } else if (act.event() instanceof Withdraw withdraw) {
      withdraw(act, withdraw.alternative());
    } else if (act.event() instanceof Amend amend) {
      if (draft.alternatives().containsKey(amend.alternative())) {
        draft.ledger.takeBackAll(amend.alternative(), act.day());
      }
    }
  }

  private void say(Act act, Say say) {
    LocalDate until = say.until();
    if (until != null && !act.day().isBefore(until)) {
      faults.add(
          act.decidedBy(),
          "until",
          "it ends on " + until + ", before it begins",
          null,
          "it should end after " + act.day());
      return;
    }
    Optional<Source> source = source(act);
    for (Alternative on : draft.alternatives(act.decidedBy(), say.on(), faults)) {
      for (Actor actor : draft.actors(act.decidedBy(), say.actors(), faults)) {
        Commitment commitment = commitment(actor, on, say, act.day(), source);
        draft.ledger.add(commitment, act.key(), act.decidedBy());
      }
    }
  }

  static Commitment commitment(
      Actor actor, Alternative on, Say say, LocalDate day, Optional<Source> source) {
    return Commitment.builder()
        .actor(actor)
        .alternative(on)
        .range(say.range())
        .when(say.when())
        .term(new Term(day, say.until()))
        .source(source)
        .build();
  }

  private Optional<Source> source(Act act) {
    String id = act.source();
    return Optional.ofNullable(
        id == null ? null : faults.find(act.decidedBy(), "source", "source", id, draft.sources()));
  }

  private void prefer(Act act, Prefer prefer) {
    Issue issue =
        faults.find(act.decidedBy(), "issue", "issue", prefer.issue(), draft.base().issues());
    if (issue == null) {
      return;
    }
    Preference.Builder preference =
        Preference.builder()
            .issue(issue)
            .acceptable(prefer.acceptable())
            .tolerable(prefer.tolerable())
            .policy(prefer.policy())
            .term(Term.from(act.day()))
            .source(source(act));
    for (var tier : prefer.ranking()) {
      ImmutableSet.Builder<Alternative> ranked = ImmutableSet.builder();
      for (String id : tier) {
        Alternative each =
            faults.find(act.decidedBy(), "ranking", "alternative", id, draft.alternatives());
        if (each != null) {
          ranked.add(each);
        }
      }
      preference = preference.tier(ranked.build());
    }
    for (Actor actor : draft.actors(act.decidedBy(), prefer.actors(), faults)) {
      draft.preferences.add(preference.actor(actor).build(), act.decidedBy());
    }
  }

  private void roster(Act act, Roster roster) {
    Body body = faults.find(act.decidedBy(), "body", "body", roster.body(), draft.base().bodies());
    if (body == null) {
      return;
    }
    for (Actor actor : draft.actors(act.decidedBy(), roster.actors(), faults)) {
      if (!isPossible(act, actor, body, roster.change())) {
        continue;
      }
      switch (roster.change()) {
        case JOIN -> draft.roster.join(actor, body, act.day());
        case LEAVE -> draft.roster.leave(actor, body, act.day());
        case ABSENT -> draft.roster.stayAway(actor, body, act.day());
        case PRESENT -> draft.roster.comeBack(actor, body, act.day());
      }
    }
  }

  private boolean isPossible(Act act, Actor actor, Body body, RosterChange change) {
    LocalDate day = act.day();
    boolean member = draft.roster.isMember(actor, body, day);
    String who = "\"" + actor.id() + "\" is ";
    String of = " member of \"" + body.id() + "\" on " + day;
    if (change == RosterChange.JOIN) {
      return !member
          || refused(act, actor, who + "a" + of + " already", "who joins should be none");
    } else if (!member) {
      return refused(act, actor, who + "no" + of, "");
    } else if (change == RosterChange.LEAVE && !draft.roster.hasOthers(actor, body, day)) {
      return refused(
          act,
          actor,
          who + "the last" + of + ", and the body would be empty",
          "it should have at least one member");
    }
    return true;
  }

  private boolean refused(Act act, Actor actor, String statement, String advice) {
    faults.add(act.decidedBy(), "actor", statement, actor.id(), advice);
    return false;
  }

  private void table(Act act, String id) {
    if (faults.find(act.decidedBy(), "alternative", "alternative", id, draft.alternatives())
        == null) {
      return;
    }
    if (draft.table.includes(id, act.day())) {
      faults.add(
          act.decidedBy(),
          "alternative",
          "\"" + id + "\" is on the table on " + act.day() + " already",
          id);
    } else {
      draft.table.begin(id, act.day());
    }
  }

  private void withdraw(Act act, String id) {
    if (faults.find(act.decidedBy(), "alternative", "alternative", id, draft.alternatives())
        == null) {
      return;
    }
    if (draft.table.includes(id, act.day())) {
      draft.table.end(id, act.day());
    } else {
      faults.add(
          act.decidedBy(), "alternative", "\"" + id + "\" is not on the table on " + act.day(), id);
    }
  }
}
