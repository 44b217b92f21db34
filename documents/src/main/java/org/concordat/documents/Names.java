package org.concordat.documents;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.condition.Condition;
import org.concordat.documents.Node.Entry;
import org.concordat.documents.Node.Scalar;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.model.Named;
import org.concordat.model.Source;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.jspecify.annotations.Nullable;

/**
 * Knows the names that the document declares, and resolves them. An unknown name is reported; if a
 * similar name is suggested, that is then used instead, so that one slip gives only one error.
 */
final class Names {
  final Map<String, Source> sources = new LinkedHashMap<>();
  final Map<String, Actor> actors = new LinkedHashMap<>();
  final Map<String, Group> groups = new LinkedHashMap<>();
  final Map<String, Body> bodies = new LinkedHashMap<>();
  final Map<String, Issue> issues = new LinkedHashMap<>();
  final Map<String, Alternative> alternatives = new LinkedHashMap<>();
  final Map<String, Fact> facts = new LinkedHashMap<>();

  /** Words by which beginners mean everyone or everything. */
  private static final ImmutableSet<String> ALL =
      ImmutableSet.of("all", "any", "everybody", "everyone", "members");

  /** How often ids are suggested in the place of names; each time looks through all things. */
  private static final int MAX_SUGGESTED = 20;

  /** How many ids a list has that shows how one is written. */
  private static final int SOME = 3;

  /** The places of the groups of the document, read or not. */
  private final Map<String, Integer> linesOfGroups = new HashMap<>();

  /** The group that is being read, or was last. */
  private @Nullable String groupRead;

  /** Declared names that cannot be ids; they are not reported again. */
  private final Set<String> broken = new HashSet<>();

  private int suggested;
  private @Nullable ImmutableSet<Actor> everyone;
  private @Nullable Body anyBody;
  private final Errors errors;
  private final Values values;

  /** An actor, and the place where the document names it or its group. */
  record Meant(Actor actor, Scalar at) {}

  Names(Errors errors, Values values) {
    this.errors = errors;
    this.values = values;
    values.suggestIds(this::idOfNameAt);
  }

  /** Returns the id of the thing by whose name, which is not its id, a text begins. */
  private Optional<String> idOfNameAt(String text) {
    if (suggested++ >= MAX_SUGGESTED) {
      return Optional.empty();
    }
    return Stream.<Map<String, ? extends Named>>of(actors, alternatives, groups, bodies, facts)
        .flatMap(things -> things.values().stream())
        .filter(thing -> !thing.name().equals(thing.id()) && beginsWith(text, thing.name()))
        .max(Comparator.comparingInt(thing -> thing.name().length()))
        .map(Named::id);
  }

  private static boolean beginsWith(String text, String name) {
    int end = name.length();
    return text.regionMatches(true, 0, name, 0, end)
        && (text.length() == end || !Character.isLetterOrDigit(text.charAt(end)));
  }

  /** Returns the id that an entry declares; {@code null}, after an error, if it cannot be an id. */
  @Nullable String newId(Entry entry, String... alsoReserved) {
    String id = values.newId(entry.key(), alsoReserved);
    if (id == null) {
      isBroken(entry.key().text());
    }
    return id;
  }

  /** Returns the name given to something, or its id. */
  String nameOf(@Nullable Fields fields, String id) {
    return Fields.optional(fields, "name").map(values::text).orElse(id);
  }

  /** Remembers where a group is defined, for those that name it before. */
  void isGroup(Scalar id) {
    linesOfGroups.putIfAbsent(id.text(), id.line());
  }

  /** Remembers which group is being read, which cannot have itself as a part. */
  void reads(Scalar group) {
    groupRead = group.text();
  }

  void isBroken(String name) {
    broken.add(name);
  }

  boolean broken(String name) {
    return broken.contains(name);
  }

  /** Returns the thing with a name; {@code null}, after an error, if there is none. */
  <T> @Nullable T find(Node node, String what, Map<String, T> things) {
    Scalar name = values.name(node, "the id of " + article(what));
    if (name == null) {
      return null;
    }
    T thing = things.get(name.text());
    if (thing != null) {
      return thing;
    }
    String near = instead(name, what, List.of(things));
    return near == null ? null : things.get(near);
  }

  /** Reports an unknown name, and returns the one that was probably meant, if any. */
  private @Nullable String instead(
      Scalar name, String what, List<? extends Map<String, ?>> things) {
    if (broken.contains(name.text())) {
      return null;
    }
    String near = idOfName(name.text(), things);
    if (near == null) {
      near =
          errors
              .nearest(name.text(), Iterables.concat(things.stream().map(Map::keySet).toList()))
              .orElse(null);
    }
    String kind = kind(name.text());
    errors.add(
        name,
        (kind == null
                ? "there is no " + what + " called " + Errors.quoted(name.text())
                : Errors.quoted(name.text()) + " is " + article(kind))
            + ", expected the id of "
            + article(what)
            + (ALL.contains(name.text().toLowerCase(Locale.ROOT))
                ? "; no word stands for all of them, so list them (" + listed(things) + ")"
                : near == null ? "" : "; did you mean \"" + near + "\"?"));
    return near;
  }

  /** Returns what has an id, where that is declared before the place that names it. */
  private @Nullable String kind(String id) {
    return actors.containsKey(id)
        ? "actor"
        : groups.containsKey(id)
            ? "group"
            : bodies.containsKey(id)
                ? "body"
                : issues.containsKey(id)
                    ? "issue"
                    : alternatives.containsKey(id)
                        ? "alternative"
                        : facts.containsKey(id) ? "fact" : null;
  }

  /** Returns the first of the things, as a list that a document can have. */
  private static String listed(List<? extends Map<String, ?>> things) {
    ImmutableList<String> ids =
        things.stream()
            .flatMap(each -> each.keySet().stream())
            .limit(SOME + 1)
            .collect(ImmutableList.toImmutableList());
    return ids.size() > SOME
        ? "[" + String.join(", ", ids.subList(0, SOME)) + ", \u2026]"
        : ids.toString();
  }

  /**
   * Returns the id of the thing with a name for people; {@code null} if none or several have it.
   */
  private @Nullable String idOfName(String text, List<? extends Map<String, ?>> things) {
    String found = null;
    for (Map<String, ?> kind : things) {
      if (!errors.mayCompare(kind.size())) {
        return null;
      }
      for (Map.Entry<String, ?> entry : kind.entrySet()) {
        if (entry.getValue() instanceof Named named && named.name().equalsIgnoreCase(text)) {
          if (found != null) {
            return null;
          }
          found = entry.getKey();
        }
      }
    }
    return found;
  }

  private static String article(String what) {
    return ("aeiou".indexOf(what.charAt(0)) < 0 ? "a " : "an ") + what;
  }

  /** Returns the actors that an id stands for: one actor, or those of a group. */
  List<Meant> actors(Node node) {
    Scalar name = values.name(node, "the id of an actor or group");
    if (name == null) {
      return ImmutableList.of();
    }
    Named thing = actorOr(groups, name.text());
    Integer line = linesOfGroups.get(name.text());
    if (thing == null && line != null && !broken.contains(name.text())) {
      errors.add(
          name,
          "the group "
              + Errors.quoted(name.text())
              + (name.text().equals(groupRead)
                  ? " names itself"
                  : " is defined on line " + line + ", not before this one")
              + ", expected an actor, or a group that stands above");
    } else if (thing == null) {
      String near = instead(name, "actor or group", List.of(actors, groups));
      thing = near == null ? null : actorOr(groups, near);
    }
    if (thing instanceof Group group) {
      values.expand(name, group.actors().size());
      return group.actors().stream().map(actor -> new Meant(actor, name)).toList();
    }
    values.expand(name, 1);
    return thing instanceof Actor actor
        ? ImmutableList.of(new Meant(actor, name))
        : ImmutableList.of();
  }

  /** Returns the actors that one id or a list of ids stands for, each once. */
  List<Meant> actorsOfList(Node node) {
    ImmutableList<Node> items = values.oneOrMore(node, "at least one actor or group");
    if (items.size() == 1) {
      return actors(items.get(0));
    }
    Map<String, Meant> meant = new LinkedHashMap<>();
    for (Node item : items) {
      for (Meant actor : actors(item)) {
        meant.putIfAbsent(actor.actor().id(), actor);
      }
    }
    return ImmutableList.copyOf(meant.values());
  }

  /** Returns what brings a fact about: an actor or an alternative. */
  @Nullable Named actorOrAlternative(Node node) {
    Scalar name = values.name(node, "the id of an actor or an alternative");
    if (name == null) {
      return null;
    }
    Named thing = actorOr(alternatives, name.text());
    if (thing == null) {
      String near = instead(name, "actor or alternative", List.of(actors, alternatives));
      thing = near == null ? null : actorOr(alternatives, near);
    }
    return thing;
  }

  private @Nullable Named actorOr(Map<String, ? extends Named> others, String id) {
    Named actor = actors.get(id);
    return actor != null ? actor : others.get(id);
  }

  /** Returns the source of an item. */
  @Nullable Source source(Fields fields) {
    Node node = fields.get("source");
    return node == null ? null : find(node, "source", sources);
  }

  /** Returns all actors, in place of a set that could not be read. */
  ImmutableSet<Actor> everyone() {
    values.recover(actors.size());
    ImmutableSet<Actor> known = everyone;
    if (known == null || known.size() != actors.size()) {
      known = ImmutableSet.copyOf(actors.values());
      everyone = known;
    }
    return known;
  }

  /** Returns a body, in place of one that could not be read, in which everyone has a say. */
  Body anyBody() {
    Body known = anyBody;
    if (known == null) {
      known =
          Body.of(
              "a-body-that-is-not-there",
              "a body that is not there",
              DecisionRule.of(Condition.always()),
              everyone());
      anyBody = known;
    }
    return known;
  }
}
