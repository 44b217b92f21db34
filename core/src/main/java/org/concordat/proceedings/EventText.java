package org.concordat.proceedings;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import org.concordat.condition.Condition;
import org.concordat.model.Named;
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

/** Writes events as text, with ids. */
final class EventText {
  private EventText() {}

  /** Returns the name in documents of the kind of an event. */
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

  /** Returns the event as a sentence. */
  static String of(Event event) {
    if (event instanceof Say say) {
      return list(say.actors())
          + verb(say.actors(), " says ", " say ")
          + say.range()
          + " on "
          + list(say.on())
          + (say.when().equals(Condition.always()) ? "" : " when " + say.when())
          + until(say.until());
    } else if (event instanceof TakeBack back) {
      return list(back.actors())
          + verb(back.actors(), " takes", " take")
          + " back all said on "
          + list(back.on());
    } else if (event instanceof Revoke revoke) {
      return "what entry " + revoke.entry() + " says is taken back";
    } else if (event instanceof Prefer prefer) {
      return list(prefer.actors())
          + verb(prefer.actors(), " prefers ", " prefer ")
          + prefer.ranking()
          + " of "
          + prefer.issue();
    } else if (event instanceof SetFact set) {
      return set.fact() + " is " + set.state();
    } else if (event instanceof Declare declare) {
      return "declared: "
          + (declare.thing() instanceof Named named ? named.label() : declare.thing());
    }
    return ofPlaces(event);
  }

  private static String ofPlaces(Event event) {
    if (event instanceof Roster roster) {
      boolean one = roster.actors().size() == 1;
      return list(roster.actors()) + " " + roster.change().says(one) + " " + roster.body();
    } else if (event instanceof Table table) {
      return table.alternative() + " is tabled";
    } else if (event instanceof Withdraw withdraw) {
      return withdraw.alternative() + " is taken off the table";
    } else if (event instanceof Amend amend) {
      return amend.alternative() + " is amended" + until(amend.deadline());
    }
    return ofProcedures(event);
  }

  private static String ofProcedures(Event event) {
    if (event instanceof Open open) {
      return open.procedure() + " is opened";
    } else if (event instanceof Extend extend) {
      return extend.procedure() + " is extended" + until(extend.deadline());
    } else if (event instanceof Reopen reopen) {
      return reopen.procedure() + " is reopened" + until(reopen.deadline());
    } else if (event instanceof Close close) {
      return close.procedure() + " is closed";
    } else if (event instanceof End end) {
      return end.procedure() + " is " + end.as() + (end.to() == null ? "" : " to " + end.to());
    } else if (event instanceof Correct correct) {
      return "entry " + correct.entry() + " is corrected: " + of(correct.with());
    }
    return "entry " + ((Strike) event).entry() + " is struck";
  }

  private static String list(ImmutableList<String> ids) {
    return String.join(", ", ids);
  }

  private static String verb(ImmutableList<String> who, String one, String several) {
    return who.size() == 1 ? one : several;
  }

  private static String until(@Nullable Object moment) {
    return moment == null ? "" : " until " + moment;
  }
}
