package org.concordat.bodies;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;

/** Asks a body through a negotiation in which everyone's stance is known. */
final class Vote {
  private static final Alternative TEXT = Alternative.of("text");

  private final Body body;
  private final List<Group> groups = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final Map<String, Stance> stances = new LinkedHashMap<>();
  private Stance rest = Stance.SUPPORT;

  private Vote(Body body) {
    this.body = body;
  }

  static Vote of(Body body) {
    return new Vote(body);
  }

  Vote with(Group group) {
    groups.add(group);
    return this;
  }

  Vote with(Fact fact) {
    facts.add(fact);
    return this;
  }

  Vote support(String ids) {
    return put(Stance.SUPPORT, ids);
  }

  Vote abstain(String ids) {
    return put(Stance.ABSTAIN, ids);
  }

  Vote standAside(String ids) {
    return put(Stance.STAND_ASIDE, ids);
  }

  Vote oppose(String ids) {
    return put(Stance.OPPOSE, ids);
  }

  Vote rest(Stance stance) {
    rest = stance;
    return this;
  }

  private Vote put(Stance stance, String ids) {
    for (String id : Splitter.on(' ').split(ids)) {
      if (stances.put(id, stance) != null) {
        throw new IllegalArgumentException(id + " votes twice");
      }
    }
    return this;
  }

  Resolution resolve() {
    NegotiationBuilder negotiation =
        Negotiation.builder().issue(Issue.of("issue", "Issue", body, TEXT)).facts(facts);
    groups.forEach(negotiation::group);
    List<String> left = new ArrayList<>(stances.keySet());
    for (Actor member : body.everyMember()) {
      left.remove(member.id());
      negotiation.commitment(Commitment.of(member, TEXT, stances.getOrDefault(member.id(), rest)));
    }
    if (!left.isEmpty()) {
      throw new IllegalArgumentException("no members: " + left);
    }
    return Resolver.of(negotiation.build()).resolve();
  }

  boolean adopts() {
    Decision decision = resolve().decision(TEXT);
    if (decision == Decision.OPEN) {
      throw new AssertionError("open");
    }
    return decision == Decision.ADOPTED;
  }
}
