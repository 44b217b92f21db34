package org.concordat.proceedings;

import java.util.List;
import java.util.Optional;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Named;
import org.concordat.model.Source;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Issue;
import org.concordat.proceedings.Event.Declare;
import org.concordat.proceedings.Event.Open;
import org.concordat.proceedings.Event.Roster;
import org.concordat.proceedings.Event.Table;

/**
 * Collects what entries declare before any entry takes effect: new actors, sources, alternatives
 * and facts, including the two facts of each procedure.
 */
final class Declarations {
  private final Draft draft;
  private final Faults faults;

  Declarations(Draft draft, Faults faults) {
    this.draft = draft;
    this.faults = faults;
  }

  /**
   * Makes all declarations in the order of numbers; facts last, since they refer to other things.
   */
  void declare(List<Act> acts) {
    for (Act act : acts) {
      if (act.event() instanceof Declare declare) {
        if (declare.thing() instanceof Actor actor && isFree(act, "actor", actor.id())) {
          draft.add(actor);
        } else if (declare.thing() instanceof Source source) {
          declare(act, source);
        }
      } else if (act.event() instanceof Table table && table.issue() != null) {
        declare(act, table, table.issue());
      }
    }
    for (Act act : acts) {
      if (act.event() instanceof Declare declare
          && declare.thing() instanceof Fact fact
          && isFree(act, "fact", fact.id())) {
        declare(act, fact);
      } else if (act.event() instanceof Open open) {
        declare(act, open.procedure());
      } else if (act.event() instanceof Roster roster && roster.change() == RosterChange.JOIN) {
        expect(roster);
      }
    }
  }

  /** Registers the actors who will join; errors are reported when they do. */
  private void expect(Roster roster) {
    Body body = draft.base().bodies().get(roster.body());
    if (body != null) {
      draft
          .actors(0, roster.actors(), new Faults())
          .forEach(actor -> draft.roster.expect(actor, body));
    }
  }

  private boolean isFree(Act act, String field, String id) {
    Named other = draft.find(id);
    if (other != null) {
      faults.add(
          act.decidedBy(),
          field,
          "the id \"" + id + "\" is taken, by " + other.label(),
          id,
          "it should be a new one");
    }
    return other == null;
  }

  private void declare(Act act, Source source) {
    if (draft.sources().containsKey(source.id())) {
      faults.add(
          act.decidedBy(),
          "source",
          "there is a source \"" + source.id() + "\" already",
          source.id());
    } else {
      draft.add(source);
    }
  }

  private void declare(Act act, Table table, String issueId) {
    Issue issue = faults.find(act.decidedBy(), "issue", "issue", issueId, draft.base().issues());
    if (issue != null && isFree(act, "alternative", table.alternative())) {
      String name = table.name() == null ? table.alternative() : table.name();
      draft.add(new Alternative(table.alternative(), name), issue);
    }
  }

  /**
   * Adds a fact; things that it refers to are replaced by the negotiation's own with the same ids.
   */
  private void declare(Act act, Fact fact) {
    Optional<Named> by = fact.by().map(named -> bearer(act, named));
    draft.facts.add(
        fact.toBuilder()
            .by(by)
            .withdraws(fact.withdraws().map(each -> alternative(act, "withdraws", each)))
            .adopts(fact.adopts().map(each -> alternative(act, "adopts", each)))
            .bars(fact.bars().map(each -> alternative(act, "bars", each)))
            .build());
    fact.source().ifPresent(source -> draft.sources().putIfAbsent(source.id(), source));
  }

  private Named bearer(Act act, Named named) {
    Actor actor = draft.actors().get(named.id());
    return actor == null ? alternative(act, "by", named) : actor;
  }

  private Alternative alternative(Act act, String field, Named named) {
    Alternative found =
        faults.find(act.decidedBy(), field, "alternative", named.id(), draft.alternatives());
    return found == null ? Alternative.of(named.id()) : found;
  }

  private void declare(Act act, Procedure procedure) {
    Alternative on = draft.alternatives().get(procedure.alternative());
    boolean free =
        isFree(act, "procedure", procedure.id())
            && isFree(act, "procedure", bars(procedure.id()))
            && isFree(act, "procedure", adopts(procedure.id()));
    if (on == null || !free) {
      return; // An unknown alternative is reported when the procedure is opened.
    }
    String name = "the " + procedure.kind().inWords() + " " + procedure.id();
    draft.facts.add(
        Fact.builder()
            .id(bars(procedure.id()))
            .says(name + " has not ended in favour of " + on.name())
            .bars(on)
            .build());
    draft.facts.add(
        Fact.builder()
            .id(adopts(procedure.id()))
            .says(name + " ended in favour of " + on.name())
            .adopts(on)
            .build());
  }

  /** Returns the id of the fact by which a procedure bars its alternative. */
  static String bars(String procedure) {
    return procedure + "-bars";
  }

  /** Returns the id of the fact by which a procedure adopts its alternative. */
  static String adopts(String procedure) {
    return procedure + "-adopts";
  }
}
