package org.concordat.documents;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multiset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordat.condition.Condition;
import org.concordat.documents.Names.Meant;
import org.concordat.documents.Node.Scalar;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.model.Source;
import org.concordat.model.Term;
import org.concordat.negotiation.Claim;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.negotiation.Policy;
import org.concordat.negotiation.Preference;
import org.concordat.negotiation.Report;
import org.jspecify.annotations.Nullable;

/** Reads commitments, preferences and reports. */
final class CommitmentsReader extends SectionReader {
  private static final ImmutableList<String> COMMITMENT =
      ImmutableList.of("actor", "on", "stance", "when", "from", "until", "source");
  private static final ImmutableList<String> PREFERENCE =
      ImmutableList.of(
          "actor",
          "issue",
          "ranking",
          "acceptable",
          "tolerable",
          "policy",
          "from",
          "until",
          "source");
  private static final ImmutableMap<String, Policy> POLICIES = Values.byWord(Policy.values());

  /** How many characters of a condition count as one more unit of the limit {@code expansion}. */
  private static final int CHARACTERS_OF_A_COMMITMENT = 100;

  private final Multiset<String> earlier = HashMultiset.create();

  CommitmentsReader(
      Errors errors, Values values, Names names, Origins origins, NegotiationBuilder builder) {
    super(errors, values, names, origins, builder);
  }

  void read(Fields document) {
    Node commitments = document.get("commitments");
    if (commitments != null) {
      values
          .items(commitments, "a list of commitments (- { actor: …, on: …, stance: … })")
          .forEach(this::readCommitment);
    }
    Node preferences = document.get("preferences");
    if (preferences != null) {
      values
          .items(preferences, "a list of preferences (- { actor: …, issue: …, ranking: … })")
          .forEach(this::readPreference);
    }
    Node reports = document.get("reports");
    if (reports != null) {
      values
          .items(reports, "a list of reports (- { source: …, claims: … })")
          .forEach(this::readReport);
    }
  }

  private void readCommitment(Node node) {
    Fields fields = Fields.of(errors, "a commitment", node, node, COMMITMENT);
    if (fields == null) {
      return;
    }
    Node actorNode = fields.require("actor", "the id of an actor or group, or a list of them");
    Node onNode = fields.require("on", "the id of an alternative, or a list of them");
    Node stanceNode = fields.require("stance", Values.STANCES);
    Node whenNode = fields.get("when");
    List<Meant> actors = actorNode == null ? List.of() : names.actorsOfList(actorNode);
    List<On> alternatives = onNode == null ? List.of() : alternatives(onNode);
    Position range = stanceNode == null ? null : values.range(stanceNode);
    Condition when = whenNode == null ? null : values.condition(whenNode);
    Term term = values.term(fields);
    Source source = names.source(fields);
    Position known = range == null ? Position.UNDECLARED : range;
    int length = whenNode instanceof Scalar scalar ? scalar.text().length() : 0;
    long words = 1L + length / CHARACTERS_OF_A_COMMITMENT;
    values.expand(node, words * actors.size() * alternatives.size());
    for (Meant actor : actors) {
      for (On on : alternatives) {
        builder.commitment(
            Commitment.builder()
                .actor(actor.actor())
                .alternative(on.alternative())
                .range(known)
                .when(when == null ? Condition.always() : when)
                .term(term)
                .source(Optional.ofNullable(source))
                .build());
        origins.commitment(node, actor.at(), on.at());
      }
    }
  }

  private record On(Alternative alternative, Scalar at) {}

  private List<On> alternatives(Node node) {
    if (node instanceof Scalar at) {
      Alternative alternative = names.find(at, "alternative", names.alternatives);
      return alternative == null ? List.of() : List.of(new On(alternative, at));
    }
    List<On> found = new ArrayList<>(1);
    Set<String> seen = new HashSet<>();
    for (Node item : values.oneOrMore(node, "at least one alternative")) {
      Alternative alternative = names.find(item, "alternative", names.alternatives);
      if (alternative != null && item instanceof Scalar at && seen.add(alternative.id())) {
        found.add(new On(alternative, at));
      }
    }
    return found;
  }

  private void readPreference(Node node) {
    Fields fields = Fields.of(errors, "a preference", node, node, PREFERENCE);
    if (fields == null) {
      return;
    }
    Node actorNode = fields.require("actor", "the id of an actor or group, or a list of them");
    Node issueNode = fields.require("issue", "the id of an issue");
    Node rankingNode =
        fields.require("ranking", "a list of tiers, the best first ([[ben], [ada, eve]])");
    List<Meant> actors = actorNode == null ? List.of() : names.actorsOfList(actorNode);
    Issue issue = issueNode == null ? null : names.find(issueNode, "issue", names.issues);
    ImmutableList<ImmutableSet<Alternative>> ranking =
        rankingNode == null ? null : ranking(rankingNode, issue);
    int tiers =
        rankingNode instanceof Node.Sequence sequence ? sequence.items().size() : Integer.MAX_VALUE;
    int acceptable = tiers(fields, "acceptable", Math.min(1, tiers), tiers);
    int tolerable = tiers(fields, "tolerable", 0, tiers - acceptable);
    Node policyNode = fields.get("policy");
    Policy policy =
        policyNode == null ? null : values.choice(policyNode, POLICIES, "approve or hold-out");
    Term term = values.term(fields);
    Source source = names.source(fields);
    if (issue == null || ranking == null) {
      return;
    }
    values.expand(node, actors.size() * (1L + tiers));
    for (Meant actor : actors) {
      values.expand(actor.at(), earlier.add(actor.actor().id() + " on " + issue.id(), 1));
      builder.preference(
          Preference.builder()
              .actor(actor.actor())
              .issue(issue)
              .tiers(ranking)
              .acceptable(acceptable)
              .tolerable(tolerable)
              .policy(policy == null ? Policy.APPROVE : policy)
              .term(term)
              .source(Optional.ofNullable(source))
              .build());
      origins.preference(node, actor.at(), issueNode == null ? node : issueNode);
    }
  }

  private int tiers(Fields fields, String key, int otherwise, int most) {
    Node node = fields.get(key);
    Long value = node == null ? null : values.whole(node, most);
    return value == null ? otherwise : Math.toIntExact(value);
  }

  private @Nullable ImmutableList<ImmutableSet<Alternative>> ranking(
      Node node, @Nullable Issue issue) {
    ImmutableList.Builder<ImmutableSet<Alternative>> tiers = ImmutableList.builder();
    Set<String> seen = new HashSet<>();
    boolean complete = node instanceof Node.Sequence;
    ImmutableList<Node> items = values.items(node, "a list of tiers, the best first");
    if (complete && items.isEmpty()) {
      errors.add(node, "the ranking is empty, expected at least one tier");
      return null;
    }
    for (Node item : items) {
      Set<Alternative> tier = new LinkedHashSet<>();
      for (Node each : values.oneOrMore(item, "at least one alternative in each tier")) {
        Alternative alternative = ranked(each, issue);
        if (alternative == null) {
          complete = false;
        } else if (!seen.add(alternative.id())) {
          errors.add(
              each, "\"" + alternative.id() + "\" is ranked twice, expected each alternative once");
          complete = false;
        } else {
          tier.add(alternative);
        }
      }
      complete &= !tier.isEmpty();
      tiers.add(ImmutableSet.copyOf(tier));
    }
    return complete ? tiers.build() : null;
  }

  private @Nullable Alternative ranked(Node node, @Nullable Issue issue) {
    if (issue == null) {
      return names.find(node, "alternative", names.alternatives);
    }
    Map<String, Alternative> ofIssue = origins.alternativesOf(issue);
    if (node instanceof Scalar name
        && !ofIssue.containsKey(name.text())
        && names.alternatives.containsKey(name.text())) {
      errors.add(
          name,
          "\""
              + name.text()
              + "\" is no alternative of issue \""
              + issue.id()
              + "\", expected one of its own");
      return null;
    }
    return names.find(node, "alternative", ofIssue);
  }

  private void readReport(Node node) {
    Fields fields =
        Fields.of(
            errors,
            "a report",
            node,
            node,
            ImmutableList.of("source", "title", "published", "claims"));
    if (fields == null) {
      return;
    }
    Node sourceNode = fields.require("source", "the id of a source");
    Source source = sourceNode == null ? null : names.find(sourceNode, "source", names.sources);
    Node titleNode = fields.get("title");
    String title = titleNode == null ? null : values.text(titleNode);
    Node publishedNode = fields.get("published");
    LocalDate published = publishedNode == null ? null : values.date(publishedNode);
    ImmutableList.Builder<Claim> claims = ImmutableList.builder();
    List<Node> claimNodes = new ArrayList<>();
    Node claimsNode = fields.get("claims");
    if (claimsNode != null) {
      for (Node each : values.items(claimsNode, "a list of claims (- { on: …, says: … })")) {
        Claim claim = claim(each);
        if (claim != null) {
          claims.add(claim);
          claimNodes.add(each);
        }
      }
    }
    builder.report(
        Report.builder()
            .source(source == null ? Source.of("unknown") : source)
            .title(Optional.ofNullable(title))
            .published(Optional.ofNullable(published))
            .claims(claims.build())
            .build());
    origins.report(node, claimNodes);
  }

  private @Nullable Claim claim(Node node) {
    Fields fields = Fields.of(errors, "a claim", node, node, ImmutableList.of("on", "says"));
    if (fields == null) {
      return null;
    }
    Node onNode = fields.require("on", "the day of which it is claimed");
    Node saysNode = fields.require("says", Values.A_CONDITION);
    LocalDate on = onNode == null ? null : values.date(onNode);
    Condition says = saysNode == null ? null : values.condition(saysNode);
    return says == null ? null : new Claim(on == null ? LocalDate.ofEpochDay(0) : on, says);
  }
}
