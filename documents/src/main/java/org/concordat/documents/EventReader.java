package org.concordat.documents;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.List;
import org.concordat.condition.Condition;
import org.concordat.documents.Node.Mapping;
import org.concordat.documents.Node.Scalar;
import org.concordat.documents.Node.Sequence;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.negotiation.Policy;
import org.concordat.proceedings.Event;
import org.concordat.proceedings.Moment;
import org.concordat.proceedings.Procedure;
import org.concordat.proceedings.ProcedureKind;
import org.concordat.proceedings.ProcedureState;
import org.concordat.proceedings.RosterChange;
import org.jspecify.annotations.Nullable;

/** Reads events. A method that cannot read a value reports the error and returns {@code null}. */
final class EventReader {
  private static final ImmutableMap<String, ImmutableList<String>> KEYS =
      ImmutableMap.<String, ImmutableList<String>>builder()
          .put("say", ImmutableList.of("actor", "on", "stance", "when", "until"))
          .put("take-back", ImmutableList.of("actor", "on", "entry"))
          .put(
              "prefer",
              ImmutableList.of("actor", "issue", "ranking", "acceptable", "tolerable", "policy"))
          .put("set", ImmutableList.of("fact", "state"))
          .put("declare", ImmutableList.of("actor", "fact", "source", "as"))
          .put("join", ImmutableList.of("actor", "body"))
          .put("leave", ImmutableList.of("actor", "body"))
          .put("absent", ImmutableList.of("actor", "body"))
          .put("present", ImmutableList.of("actor", "body"))
          .put("table", ImmutableList.of("alternative", "issue", "name"))
          .put("withdraw", ImmutableList.of("alternative"))
          .put("amend", ImmutableList.of("alternative", "deadline"))
          .put("open", ImmutableList.of("procedure", "on", "kind", "deadline", "silent"))
          .put("extend", ImmutableList.of("procedure", "deadline"))
          .put("reopen", ImmutableList.of("procedure", "deadline"))
          .put("close", ImmutableList.of("procedure"))
          .put("end", ImmutableList.of("procedure", "as", "to"))
          .put("correct", ImmutableList.of("entry", "with"))
          .put("strike", ImmutableList.of("entry"))
          .buildOrThrow();

  private static final ImmutableList<String> OF_ALL =
      ImmutableList.of("do", "at", "id", "source", "note");

  private static final ImmutableMap<String, ImmutableList<String>> KEYS_OF_ENTRIES =
      ImmutableMap.copyOf(
          Maps.transformValues(
              KEYS,
              keys -> ImmutableSet.<String>builder().addAll(OF_ALL).addAll(keys).build().asList()));

  private static final ImmutableMap<String, Policy> POLICIES = Values.byWord(Policy.values());
  private static final ImmutableMap<String, Truth> STATES = Values.byWord(Truth.values());
  private static final ImmutableMap<String, RosterChange> CHANGES =
      Values.byWord(RosterChange.values());
  private static final ImmutableMap<String, ProcedureKind> KINDS =
      Values.byWord(ProcedureKind.values());
  private static final ImmutableMap<String, ProcedureState> ENDS =
      ImmutableMap.of("withdrawn", ProcedureState.WITHDRAWN, "escalated", ProcedureState.ESCALATED);
  private static final String AN_ACTOR = "the id of an actor or group, or a list of them";
  private static final String A_MOMENT = "a day such as 2024-06-26, or 2024-06-26T12:00";

  private final Errors errors;
  private final Values values;
  private final DeclarationReader declarations;

  EventReader(Errors errors, Values values, DeclarationReader declarations) {
    this.errors = errors;
    this.values = values;
    this.declarations = declarations;
  }

  /**
   * Returns the keys allowed in an entry with an event; {@code null}, after an error, if there is
   * no such event.
   */
  @Nullable ImmutableList<String> keysOfEntry(Node verb) {
    return values.choice(verb, KEYS_OF_ENTRIES, "an event, such as say or set");
  }

  /**
   * Returns the keys allowed in an event; {@code null}, after an error, if there is no such event.
   */
  @Nullable ImmutableList<String> keysOf(Node verb) {
    return values.choice(verb, KEYS, "an event, such as say or set");
  }

  /** Returns the event for a verb. */
  @Nullable Event read(String verb, Fields fields, Mapping at) {
    return switch (verb) {
      case "say" -> say(fields);
      case "take-back" -> takeBack(fields);
      case "prefer" -> prefer(fields);
      case "set" -> set(fields);
      case "declare" -> declarations.read(fields, at);
      case "join", "leave", "absent", "present" -> roster(CHANGES.get(verb), fields);
      case "table" -> table(fields);
      case "withdraw" -> {
        String alternative = id(fields, "alternative");
        yield alternative == null ? null : new Event.Withdraw(alternative);
      }
      case "amend" -> {
        String alternative = id(fields, "alternative");
        Node deadline = fields.get("deadline");
        yield alternative == null
            ? null
            : new Event.Amend(alternative, deadline == null ? null : moment(deadline));
      }
      case "correct" -> correct(fields);
      case "strike" -> {
        Integer entry = entry(fields);
        yield entry == null ? null : new Event.Strike(entry);
      }
      default -> procedure(verb, fields);
    };
  }

  private @Nullable String id(Fields fields, String key) {
    Node node = fields.require(key, "an id");
    Scalar name = node == null ? null : values.name(node, "an id");
    return name == null ? null : name.text();
  }

  private @Nullable String text(Fields fields, String key) {
    Node node = fields.get(key);
    return node == null ? null : values.text(node);
  }

  private @Nullable ImmutableList<String> ids(Fields fields, String key, String expected) {
    Node node = fields.require(key, expected);
    return node == null ? null : ids(node, expected);
  }

  private @Nullable ImmutableList<String> ids(Node node, String expected) {
    ImmutableList<Node> items = values.oneOrMore(node, expected);
    List<String> ids = new ArrayList<>(items.size());
    for (Node item : items) {
      Scalar name = values.name(item, expected);
      if (name != null) {
        ids.add(name.text());
      }
    }
    return ids.size() < items.size() || ids.isEmpty() ? null : ImmutableList.copyOf(ids);
  }

  /** Returns a moment. */
  @Nullable Moment moment(Node node) {
    String text = values.text(node);
    if (text == null) {
      return null;
    }
    try {
      return Moment.parse(text);
    } catch (IllegalArgumentException invalid) {
      errors.add(node, "found " + node.kind() + ", expected " + A_MOMENT);
      return null;
    }
  }

  private @Nullable Moment deadline(Fields fields) {
    Node node = fields.require("deadline", A_MOMENT);
    return node == null ? null : moment(node);
  }

  private @Nullable Event say(Fields fields) {
    ImmutableList<String> actors = ids(fields, "actor", AN_ACTOR);
    ImmutableList<String> on = ids(fields, "on", "the id of an alternative, or a list of them");
    Node stance = fields.require("stance", Values.STANCES);
    Position range = stance == null ? null : values.range(stance);
    Node whenNode = fields.get("when");
    Condition when = whenNode == null ? Condition.always() : values.condition(whenNode);
    Node until = fields.get("until");
    return actors == null || on == null || range == null || when == null
        ? null
        : new Event.Say(actors, on, range, when, until == null ? null : values.date(until));
  }

  private @Nullable Event table(Fields fields) {
    Node node = fields.require("alternative", "the id of an alternative");
    Scalar id = node == null ? null : values.name(node, "the id of an alternative");
    String issue = text(fields, "issue");
    if (id == null || (issue != null && values.newId(id, "it") == null)) {
      return null;
    }
    Event.Table table = new Event.Table(id.text(), issue, text(fields, "name"));
    declarations.tabled(table);
    return table;
  }

  private @Nullable Event takeBack(Fields fields) {
    Node entryNode = fields.get("entry");
    if (entryNode != null) {
      Node more = fields.get("actor") == null ? fields.get("on") : fields.get("actor");
      if (more != null) {
        errors.add(
            more,
            "\"entry\" names what is taken back, expected neither \"actor\" nor \"on\" beside it");
        return null;
      }
      Integer entry = entry(fields);
      return entry == null ? null : new Event.Revoke(entry);
    }
    ImmutableList<String> actors = ids(fields, "actor", AN_ACTOR);
    ImmutableList<String> on = ids(fields, "on", "the id of an alternative, or a list of them");
    return actors == null || on == null ? null : new Event.TakeBack(actors, on);
  }

  private @Nullable Event prefer(Fields fields) {
    ImmutableList<String> actors = ids(fields, "actor", AN_ACTOR);
    String issue = id(fields, "issue");
    Node rankingNode = fields.require("ranking", "a list of tiers, the best first");
    List<ImmutableList<String>> ranking = new ArrayList<>();
    if (rankingNode != null) {
      for (Node tier : values.items(rankingNode, "a list of tiers, the best first")) {
        ImmutableList<String> ids = ids(tier, "the ids of alternatives");
        if (ids != null) {
          ranking.add(ids);
        }
      }
    }
    int tiers = rankingNode instanceof Sequence sequence ? sequence.items().size() : 0;
    int acceptable = tiers(fields, "acceptable", Math.min(1, tiers), tiers);
    int tolerable = tiers(fields, "tolerable", 0, tiers - acceptable);
    Node policyNode = fields.get("policy");
    Policy policy =
        policyNode == null
            ? Policy.APPROVE
            : values.choice(policyNode, POLICIES, "approve or hold-out");
    return actors == null || issue == null || policy == null || ranking.size() < tiers
        ? null
        : new Event.Prefer(
            actors, issue, ImmutableList.copyOf(ranking), acceptable, tolerable, policy);
  }

  private int tiers(Fields fields, String key, int otherwise, int most) {
    Node node = fields.get(key);
    Long number = node == null ? null : values.whole(node, most);
    return number == null ? otherwise : number.intValue();
  }

  private @Nullable Event set(Fields fields) {
    String fact = id(fields, "fact");
    Node stateNode = fields.require("state", "true, false or unknown");
    Truth state =
        stateNode == null ? null : values.choice(stateNode, STATES, "true, false or unknown");
    return fact == null || state == null ? null : new Event.SetFact(fact, state);
  }

  private @Nullable Event roster(@Nullable RosterChange change, Fields fields) {
    ImmutableList<String> actors = ids(fields, "actor", AN_ACTOR);
    String body = id(fields, "body");
    return change == null || actors == null || body == null
        ? null
        : new Event.Roster(change, actors, body);
  }

  private @Nullable Event procedure(String verb, Fields fields) {
    String procedure = id(fields, "procedure");
    if (verb.equals("open")) {
      return open(procedure, fields);
    } else if (verb.equals("close")) {
      return procedure == null ? null : new Event.Close(procedure);
    } else if (verb.equals("end")) {
      Node asNode = fields.require("as", "withdrawn or escalated");
      ProcedureState as =
          asNode == null ? null : values.choice(asNode, ENDS, "withdrawn or escalated");
      Node to = fields.get("to");
      if (to != null && as == ProcedureState.WITHDRAWN) {
        errors.add(
            to,
            "only an escalated procedure continues on another alternative, expected no \"to\", or \"as\": \"escalated\"");
        return null;
      }
      return procedure == null || as == null
          ? null
          : new Event.End(procedure, as, text(fields, "to"));
    }
    Moment deadline = deadline(fields);
    if (procedure == null || deadline == null) {
      return null;
    }
    return verb.equals("extend")
        ? new Event.Extend(procedure, deadline)
        : new Event.Reopen(procedure, deadline);
  }

  private @Nullable Event open(@Nullable String procedure, Fields fields) {
    String on = id(fields, "on");
    String kinds = "silence, lazy-consensus, written or meeting";
    Node kindNode = fields.require("kind", kinds);
    ProcedureKind kind = kindNode == null ? null : values.choice(kindNode, KINDS, kinds);
    Node deadlineNode = fields.get("deadline");
    Moment deadline = null;
    if (kind == ProcedureKind.MEETING && deadlineNode != null) {
      errors.add(
          deadlineNode,
          "a meeting has no deadline, expected no \"deadline\" and a later \"close\"");
      return null;
    } else if (kind != null && kind != ProcedureKind.MEETING) {
      deadline = deadline(fields);
      if (deadline == null) {
        return null;
      }
    }
    boolean fit = fields.get("procedure") instanceof Scalar scalar && values.newId(scalar) != null;
    if (procedure == null || on == null || kind == null || !fit) {
      return null;
    }
    Node silentNode = fields.get("silent");
    if (silentNode == null) {
      return new Event.Open(new Procedure(procedure, on, kind, deadline, kind.silent()));
    } else if (silentNode instanceof Scalar scalar && scalar.text().equals("absence")) {
      return new Event.Open(new Procedure(procedure, on, kind, deadline, null));
    }
    Position silent = values.range(silentNode);
    return silent == null
        ? null
        : new Event.Open(new Procedure(procedure, on, kind, deadline, silent));
  }

  private @Nullable Integer entry(Fields fields) {
    Node node = fields.require("entry", "the number of an entry");
    Long number = node == null ? null : values.whole(node, Integer.MAX_VALUE);
    return number == null ? null : number.intValue();
  }

  private @Nullable Event correct(Fields fields) {
    Integer entry = entry(fields);
    Node with = fields.require("with", "an event, such as { \"do\": \"say\", … }");
    if (entry == null || with == null) {
      return null;
    } else if (!(with instanceof Mapping mapping)) {
      errors.add(with, "found " + with.kind() + ", expected an event with \"do\"");
      return null;
    } else {
      Node verb = mapping.entry("do") == null ? null : mapping.entry("do").value();
      if (verb == null) {
        errors.add(with, "the event lacks the key \"do\", expected do: what happened");
        return null;
      }
      ImmutableList<String> keys = keysOf(verb);
      if (keys == null) {
        return null;
      }
      String name = ((Scalar) verb).text();
      if (name.equals("correct") || name.equals("strike")) {
        errors.add(verb, "found " + verb.kind() + ", expected what happened, such as say");
        return null;
      }
      ImmutableList<String> allowed =
          ImmutableList.<String>builder().add("do").addAll(keys).build();
      Fields inner = Fields.of(errors, "the event", verb, mapping, allowed);
      Event event = inner == null ? null : read(name, inner, mapping);
      return event == null ? null : new Event.Correct(entry, event);
    }
  }
}
