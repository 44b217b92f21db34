package org.concordat.documents;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multiset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.condition.Condition;
import org.concordat.documents.Names.Meant;
import org.concordat.documents.Node.Entry;
import org.concordat.documents.Node.Mapping;
import org.concordat.documents.Node.Scalar;
import org.concordat.model.Alternative;
import org.concordat.model.Named;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.concordat.negotiation.Absence;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Membership;
import org.concordat.negotiation.NegotiationBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Reads bodies and issues. An item with an error is read as far as possible, so that references to
 * it can be checked, too.
 */
final class BodiesReader extends SectionReader {
  private static final DecisionRule ANY_RULE = DecisionRule.of(Condition.always());

  private final MembersReader membersReader;

  BodiesReader(
      Errors errors, Values values, Names names, Origins origins, NegotiationBuilder builder) {
    super(errors, values, names, origins, builder);
    this.membersReader = new MembersReader(errors, values, names);
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
    ImmutableSet<Absence> absent = ImmutableSet.of();
    boolean complete = fields != null;
    if (fields != null) {
      List<Meant> members = new ArrayList<>();
      complete = readMembers(fields, memberships, members);
      if (id != null) {
        origins.members(id, members);
      }
      Node ruleNode = fields.require("rule", "a condition on \"it\" (all of members support it)");
      Condition condition =
          ruleNode == null || isName(ruleNode) ? null : values.condition(ruleNode);
      rule = condition == null ? ANY_RULE : DecisionRule.of(condition);
      absence = membersReader.absence(fields);
      absent = membersReader.absent(fields, memberships, complete);
    }
    if (id == null) {
      return;
    }
    if (!complete) {
      // Without this, actors would be reported as having no say only because the members could not
      // be read.
      memberships.clear();
      names.everyone().forEach(actor -> memberships.add(Membership.of(actor)));
      origins.incomplete("bodies." + id + ".members");
    }
    Body body =
        Body.builder()
            .id(id)
            .name(names.nameOf(fields, id))
            .memberships(memberships)
            .rule(rule)
            .absence(absence == null ? Stance.OPPOSE : absence)
            .absences(absent)
            .build();
    names.bodies.put(id, body);
    builder.body(body);
  }

  /** Returns whether a faulty rule consists of a name that cannot be a fact. */
  private boolean isName(Node rule) {
    if (!(rule instanceof Scalar scalar) || Named.isId(scalar.text())) {
      return false;
    }
    Optional<String> refusal = RuleNames.refusal(scalar.text());
    refusal.ifPresent(message -> errors.add(rule, message));
    return refusal.isPresent();
  }

  /** Adds the members of a body, and returns whether all could be read. */
  private boolean readMembers(
      Fields fields, List<Membership> memberships, List<Meant> membersMeant) {
    String expected = "a list of actors or groups ([north, { actor: isle, from: 2024-03-07 }])";
    Node node = fields.require("members", expected);
    if (node == null) {
      return false;
    }
    Multiset<String> earlier = HashMultiset.create();
    return membersReader.read(
        values.oneOrMore(node, "at least one member"),
        "a member",
        (each, term) -> {
          values.expand(each.at(), earlier.add(each.actor().id(), 1));
          memberships.add(new Membership(each.actor(), term));
          membersMeant.add(each);
        });
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
    Map<Alternative, ImmutableList<Term>> terms = new LinkedHashMap<>();
    Node alternativesNode =
        fields.require("alternatives", "ids and what they stand for ({ ada: { name: Ada } })");
    if (alternativesNode != null) {
      ImmutableList<Entry> entries =
          values.entries(alternativesNode, "ids and what they stand for ({ ada: { name: Ada } })");
      if (alternativesNode instanceof Mapping && entries.isEmpty()) {
        errors.add(alternativesNode, "the issue has no alternatives, expected at least one");
      }
      for (Entry each : entries) {
        Alternative alternative = readAlternative(each, terms);
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
            .alternatives(alternatives.build())
            .terms(terms)
            .statusQuo(statusQuo)
            .build();
    names.issues.put(id, read);
    builder.issue(read);
  }

  private @Nullable Alternative readAlternative(
      Entry entry, Map<Alternative, ImmutableList<Term>> terms) {
    Fields fields =
        Fields.ofOptional(
            errors,
            "an alternative",
            entry.key(),
            entry.value(),
            ImmutableList.of("name", "enters", "withdraws", "on-table"));
    Optional<ImmutableList<Term>> read = new TablingReader(errors, values).read(fields);
    String id = names.newId(entry, "it");
    if (id == null) {
      return null;
    }
    Alternative alternative = Alternative.of(id, names.nameOf(fields, id));
    read.ifPresent(each -> terms.put(alternative, each));
    names.alternatives.putIfAbsent(id, alternative);
    return alternative;
  }
}
