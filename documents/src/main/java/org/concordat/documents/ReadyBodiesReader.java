package org.concordat.documents;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.concordat.bodies.ReadyBody;
import org.concordat.bodies.UnknownDateException;
import org.concordat.documents.Node.Entry;
import org.concordat.documents.Node.Mapping;
import org.concordat.documents.Node.Scalar;
import org.concordat.internal.english.English;
import org.concordat.model.Actor;
import org.concordat.model.Group;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Membership;
import org.concordat.negotiation.NegotiationBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Reads references to ready bodies: {@code { use: eu-council, on: 2025-01-01, rule:
 * qualified-majority }}. Their members are added before the actors of the document are read, which
 * may give them other names and weights; their absences are read after these.
 */
final class ReadyBodiesReader extends SectionReader {
  private static final String LATEST = "latest";
  private static final String POPULATION = "population";

  /** The bodies by the ids that the document gives them, before their members get other weights. */
  private final Map<String, Body> bodies = new LinkedHashMap<>();

  /** What the document says of them, of which absences are read after the actors. */
  private final Map<String, Fields> fields = new LinkedHashMap<>();

  /** The populations that the document gives its actors, by their ids. */
  private final Map<String, Long> populations = new HashMap<>();

  private final MembersReader membersReader;
  private final Map<String, Actor> members = new LinkedHashMap<>();
  private final Map<String, Group> groups = new LinkedHashMap<>();

  ReadyBodiesReader(
      Errors errors, Values values, Names names, Origins origins, NegotiationBuilder builder) {
    super(errors, values, names, origins, builder);
    this.membersReader = new MembersReader(errors, values, names);
  }

  /** Returns whether an entry refers to a ready body. */
  static boolean isOne(Entry entry) {
    return entry.value() instanceof Mapping mapping && mapping.entry("use") != null;
  }

  /** Reads the references to ready bodies, without errors for anything else. */
  void read(Fields document) {
    if (document.get("actors") instanceof Mapping actors) {
      takePopulations(actors);
    }
    if (document.get("bodies") instanceof Mapping mapping) {
      mapping.entries().stream().filter(ReadyBodiesReader::isOne).forEach(this::read);
    }
  }

  /** Returns the member of a ready body with an id; {@code null} if there is none. */
  @Nullable Actor member(String id) {
    return members.get(id);
  }

  /** Adds the members that the document does not declare, and the groups that rules name. */
  void addRest() {
    members.forEach(
        (id, actor) -> {
          if (names.actors.putIfAbsent(id, actor) == null) {
            builder.actors(actor);
          }
        });
    groups.forEach(
        (id, group) -> {
          ImmutableList<Actor> actors =
              group.actors().stream()
                  .map(actor -> names.actors.getOrDefault(actor.id(), actor))
                  .collect(ImmutableList.toImmutableList());
          actors.forEach(actor -> names.actors.putIfAbsent(actor.id(), actor));
          Group known = Group.of(id, group.name(), actors);
          if (names.groups.putIfAbsent(id, known) == null) {
            builder.group(known);
          }
        });
  }

  /** Adds a body, unless its entry has an error. */
  void add(Entry entry) {
    Body body = bodies.get(entry.key().text());
    if (body == null) {
      names.isBroken(entry.key().text());
      return;
    }
    Body.Builder known =
        Body.builder().id(body.id()).name(body.name()).rule(body.rule()).absence(body.absence());
    for (Membership membership : body.memberships()) {
      Actor actor = names.actors.get(membership.actor().id());
      known.member(actor == null ? membership.actor() : actor, membership.term());
    }
    Fields fields = requireNonNull(this.fields.get(body.id()));
    Stance absence = membersReader.absence(fields);
    if (absence != null) {
      known.absence(absence);
    }
    known.absences(membersReader.absent(fields, body.memberships(), true));
    Body built = known.build();
    names.bodies.put(built.id(), built);
    builder.body(built);
  }

  private void read(Entry entry) {
    Fields fields =
        Fields.of(
            errors,
            "a ready body",
            entry.key(),
            entry.value(),
            ImmutableList.of("use", "on", "rule", "name", "absence", "absent"));
    String id = names.newId(entry, "members", "others");
    Node use = fields == null ? null : fields.require("use", "a ready body");
    Node on = fields == null ? null : fields.require("on", "a day, or latest");
    if (fields == null || id == null || use == null || on == null) {
      return;
    }
    ReadyBody ready = values.choice(use, ReadyBody.all(), "a ready body");
    if (ready == null) {
      return;
    }
    String first = ready.rules().asList().get(0);
    Map<String, String> rules = new LinkedHashMap<>();
    ready.rules().forEach(rule -> rules.put(rule, rule));
    Node ruleNode = fields.get("rule");
    String rule =
        ruleNode == null
            ? first
            : values.choice(ruleNode, ImmutableMap.copyOf(rules), String.join(", ", ready.rules()));
    boolean isLatest = on instanceof Scalar scalar && scalar.text().equals(LATEST);
    LocalDate day = rule == null ? null : isLatest ? latest(ready, rule, on) : values.date(on);
    if (rule == null || day == null) {
      return;
    }
    try {
      Body body = on(ready, day, rule);
      Optional<Actor> namesake =
          body.everyMember().stream().filter(member -> member.id().equals(id)).findFirst();
      if (namesake.isPresent()) {
        errors.add(
            entry.key(),
            "the id \""
                + id
                + "\" is that of a member of this ready body, "
                + namesake.get().name()
                + ", expected another id for the body, such as \""
                + ready.id()
                + "\"");
        return;
      }
      String known =
          isLatest
              ? ready.name() + " as of " + English.day(day) + ReadyBody.LAST_KNOWN
              : ready.name();
      this.fields.put(id, fields);
      bodies.put(
          id,
          Body.builder()
              .id(id)
              .name(Fields.optional(fields, "name").map(values::text).orElse(known))
              .rule(body.rule())
              .absence(body.absence())
              .memberships(body.memberships())
              .build());
      for (Actor actor : body.everyMember()) {
        members.merge(actor.id(), actor, this::together);
        origins.actor(actor.id(), entry.key());
      }
      ready.groups().forEach(group -> groups.put(group.id(), group));
    } catch (UnknownDateException unknown) {
      errors.add(on, unknown.getMessage() + ", expected such a day, or latest");
    }
  }

  /** Returns a body, where its populations are not known with those that the document gives. */
  private Body on(ReadyBody ready, LocalDate day, String rule) {
    try {
      return ready.on(day, rule);
    } catch (UnknownDateException unknown) {
      if (day.isAfter(ready.latest(rule).orElse(day))) {
        throw unknown;
      }
      return ready.on(day, rule, POPULATION, populations);
    }
  }

  /** Takes the populations of a document's actors; what is wrong in them is told elsewhere. */
  private void takePopulations(Mapping actors) {
    for (Entry actor : actors.entries()) {
      if (value(value(actor.value(), "weights"), POPULATION) instanceof Scalar number
          && number.plain()
          && number.text().matches("[0-9]{1,15}")) {
        populations.put(actor.key().text(), Long.valueOf(number.text()));
      }
    }
  }

  private static @Nullable Node value(@Nullable Node node, String key) {
    Entry entry = node instanceof Mapping mapping ? mapping.entry(key) : null;
    return entry == null ? null : entry.value();
  }

  private @Nullable LocalDate latest(ReadyBody ready, String rule, Node on) {
    LocalDate day = ready.latest(rule).orElse(null);
    if (day == null) {
      errors.add(
          on, ready.id() + " has no last known day, so \"latest\" means nothing, expected a day");
    }
    return day;
  }

  /** Merges the weights of an actor that is a member of two bodies. */
  private Actor together(Actor one, Actor other) {
    Map<String, Long> weights = new LinkedHashMap<>(other.weights());
    weights.putAll(one.weights());
    return Actor.builder().id(one.id()).name(one.name()).weights(weights).build();
  }
}
