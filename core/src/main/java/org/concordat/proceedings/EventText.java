package org.concordat.proceedings;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.condition.Condition;
import org.concordat.internal.english.English;
import org.concordat.model.Actor;
import org.concordat.model.Fact;
import org.concordat.model.Named;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Policy;
import org.concordat.proceedings.Event.Amend;
import org.concordat.proceedings.Event.Close;
import org.concordat.proceedings.Event.Correct;
import org.concordat.proceedings.Event.Declare;
import org.concordat.proceedings.Event.End;
import org.concordat.proceedings.Event.Extend;
import org.concordat.proceedings.Event.Open;
import org.concordat.proceedings.Event.Prefer;
import org.concordat.proceedings.Event.Reopen;
import org.concordat.proceedings.Event.Revoke;
import org.concordat.proceedings.Event.Roster;
import org.concordat.proceedings.Event.Say;
import org.concordat.proceedings.Event.SetFact;
import org.concordat.proceedings.Event.Strike;
import org.concordat.proceedings.Event.Table;
import org.concordat.proceedings.Event.TakeBack;
import org.concordat.proceedings.Event.Withdraw;
import org.jspecify.annotations.Nullable;

/** Puts events into sentences, with the names of a negotiation or with ids. */
final class EventText {
  /**
   * The most names listed of those who do the same; of more, the first ones and the number of
   * others.
   */
  private static final int MAX_NAMES = 5;

  /** The negotiation whose names are used; {@code null} for ids. */
  private final @Nullable Negotiation negotiation;

  EventText(@Nullable Negotiation negotiation) {
    this.negotiation = negotiation;
  }

  /** Returns the word of documents for the kind of an event. */
  static String verb(Event event) {
    if (event instanceof SetFact) {
      return "set";
    } else if (event instanceof Roster roster) {
      return roster.change().toString();
    }
    return event instanceof TakeBack || event instanceof Revoke
        ? "take-back"
        : event.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** Returns a moment for people: {@code 7 March 2025, 12:00}. */
  static String of(Moment moment) {
    return English.day(moment.day()) + (moment.time() == null ? "" : ", " + moment.time());
  }

  /** Returns the event as a sentence. */
  String of(Event event) {
    if (event instanceof Say say) {
      return list(say.actors())
          + " "
          + English.stands(say.range(), areSeveral(say.actors()))
          + " "
          + list(say.on())
          + (say.when().equals(Condition.always()) ? "" : " if " + say.when())
          + (say.until() == null ? "" : ", until " + English.day(say.until()));
    } else if (event instanceof TakeBack back) {
      return list(back.actors())
          + (areSeveral(back.actors())
              ? " take back what they have said on "
              : " takes back what it has said on ")
          + list(back.on());
    } else if (event instanceof Revoke revoke) {
      return "what entry " + revoke.entry() + " says is taken back";
    } else if (event instanceof Prefer prefer) {
      return list(prefer.actors())
          + (areSeveral(prefer.actors()) ? " prefer " : " prefers ")
          + String.join(
              " to ",
              prefer.ranking().stream()
                  .map(tier -> String.join(" or ", tier.stream().map(this::name).toList()))
                  .toList())
          + (prefer.policy() == Policy.HOLD_OUT ? ", and holds out" : "");
    } else if (event instanceof SetFact set) {
      return becomes(set.fact(), set.state());
    } else if (event instanceof Declare declare) {
      return (declare.thing() instanceof Actor
              ? "the actor "
              : declare.thing() instanceof Fact ? "the fact " : "the source ")
          + (declare.thing() instanceof Named named ? named.label() : declare.thing())
          + " is declared";
    }
    return ofPlaces(event);
  }

  private String ofPlaces(Event event) {
    if (event instanceof Roster roster) {
      return list(roster.actors())
          + " "
          + roster.change().says(!areSeveral(roster.actors()))
          + " "
          + name(roster.body());
    } else if (event instanceof Table table) {
      return comesOn(table.name() == null ? name(table.alternative()) : table.name());
    } else if (event instanceof Withdraw withdraw) {
      return goesOff(name(withdraw.alternative()));
    } else if (event instanceof Amend amend) {
      return name(amend.alternative()) + " is amended" + until(amend.deadline());
    }
    return ofProcedures(event);
  }

  private String ofProcedures(Event event) {
    if (event instanceof Open open) {
      Procedure procedure = open.procedure();
      return "the "
          + procedure.kind().inWords()
          + " "
          + procedure.id()
          + " on "
          + name(procedure.alternative())
          + " is opened"
          + until(procedure.deadline());
    } else if (event instanceof Extend extend) {
      return extend.procedure() + " is extended" + until(extend.deadline());
    } else if (event instanceof Reopen reopen) {
      return reopen.procedure() + " is reopened" + until(reopen.deadline());
    } else if (event instanceof Close close) {
      return close.procedure() + " is closed";
    } else if (event instanceof End end) {
      return end.procedure()
          + " is "
          + end.as()
          + (end.to() == null ? "" : " to " + name(end.to()));
    } else if (event instanceof Correct correct) {
      return "entry " + correct.entry() + " is corrected: " + of(correct.with());
    }
    return "entry " + ((Strike) event).entry() + " is struck";
  }

  /** Returns the sentence that a fact enters a state. */
  String becomes(String fact, Truth state) {
    String name = name(fact);
    return (name.equals(fact) ? fact : "“" + name + "”") + " becomes " + state;
  }

  static String comesOn(String alternative) {
    return alternative + " comes onto the table";
  }

  static String goesOff(String alternative) {
    return alternative + " is taken off the table";
  }

  /** Returns the name of the thing with an id; the id itself if it is unknown. */
  private String name(String id) {
    Negotiation known = negotiation;
    return known == null
        ? id
        : Stream.of(
                known.actors(),
                known.groups(),
                known.alternatives(),
                known.bodies(),
                known.facts(),
                known.issues())
            .map((Map<String, ? extends Named> kind) -> kind.get(id))
            .flatMap(Stream::ofNullable)
            .map(Named::name)
            .findFirst()
            .orElse(id);
  }

  private String list(ImmutableList<String> ids) {
    List<String> names = ids.stream().map(this::name).toList();
    return negotiation == null ? English.list(names) : English.few(names, MAX_NAMES, MAX_NAMES - 1);
  }

  private boolean areSeveral(ImmutableList<String> who) {
    Negotiation known = negotiation;
    return who.size() > 1
        || (known != null && !who.isEmpty() && known.groups().containsKey(who.get(0)));
  }

  private static String until(@Nullable Moment moment) {
    return moment == null ? "" : ", until " + of(moment);
  }
}
