package org.concordat.proceedings;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Term;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Preference;
import org.concordat.proceedings.NaiveRecord.DatedCommitment;
import org.concordat.proceedings.NaiveRecord.DatedPreference;
import org.concordat.proceedings.NaiveRecord.FactChange;
import org.concordat.proceedings.NaiveRecord.Switch;

/** Enters the document and the events into the record, each by its table in section 10. */
final class NaiveReading {
  private final NaiveRecord record;

  NaiveReading(NaiveRecord record) {
    this.record = record;
  }

  /** Returns the events that count, each at its moment, in the order in which they take effect. */
  static List<Act> acts(Journal journal) {
    Map<Integer, Act> acts = new TreeMap<>();
    for (int i = 1; i <= journal.size(); i++) {
      Entry entry = journal.entry(i);
      if (entry.event() instanceof Event.Strike strike) {
        acts.remove(strike.entry());
      } else if (entry.event() instanceof Event.Correct correct) {
        Act wrong = acts.get(correct.entry());
        acts.put(correct.entry(), new Act(correct.entry(), wrong.at(), correct.with(), null, i));
      } else {
        acts.put(i, new Act(i, entry.at(), entry.event(), null, i));
      }
    }
    return acts.values().stream().sorted(Comparator.comparing(Act::key)).toList();
  }

  void takeDocument() {
    record.actors.putAll(record.base.actors());
    record.facts.putAll(record.base.facts());
    record.alternatives.putAll(record.base.alternatives());
    for (Issue issue : record.base.issues().values()) {
      issue.alternatives().forEach(x -> record.issueOf.put(x.id(), issue.id()));
      issue
          .terms()
          .forEach(
              (x, terms) -> {
                record.tabledByTerms.add(x.id());
                terms.forEach(term -> takeTerm(NaiveRecord.tabling(x.id()), term));
              });
    }
    for (Body body : record.base.bodies().values()) {
      body.memberships().forEach(m -> takeTerm(NaiveRecord.membership(m.actor(), body), m.term()));
      body.absences().forEach(a -> takeTerm(NaiveRecord.absence(a.actor(), body), a.term()));
    }
    for (Fact fact : record.base.facts().values()) {
      takeHistory(fact);
    }
    for (Commitment said : record.base.commitments()) {
      Term term = said.term();
      record.commitments.add(
          new DatedCommitment(Key.ofDocument(term.from()), term.from(), term.until(), said));
    }
    for (Preference each : record.base.preferences()) {
      record.preferences.add(
          new DatedPreference(Key.ofDocument(each.term().from()), each.term().until(), each));
    }
  }

  private void takeHistory(Fact fact) {
    fact.history()
        .forEach(
            (day, state) ->
                record.factChanges.add(new FactChange(Key.ofDocument(day), fact.id(), state)));
  }

  private void takeTerm(String what, Term term) {
    record.switches.add(new Switch(Key.ofDocument(term.from()), what, true));
    if (term.until() != null) {
      // An end on a day comes before a beginning on it.
      record.switches.add(0, new Switch(new Key(term.until().atStartOfDay(), -1), what, false));
    }
  }

  /** Enters what the events declare, which holds from the beginning, and who will join. */
  void declare(List<Act> acts) {
    acts.forEach(this::declare);
    for (Act act : acts) {
      if (act.event() instanceof Event.Roster roster && roster.change() == RosterChange.JOIN) {
        Body body = record.base.body(roster.body());
        named(roster.actors()).forEach(a -> record.joiners.add(NaiveRecord.membership(a, body)));
      }
    }
  }

  private void declare(Act act) {
    if (act.event() instanceof Event.Declare declare) {
      if (declare.thing() instanceof Actor actor) {
        record.actors.put(actor.id(), actor);
      } else if (declare.thing() instanceof Fact fact) {
        record.facts.put(fact.id(), fact);
        takeHistory(fact);
      }
    } else if (act.event() instanceof Event.Table table && table.issue() != null) {
      record.alternatives.put(table.alternative(), Alternative.of(table.alternative()));
      record.issueOf.put(table.alternative(), table.issue());
      record.tabledByTerms.add(table.alternative());
    } else if (act.event() instanceof Event.Open open) {
      String id = open.procedure().id();
      Alternative on = record.alternatives.get(open.procedure().alternative());
      on = on == null ? Alternative.of(open.procedure().alternative()) : on;
      record.facts.put(id + "-bars", Fact.builder().id(id + "-bars").bars(on).build());
      record.facts.put(id + "-adopts", Fact.builder().id(id + "-adopts").adopts(on).build());
    }
  }

  /** Enters an event, without its effect on procedures. */
  void take(Act act) {
    Event event = act.event();
    Key key = act.key();
    if (event instanceof Event.Say say) {
      for (String on : say.on()) {
        for (Actor actor : named(say.actors())) {
          record.commitments.add(
              new DatedCommitment(
                  key,
                  act.day(),
                  say.until(),
                  Commitment.builder()
                      .actor(actor)
                      .alternative(record.alternatives.get(on))
                      .range(say.range())
                      .when(say.when())
                      .build()));
        }
      }
    } else if (event instanceof Event.TakeBack back) {
      for (String on : back.on()) {
        named(back.actors()).forEach(a -> record.ends.add(Map.entry(key, List.of(a.id(), on))));
      }
    } else if (event instanceof Event.Revoke revoke) {
      record.ends.add(Map.entry(key, List.of("#" + revoke.entry(), "")));
    } else if (event instanceof Event.Prefer prefer) {
      for (Actor actor : named(prefer.actors())) {
        Preference.Builder preference =
            Preference.builder()
                .actor(actor)
                .issue(record.base.issue(prefer.issue()))
                .acceptable(prefer.acceptable())
                .tolerable(prefer.tolerable())
                .policy(prefer.policy());
        for (ImmutableList<String> tier : prefer.ranking()) {
          preference.tier(tier.stream().map(record.alternatives::get).toList());
        }
        record.preferences.add(new DatedPreference(key, null, preference.build()));
      }
    } else if (event instanceof Event.SetFact set) {
      record.factChanges.add(new FactChange(key, set.fact(), set.state()));
    } else if (event instanceof Event.Roster roster) {
      Body body = record.base.body(roster.body());
      for (Actor actor : named(roster.actors())) {
        boolean member =
            roster.change() == RosterChange.JOIN || roster.change() == RosterChange.LEAVE;
        boolean on = roster.change() == RosterChange.JOIN || roster.change() == RosterChange.ABSENT;
        record.switches.add(
            new Switch(
                key,
                member ? NaiveRecord.membership(actor, body) : NaiveRecord.absence(actor, body),
                on));
      }
    } else if (event instanceof Event.Table table) {
      record.switches.add(new Switch(key, NaiveRecord.tabling(table.alternative()), true));
    } else if (event instanceof Event.Withdraw withdraw) {
      // An alternative without terms has always been on the table.
      if (record.tabledByTerms.add(withdraw.alternative())) {
        record.switches.add(
            0, new Switch(Key.ofDocument(null), NaiveRecord.tabling(withdraw.alternative()), true));
      }
      record.switches.add(new Switch(key, NaiveRecord.tabling(withdraw.alternative()), false));
    } else if (event instanceof Event.Amend amend) {
      record.ends.add(Map.entry(key, List.of("", amend.alternative())));
    }
  }

  private Set<Actor> named(List<String> ids) {
    Set<Actor> found = new LinkedHashSet<>();
    for (String id : ids) {
      found.addAll(
          record.actors.containsKey(id)
              ? List.of(record.actors.get(id))
              : record.base.group(id).actors().asList());
    }
    return found;
  }
}
