package org.concordat.documents;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.concordat.documents.Node.Entry;
import org.concordat.documents.Node.Mapping;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.model.Source;
import org.concordat.negotiation.NegotiationBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Reads sources, actors, groups, facts, exclusions and scenarios, and calls the readers of bodies
 * and issues in between. An item with an error is read as far as possible, so that references to it
 * can be checked, too.
 */
final class ThingsReader extends SectionReader {
  private final ReadyBodiesReader ready;

  ThingsReader(
      Errors errors, Values values, Names names, Origins origins, NegotiationBuilder builder) {
    super(errors, values, names, origins, builder);
    this.ready = new ReadyBodiesReader(errors, values, names, origins, builder);
  }

  void read(Fields document) {
    each(document, "sources", "gazette: { title: Harbour Gazette }", this::readSource);
    ready.read(document);
    each(document, "actors", "north: { name: North Quay }", this::readActor);
    ready.addRest();
    if (document.get("groups") instanceof Mapping groups) {
      groups.entries().forEach(entry -> names.isGroup(entry.key()));
    }
    each(document, "groups", "quays: [north, south]", this::readGroup);
    BodiesReader bodies = new BodiesReader(errors, values, names, origins, builder);
    each(document, "bodies", "board: { members: …, rule: … }", entry -> readBody(bodies, entry));
    each(document, "issues", "chair: { body: …, alternatives: … }", bodies::readIssue);
    each(document, "facts", "strike: { state: unknown }", this::readFact);
    Node exclusions = document.get("exclusions");
    if (exclusions instanceof Node.Sequence list
        && !list.items().isEmpty()
        && list.items().stream().allMatch(Node.Scalar.class::isInstance)) {
      errors.add(
          list,
          "found one list of facts, expected a list of such lists: [[strike, pledge]], or \"- \""
              + " before each");
    } else if (exclusions != null) {
      values
          .items(exclusions, "a list of lists of facts ([[strike, pledge]])")
          .forEach(this::readExclusion);
    }
    ScenarioReader scenarios = new ScenarioReader(errors, values, names, origins, builder);
    each(document, "scenarios", "calm: { assume: not strike }", scenarios::read);
  }

  /** Reads a single thing: an actor, a fact or a source. */
  void readOne(String kind, Entry entry) {
    switch (kind) {
      case "actor" -> readActor(entry);
      case "fact" -> readFact(entry);
      default -> readSource(entry);
    }
  }

  private void each(Fields document, String section, String example, Consumer<Entry> reader) {
    Node node = document.get(section);
    if (node != null) {
      values.entries(node, "ids and what they stand for (" + example + ")").forEach(reader);
    }
  }

  private void readBody(BodiesReader bodies, Entry entry) {
    if (ReadyBodiesReader.isOne(entry)) {
      ready.add(entry);
    } else {
      bodies.readBody(entry);
    }
  }

  private void readSource(Entry entry) {
    Fields fields =
        Fields.ofOptional(
            errors, "a source", entry.key(), entry.value(), ImmutableList.of("title", "url"));
    String id = names.newId(entry);
    if (id == null) {
      return;
    }
    Source read =
        Source.builder()
            .id(id)
            .title(Fields.optional(fields, "title").map(values::text))
            .url(Fields.optional(fields, "url").map(values::text))
            .build();
    names.sources.put(id, read);
    builder.source(read);
  }

  private void readActor(Entry entry) {
    Fields fields =
        Fields.ofOptional(
            errors, "an actor", entry.key(), entry.value(), ImmutableList.of("name", "weights"));
    String id = names.newId(entry, "members", "others");
    if (id == null) {
      return;
    }
    Actor known = ready.member(id);
    Map<String, Long> weights = new LinkedHashMap<>(known == null ? Map.of() : known.weights());
    weights.putAll(weights(fields));
    Actor read =
        Actor.builder()
            .id(id)
            .name(names.nameOf(fields, known == null ? id : known.name()))
            .weights(weights)
            .build();
    names.actors.put(id, read);
    builder.actors(read);
  }

  private Map<String, Long> weights(@Nullable Fields fields) {
    Map<String, Long> weights = new LinkedHashMap<>();
    Optional<Node> node = Fields.optional(fields, "weights");
    if (node.isPresent()) {
      for (Entry weight : values.entries(node.get(), "weights by name ({ berths: 12 })")) {
        String name = values.newId(weight.key());
        Long value = values.whole(weight.value(), Actor.LARGEST_WEIGHT);
        if (name != null) {
          weights.put(name, value == null ? 0 : value);
        }
      }
    }
    return weights;
  }

  private void readGroup(Entry entry) {
    names.reads(entry.key());
    Node list = entry.value();
    String name = entry.key().text();
    if (list instanceof Mapping) {
      Fields fields =
          Fields.of(errors, "a group", entry.key(), list, ImmutableList.of("name", "actors"));
      Node actors = fields == null ? null : fields.require("actors", "a list of actors");
      name = names.nameOf(fields, name);
      list = actors == null ? new Node.Refused(0, 0) : actors;
    }
    ImmutableSet.Builder<Actor> actors = ImmutableSet.builder();
    ImmutableList<Node> items = values.items(list, "a list of actors ([north, south])");
    items.forEach(item -> names.actors(item).forEach(meant -> actors.add(meant.actor())));
    String id = names.newId(entry, "members", "others");
    if (id == null) {
      return;
    }
    ImmutableSet<Actor> found = actors.build();
    if (found.isEmpty() && list instanceof Node.Sequence && items.isEmpty()) {
      errors.add(list, "the group has no actors, expected at least one");
    }
    if (found.isEmpty()) {
      origins.incomplete("groups." + id);
    }
    Group group = Group.of(id, name, found.isEmpty() ? names.everyone() : found);
    names.groups.put(id, group);
    builder.group(group);
  }

  private void readFact(Entry entry) {
    Fields fields =
        Fields.ofOptional(
            errors,
            "a fact",
            entry.key(),
            entry.value(),
            ImmutableList.of(
                "says",
                "state",
                "occurs",
                "until",
                "history",
                "withdraws",
                "adopts",
                "bars",
                "by",
                "lever",
                "cost",
                "probability",
                "source"));
    String id = names.newId(entry);
    if (id == null) {
      return;
    }
    Fact.Builder fact = Fact.builder().id(id);
    new HistoryReader(errors, values).read(fields, fact);
    Fact read =
        fact.says(Fields.optional(fields, "says").map(values::text))
            .withdraws(alternative(fields, "withdraws"))
            .adopts(alternative(fields, "adopts"))
            .bars(alternative(fields, "bars"))
            .by(Fields.optional(fields, "by").map(names::actorOrAlternative))
            .lever(Fields.optional(fields, "lever").map(values::flag).orElse(false))
            .cost(
                Fields.optional(fields, "cost")
                    .map(node -> values.decimal(node, null))
                    .orElse(BigDecimal.ONE))
            .probability(
                Fields.optional(fields, "probability")
                    .map(node -> values.decimal(node, BigDecimal.ONE)))
            .source(Optional.ofNullable(fields == null ? null : names.source(fields)))
            .build();
    names.facts.put(id, read);
    builder.facts(read);
  }

  private Optional<Alternative> alternative(@Nullable Fields fields, String key) {
    return Fields.optional(fields, key)
        .map(node -> names.find(node, "alternative", names.alternatives));
  }

  private void readExclusion(Node node) {
    ImmutableList<Node> items = values.items(node, "a list of facts ([strike, pledge])");
    if (node instanceof Node.Sequence && items.size() < 2) {
      errors.add(
          node,
          "the exclusion has "
              + (items.isEmpty() ? "no facts" : "one fact")
              + ", expected at least two");
    }
    Set<Fact> facts = new LinkedHashSet<>();
    int found = 0;
    for (Node item : items) {
      Fact fact = names.find(item, "fact", names.facts);
      if (fact != null) {
        found++;
        if (!facts.add(fact)) {
          errors.add(
              item, "the fact \"" + fact.id() + "\" is in the exclusion twice, expected it once");
        }
      }
    }
    if (found == items.size() && facts.size() == items.size() && items.size() > 1) {
      builder.exclusion(ImmutableSet.copyOf(facts));
      origins.exclusion(node);
    }
  }
}
