package org.concordat.documents;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multiset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.condition.Condition;
import org.concordat.documents.Names.Meant;
import org.concordat.documents.Node.Entry;
import org.concordat.documents.Node.Mapping;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Membership;
import org.concordat.negotiation.NegotiationBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Reads who decides, and on what: bodies and issues. What has an error in it is read as far as it
 * goes, so that what refers to it can be checked too.
 */
final class BodiesReader extends SectionReader {
  private static final ImmutableMap<String, Stance> ABSENCES =
      ImmutableMap.of("oppose", Stance.OPPOSE, "abstain", Stance.ABSTAIN);
  private static final DecisionRule ANY_RULE = DecisionRule.of(Condition.always());

  BodiesReader(
      Errors errors, Values values, Names names, Origins origins, NegotiationBuilder builder) {
    super(errors, values, names, origins, builder);
  }

  void readBody(Entry entry) {
    Fields fields =
        Fields.of(
            errors,
            "a body",
            entry.key(),
            entry.value(),
            ImmutableList.of("name", "members", "rule", "absence", "absent"));
    String id = names.newId(entry, "members", "others");
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
            .name(names.nameOf(fields, id))
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

  void readIssue(Entry entry) {
    Fields fields =
        Fields.of(
            errors,
            "an issue",
            entry.key(),
            entry.value(),
            ImmutableList.of("name", "body", "status-quo", "alternatives"));
    String id = names.newId(entry);
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
    Optional<String> statusQuo = Fields.optional(fields, "status-quo").map(values::text);
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
            .name(names.nameOf(fields, id))
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
    String id = names.newId(entry, "it");
    if (id == null) {
      return null;
    }
    Alternative alternative = Alternative.of(id, names.nameOf(fields, id));
    names.alternatives.putIfAbsent(id, alternative);
    return alternative;
  }
}
