package org.concordat.documents;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import org.concordat.documents.Node.Entry;
import org.concordat.documents.Node.Mapping;
import org.concordat.documents.Node.Scalar;
import org.concordat.model.Alternative;
import org.concordat.model.Named;
import org.concordat.negotiation.Negotiation;
import org.concordat.proceedings.Event;
import org.jspecify.annotations.Nullable;

/**
 * Reads declarations in entries, which are written as in a document. A fact can refer to names from
 * the document or from earlier entries.
 */
final class DeclarationReader {
  private final Errors errors;
  private final Values values;
  private final Names names;
  private final ThingsReader things;

  DeclarationReader(Errors errors, Values values, Negotiation negotiation) {
    this.errors = errors;
    this.values = values;
    this.names = new Names(errors, values);
    names.actors.putAll(negotiation.actors());
    names.alternatives.putAll(negotiation.alternatives());
    names.sources.putAll(negotiation.sources());
    this.things = new ThingsReader(errors, values, names, new Origins(), Negotiation.builder());
  }

  /** Registers the alternative that an entry tables, if it is new. */
  void tabled(Event.Table table) {
    String id = table.alternative();
    if (table.issue() != null && Named.isId(id) && !Named.RESERVED.contains(id)) {
      names.alternatives.putIfAbsent(id, Alternative.of(id));
    }
  }

  /** Returns the event; {@code null} after an error. */
  @Nullable Event read(Fields fields, Mapping at) {
    String kind = null;
    for (String each : ImmutableList.of("actor", "fact", "source")) {
      kind = kind == null && fields.get(each) != null ? each : kind;
    }
    if (kind == null) {
      errors.add(at, "the event declares nothing, expected the key actor, fact or source");
      return null;
    }
    Node name = fields.require(kind, "the id of a new " + kind);
    Scalar id = name == null ? null : values.name(name, "the id of a new " + kind);
    if (id == null) {
      return null;
    }
    Node as = fields.get("as");
    Node written = as == null ? new Scalar("", true, id.line(), id.column()) : as;
    things.readOne(kind, new Entry(id, written));
    Serializable thing =
        switch (kind) {
          case "actor" -> names.actors.get(id.text());
          case "fact" -> names.facts.get(id.text());
          default -> names.sources.get(id.text());
        };
    return thing == null ? null : new Event.Declare(thing);
  }
}
