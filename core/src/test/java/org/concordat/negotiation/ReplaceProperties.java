package org.concordat.negotiation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.checks.Comparison;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.model.Named;
import org.concordat.testing.DrawnNegotiations;
import org.concordat.testing.RandomNegotiations;

/** A replacement stands wherever the replaced thing stood, and nothing else changes. */
@Comparison
class ReplaceProperties implements DrawnNegotiations {
  @Property
  void whatIsReplacedIsReplacedEverywhere(@ForAll("small") RandomNegotiations.Sample sample) {
    Negotiation negotiation = sample.negotiation();
    for (Named before : named(negotiation)) {
      Named after = renamed(before);
      Negotiation replaced = negotiation.toBuilder().replace(after).build();
      assertNotEquals(negotiation, replaced);
      for (Named each : occurrences(replaced)) {
        if (each.id().equals(before.id()) && each.getClass() == before.getClass()) {
          assertEquals(after, each);
        }
      }
      assertEquals(ids(negotiation), ids(replaced));
      assertEquals(negotiation, replaced.toBuilder().replace(before).build());
    }
    NegotiationBuilder all = negotiation.toBuilder();
    for (Named each : named(negotiation)) {
      all.replace(renamed(all.build(), each));
    }
    Negotiation renamed = all.build();
    named(renamed).forEach(each -> assertEquals("renamed", each.name()));
    occurrences(renamed).forEach(each -> assertEquals("renamed", each.name()));
  }

  private static List<Named> named(Negotiation negotiation) {
    return ImmutableList.copyOf(
        Iterables.concat(
            negotiation.actors().values(),
            negotiation.groups().values(),
            negotiation.bodies().values(),
            negotiation.issues().values(),
            negotiation.alternatives().values(),
            negotiation.facts().values(),
            negotiation.scenarios().values()));
  }

  private static List<String> ids(Negotiation negotiation) {
    return named(negotiation).stream().map(Named::id).toList();
  }

  /** Returns every thing wherever one stands. */
  private static List<Named> occurrences(Negotiation negotiation) {
    ImmutableList.Builder<Named> all = ImmutableList.builder();
    all.addAll(named(negotiation));
    negotiation.groups().values().forEach(group -> all.addAll(group.actors()));
    negotiation.bodies().values().forEach(body -> add(all, body));
    negotiation.issues().values().forEach(issue -> add(all, issue));
    for (Fact fact : negotiation.facts().values()) {
      fact.withdraws().ifPresent(all::add);
      fact.adopts().ifPresent(all::add);
      fact.bars().ifPresent(all::add);
      fact.by().ifPresent(all::add);
    }
    negotiation.exclusions().forEach(all::addAll);
    negotiation.scenarios().values().forEach(scenario -> all.addAll(scenario.facts().keySet()));
    negotiation.commitments().forEach(each -> all.add(each.actor(), each.alternative()));
    for (Preference each : negotiation.preferences()) {
      all.add(each.actor(), each.issue());
      add(all, each.issue());
      each.ranking().forEach(all::addAll);
    }
    return all.build();
  }

  private static void add(ImmutableList.Builder<Named> all, Body body) {
    body.memberships().forEach(each -> all.add(each.actor()));
    body.absences().forEach(each -> all.add(each.actor()));
  }

  private static void add(ImmutableList.Builder<Named> all, Issue issue) {
    all.add(issue.body());
    add(all, issue.body());
    all.addAll(issue.alternatives());
    all.addAll(issue.terms().keySet());
  }

  /** Returns a thing of a negotiation, renamed. */
  private static Named renamed(Negotiation negotiation, Named thing) {
    return renamed(
        named(negotiation).stream()
            .filter(each -> each.id().equals(thing.id()) && each.getClass() == thing.getClass())
            .findFirst()
            .orElseThrow());
  }

  private static Named renamed(Named thing) {
    String name = "renamed";
    if (thing instanceof Actor actor) {
      return actor.toBuilder().name(name).build();
    } else if (thing instanceof Group group) {
      return Group.of(group.id(), name, group.actors());
    } else if (thing instanceof Body body) {
      return body.toBuilder().name(name).build();
    } else if (thing instanceof Issue issue) {
      return issue.toBuilder().name(name).build();
    } else if (thing instanceof Alternative alternative) {
      return Alternative.of(alternative.id(), name);
    } else if (thing instanceof Fact fact) {
      return fact.toBuilder().says(name).build();
    }
    return ((Scenario) thing).toBuilder().says(name).build();
  }
}
