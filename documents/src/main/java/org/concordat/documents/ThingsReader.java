package org.concordat.documents;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multiset;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.concordat.condition.Condition;
import org.concordat.documents.Names.Meant;
import org.concordat.documents.Node.Entry;
import org.concordat.documents.Node.Mapping;
import org.concordat.documents.Node.Scalar;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Membership;
import org.concordat.negotiation.NegotiationBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a negotiation is made of: sources, actors, groups, bodies, issues, facts, exclusions.
 * What has an error in it is read as far as it goes, so that what refers to it can be checked too.
 */
final class ThingsReader {
  private static final ImmutableMap<String, Stance> ABSENCES =
      ImmutableMap.of("oppose", Stance.OPPOSE, "abstain", Stance.ABSTAIN);
  private static final ImmutableMap<String, Truth> STATES = Values.byWord(Truth.values());
  private static final DecisionRule ANY_RULE = DecisionRule.of(Condition.always());

  private final Errors errors;
  private final Values values;
  private final Names names;
  private final Origins origins;
  private final NegotiationBuilder builder;

  ThingsReader(
      Errors errors, Values values, Names names, Origins origins, NegotiationBuilder builder) {
    this.errors = errors;
    this.values = values;
    this.names = names;
    this.origins = origins;
    this.builder = builder;
  }

  void read(Fields document) {
    each(document, "sources", "gazette: { title: Harbour Gazette }", this::readSource);
    each(document, "actors", "north: { name: North Quay }", this::readActor);
    each(document, "groups", "quays: [north, south]", this::readGroup);
    each(document, "bodies", "board: { members: …, rule: … }", this::readBody);
    each(document, "issues", "chair: { body: …, alternatives: … }", this::readIssue);
    each(document, "facts", "strike: { state: unknown }", this::readFact);
    Node exclusions = document.get("exclusions");
    if (exclusions != null) {
      values
          .items(exclusions, "a list of lists of facts ([[strike, pledge]])")
          .forEach(this::readExclusion);
    }
  }

  private void each(Fields document, String section, String example, Consumer<Entry> reader) {
    Node node = document.get(section);
    if (node != null) {
      values.entries(node, "ids and what they stand for (" + example + ")").forEach(reader);
    }
  }

  private @Nullable String newId(Entry entry, String... alsoReserved) {
    String id = values.newId(entry.key(), alsoReserved);
    if (id == null) {
      names.isBroken(entry.key().text());
    }
    return id;
  }

  private static Optional<Node> get(@Nullable Fields fields, String key) {
    return fields == null ? Optional.empty() : Optional.ofNullable(fields.get(key));
  }

  private Optional<String> text(@Nullable Fields fields, String key) {
    return get(fields, key).map(values::text);
  }

  private String nameOf(@Nullable Fields fields, String id) {
    return text(fields, "name").orElse(id);
  }

  private void readSource(Entry entry) {
    Fields fields =
        Fields.ofOptional(
            errors, "a source", entry.key(), entry.value(), ImmutableList.of("title", "url"));
    String id = newId(entry);
    if (id == null) {
      return;
    }
    Source read =
        Source.builder().id(id).title(text(fields, "title")).url(text(fields, "url")).build();
    names.sources.put(id, read);
    builder.source(read);
  }

  private void readActor(Entry entry) {
    Fields fields =
        Fields.ofOptional(
            errors, "an actor", entry.key(), entry.value(), ImmutableList.of("name", "weights"));
    String id = newId(entry, "members", "others");
    if (id == null) {
      return;
    }
    Actor read =
        Actor.builder().id(id).name(nameOf(fields, id)).putAllWeights(weights(fields)).build();
    names.actors.put(id, read);
    builder.actors(read);
  }

  private Map<String, Long> weights(@Nullable Fields fields) {
    Map<String, Long> weights = new LinkedHashMap<>();
    Optional<Node> node = get(fields, "weights");
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
    Node list = entry.value();
    String name = entry.key().text();
    if (list instanceof Mapping) {
      Fields fields =
          Fields.of(errors, "a group", entry.key(), list, ImmutableList.of("name", "actors"));
      Node actors = fields == null ? null : fields.require("actors", "a list of actors");
      name = nameOf(fields, name);
      list = actors == null ? new Node.Refused(0, 0) : actors;
    }
    ImmutableSet.Builder<Actor> actors = ImmutableSet.builder();
    ImmutableList<Node> items = values.items(list, "a list of actors ([north, south])");
    for (Node item : items) {
      Actor actor = names.find(item, "actor", names.actors);
      if (actor != null) {
        actors.add(actor);
      }
    }
    values.expand(list, items.size());
    String id = newId(entry, "members", "others");
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

  private void readBody(Entry entry) {
    Fields fields =
        Fields.of(
            errors,
            "a body",
            entry.key(),
            entry.value(),
            ImmutableList.of("name", "members", "rule", "absence", "absent"));
    String id = newId(entry, "members", "others");
    List<Membership> memberships = new ArrayList<>();
    DecisionRule rule = ANY_RULE;
    Stance absence = null;
    Set<Actor> absent = new HashSet<>();
    boolean complete = fields != null;
    if (fields != null) {
      List<Meant> members = new ArrayList<>();
      complete = readMembers(fields, memberships, members);
      if (id != null) {
        origins.members(id, members);
      }
      Node ruleNode = fields.require("rule", "a condition on \"it\" (all of members support it)");
      Condition condition = ruleNode == null ? null : values.condition(ruleNode);
      rule = condition == null ? ANY_RULE : DecisionRule.of(condition);
      Node absenceNode = fields.get("absence");
      absence =
          absenceNode == null ? null : values.choice(absenceNode, ABSENCES, "oppose or abstain");
      Node absentNode = fields.get("absent");
      if (absentNode != null) {
        absent = readAbsent(absentNode, memberships, complete);
      }
    }
    if (id == null) {
      return;
    }
    if (!complete) {
      // So that nobody is told to have no say only because the members could not be told.
      memberships.clear();
      names.everyone().forEach(actor -> memberships.add(Membership.of(actor)));
      origins.incomplete("bodies." + id + ".members");
    }
    Body body =
        Body.builder()
            .id(id)
            .name(nameOf(fields, id))
            .addAllMemberships(memberships)
            .rule(rule)
            .absence(absence == null ? Stance.OPPOSE : absence)
            .addAllAbsent(absent)
            .build();
    names.bodies.put(id, body);
    builder.body(body);
  }

  /** Adds the members of a body, and returns whether all could be told. */
  private boolean readMembers(
      Fields fields, List<Membership> memberships, List<Meant> membersMeant) {
    String expected = "a list of actors or groups ([north, { actor: isle, from: 2024-03-07 }])";
    Node node = fields.require("members", expected);
    if (node == null) {
      return false;
    }
    boolean complete = true;
    Multiset<String> earlier = HashMultiset.create();
    for (Node item : values.oneOrMore(node, "at least one member")) {
      Node who = item;
      Term term = Term.ALWAYS;
      if (item instanceof Mapping) {
        Fields member =
            Fields.of(errors, "a member", item, item, ImmutableList.of("actor", "from", "until"));
        Node actor = member == null ? null : member.require("actor", "the id of an actor or group");
        if (member == null || actor == null) {
          complete = false;
          continue;
        }
        who = actor;
        term = values.term(member);
      }
      List<Meant> meant = names.actors(who);
      complete &= !meant.isEmpty();
      for (Meant each : meant) {
        values.expand(each.at(), earlier.add(each.actor().id(), 1));
        memberships.add(new Membership(each.actor(), term));
        membersMeant.add(each);
      }
    }
    return complete;
  }

  private Set<Actor> readAbsent(Node node, List<Membership> memberships, boolean complete) {
    Set<String> members = new HashSet<>();
    memberships.forEach(membership -> members.add(membership.actor().id()));
    ImmutableSet.Builder<Actor> absent = ImmutableSet.builder();
    if (node instanceof Node.Sequence sequence && sequence.items().isEmpty()) {
      return absent.build();
    }
    for (Meant meant : names.actorsOfList(node)) {
      if (!complete || members.contains(meant.actor().id())) {
        absent.add(meant.actor());
      } else {
        errors.add(
            meant.at(),
            "\""
                + meant.actor().id()
                + "\" is absent but no member of the body, expected a member");
      }
    }
    return absent.build();
  }

  private void readIssue(Entry entry) {
    Fields fields =
        Fields.of(
            errors,
            "an issue",
            entry.key(),
            entry.value(),
            ImmutableList.of("name", "body", "status-quo", "alternatives"));
    String id = newId(entry);
    if (fields == null) {
      names.isBroken(entry.key().text());
      return;
    }
    Node bodyNode = fields.require("body", "the id of a body");
    Body body = bodyNode == null ? null : names.find(bodyNode, "body", names.bodies);
    ImmutableSet.Builder<Alternative> alternatives = ImmutableSet.builder();
    Node alternativesNode =
        fields.require("alternatives", "ids and what they stand for ({ ada: { name: Ada } })");
    if (alternativesNode != null) {
      ImmutableList<Entry> entries =
          values.entries(alternativesNode, "ids and what they stand for ({ ada: { name: Ada } })");
      if (alternativesNode instanceof Mapping && entries.isEmpty()) {
        errors.add(alternativesNode, "the issue has no alternatives, expected at least one");
      }
      for (Entry each : entries) {
        Alternative alternative = readAlternative(each);
        if (alternative != null) {
          alternatives.add(alternative);
        }
      }
    }
    Optional<String> statusQuo = text(fields, "status-quo");
    if (id == null) {
      alternatives.build().forEach(alternative -> names.isBroken(alternative.id()));
      return;
    }
    if (alternatives.build().isEmpty()) {
      origins.incomplete("issues." + id + ".alternatives");
    }
    if (body == null) {
      origins.incomplete("bodies." + names.anyBody().id() + ".members");
    }
    Issue read =
        Issue.builder()
            .id(id)
            .name(nameOf(fields, id))
            .body(body == null ? names.anyBody() : body)
            .addAllAlternatives(alternatives.build())
            .statusQuo(statusQuo)
            .build();
    names.issues.put(id, read);
    builder.issue(read);
  }

  private @Nullable Alternative readAlternative(Entry entry) {
    Fields fields =
        Fields.ofOptional(
            errors, "an alternative", entry.key(), entry.value(), ImmutableList.of("name"));
    String id = newId(entry, "it");
    if (id == null) {
      return null;
    }
    Alternative alternative = Alternative.of(id, nameOf(fields, id));
    names.alternatives.putIfAbsent(id, alternative);
    return alternative;
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
                "withdraws",
                "by",
                "lever",
                "cost",
                "probability",
                "source"));
    String id = newId(entry);
    if (id == null) {
      return;
    }
    Fact read =
        Fact.builder()
            .id(id)
            .says(text(fields, "says"))
            .state(stateOf(fields))
            .occurs(get(fields, "occurs").map(values::date))
            .withdraws(
                get(fields, "withdraws")
                    .map(node -> names.find(node, "alternative", names.alternatives)))
            .by(get(fields, "by").map(names::actorOrAlternative))
            .lever(get(fields, "lever").map(values::flag).orElse(false))
            .cost(
                get(fields, "cost").map(node -> values.decimal(node, null)).orElse(BigDecimal.ONE))
            .probability(
                get(fields, "probability").map(node -> values.decimal(node, BigDecimal.ONE)))
            .source(Optional.ofNullable(fields == null ? null : names.source(fields)))
            .build();
    names.facts.put(id, read);
    builder.facts(read);
  }

  private Truth stateOf(@Nullable Fields fields) {
    Optional<Node> node = get(fields, "state");
    Truth state = node.map(this::state).orElse(Truth.FALSE);
    if (node.isPresent() && state != Truth.FALSE && get(fields, "occurs").isPresent()) {
      errors.add(
          node.get(),
          "the fact has a state and a day on which it occurs, expected one or the other");
      return Truth.FALSE;
    }
    return state;
  }

  private @Nullable Truth state(Node node) {
    boolean isFlag =
        node instanceof Scalar scalar && scalar.plain() && Values.FLAGS.containsKey(scalar.text());
    Boolean flag = isFlag ? values.flag(node) : null;
    return flag != null ? Truth.of(flag) : values.choice(node, STATES, "true, false or unknown");
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
