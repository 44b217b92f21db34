package org.concordat.documents;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.concordat.condition.Condition;
import org.concordat.model.Actor;
import org.concordat.model.Fact;
import org.concordat.model.Source;
import org.concordat.negotiation.Policy;
import org.concordat.proceedings.Entry;
import org.concordat.proceedings.Event;
import org.concordat.proceedings.Procedure;
import org.jspecify.annotations.Nullable;

/** Converts entries to the keys and values that journals have. */
final class EventForm {
  private EventForm() {}

  static Map<String, Object> of(Entry entry) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("do", entry.event().verb());
    put(form, "at", entry.at());
    put(form, entry.event());
    put(form, "id", entry.id());
    put(form, "source", entry.source());
    put(form, "note", entry.note());
    return form;
  }

  private static void put(Map<String, Object> form, String key, @Nullable Object value) {
    if (value != null) {
      form.put(key, value instanceof String || value instanceof Number ? value : value.toString());
    }
  }

  private static Object oneOrMore(ImmutableList<String> ids) {
    return ids.size() == 1 ? ids.get(0) : ids;
  }

  private static void put(Map<String, Object> form, Event event) {
    if (event instanceof Event.Say say) {
      form.put("actor", oneOrMore(say.actors()));
      form.put("on", oneOrMore(say.on()));
      form.put("stance", DocumentWriter.range(say.range()));
      if (!say.when().equals(Condition.always())) {
        form.put("when", say.when().toString());
      }
      put(form, "until", say.until());
    } else if (event instanceof Event.TakeBack back) {
      form.put("actor", oneOrMore(back.actors()));
      form.put("on", oneOrMore(back.on()));
    } else if (event instanceof Event.Revoke revoke) {
      form.put("entry", revoke.entry());
    } else if (event instanceof Event.Prefer prefer) {
      form.put("actor", oneOrMore(prefer.actors()));
      form.put("issue", prefer.issue());
      form.put("ranking", prefer.ranking());
      form.put("acceptable", prefer.acceptable());
      form.put("tolerable", prefer.tolerable());
      if (prefer.policy() != Policy.APPROVE) {
        form.put("policy", prefer.policy().toString());
      }
    } else if (event instanceof Event.SetFact set) {
      form.put("fact", set.fact());
      form.put("state", DocumentWriter.state(set.state()));
    } else if (event instanceof Event.Declare declare) {
      declare(form, declare.thing());
    } else if (event instanceof Event.Roster roster) {
      form.put("actor", oneOrMore(roster.actors()));
      form.put("body", roster.body());
    } else {
      putOfTexts(form, event);
    }
  }

  private static void declare(Map<String, Object> form, Object thing) {
    if (thing instanceof Actor actor) {
      form.put("actor", actor.id());
      form.put("as", DocumentWriter.actor(actor));
    } else if (thing instanceof Fact fact) {
      form.put("fact", fact.id());
      form.put("as", DocumentWriter.fact(fact));
    } else {
      Source source = (Source) thing;
      form.put("source", source.id());
      form.put("as", DocumentWriter.source(source));
    }
  }

  private static void putOfTexts(Map<String, Object> form, Event event) {
    if (event instanceof Event.Table table) {
      form.put("alternative", table.alternative());
      put(form, "issue", table.issue());
      put(form, "name", table.name());
    } else if (event instanceof Event.Withdraw withdraw) {
      form.put("alternative", withdraw.alternative());
    } else if (event instanceof Event.Amend amend) {
      form.put("alternative", amend.alternative());
      put(form, "deadline", amend.deadline());
    } else if (event instanceof Event.Correct correct) {
      form.put("entry", correct.entry());
      Map<String, Object> with = new LinkedHashMap<>();
      with.put("do", correct.with().verb());
      put(with, correct.with());
      form.put("with", with);
    } else if (event instanceof Event.Strike strike) {
      form.put("entry", strike.entry());
    } else {
      putOfProcedures(form, event);
    }
  }

  private static void putOfProcedures(Map<String, Object> form, Event event) {
    if (event instanceof Event.Open open) {
      Procedure procedure = open.procedure();
      form.put("procedure", procedure.id());
      form.put("kind", procedure.kind().toString());
      form.put("on", procedure.alternative());
      put(form, "deadline", procedure.deadline());
      if (!Objects.equals(procedure.silent(), procedure.kind().silent())) {
        form.put(
            "silent",
            procedure.silent() == null ? "absence" : DocumentWriter.range(procedure.silent()));
      }
    } else if (event instanceof Event.Extend extend) {
      form.put("procedure", extend.procedure());
      put(form, "deadline", extend.deadline());
    } else if (event instanceof Event.Reopen reopen) {
      form.put("procedure", reopen.procedure());
      put(form, "deadline", reopen.deadline());
    } else if (event instanceof Event.Close close) {
      form.put("procedure", close.procedure());
    } else if (event instanceof Event.End end) {
      form.put("procedure", end.procedure());
      put(form, "as", end.as());
      put(form, "to", end.to());
    }
  }
}
