package org.concordat.documents;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.concordat.bodies.EuropeanUnion;
import org.concordat.bodies.UnitedNations;
import org.concordat.model.Actor;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Negotiation;
import org.junit.jupiter.api.Test;

/** Ready bodies that a document names, with members, weights, rules and groups. */
class ReadyBodiesTest {
  private static Negotiation read(String document) {
    return DocumentReader.standard().read("a.yaml", "concordat: 1\n" + document);
  }

  private static List<String> errors(String document) {
    return assertThrows(InvalidDocumentException.class, () -> read(document)).errors().stream()
        .map(DocumentError::toString)
        .toList();
  }

  @Test
  void aBodyBringsMembersRuleAndGroups() {
    Negotiation read =
        read("bodies: { board: { use: un-security-council, on: 2016-10-05, rule: substantive } }");
    Body known = UnitedNations.securityCouncil(LocalDate.of(2016, 10, 5));
    Body board = read.body("board");
    assertEquals(known.memberships(), board.memberships());
    assertEquals(known.rule(), board.rule());
    assertEquals(known.absence(), board.absence());
    assertEquals(UnitedNations.permanentMembers().actors(), read.group("p5").actors());
    assertEquals(read, DocumentReader.standard().read("b.yaml", DocumentWriter.yaml(read)));
  }

  @Test
  void theDocumentMayGiveOtherNamesAndWeights() {
    Negotiation read =
        read(
            """
            bodies: { b: { use: eu-council, on: 2025-01-01, rule: qualified-majority } }
            actors: { fr: { name: France alone, weights: { population: 70 } }, x: {} }
            """);
    assertEquals("France alone", read.actor("fr").name());
    assertEquals(70, read.actor("fr").weight("population").orElseThrow());
    assertEquals(
        EuropeanUnion.on(LocalDate.of(2025, 1, 1)).qualifiedMajority().everyMember().stream()
            .filter(actor -> actor.id().equals("de"))
            .findFirst(),
        read.body("b").everyMember().stream().filter(actor -> actor.id().equals("de")).findFirst());
  }

  @Test
  void populationsOfTheDocumentAreEnoughWhereNoneAreKnown() {
    Set<Actor> members = EuropeanUnion.on(LocalDate.of(2022, 6, 1)).members();
    String body = "bodies: { b: { use: eu-council, on: 2022-06-01, rule: qualified-majority } }\n";
    String actors =
        members.stream()
            .map(member -> "  " + member.id() + ": { weights: { population: 7 } }\n")
            .collect(joining("", "actors:\n", ""));
    Negotiation read = read(body + actors);
    assertEquals(27, read.body("b").everyMember().size());
    assertEquals(7, read.actor("fr").weight("population").orElseThrow());
    assertEquals(read, DocumentReader.standard().read("b.yaml", DocumentWriter.yaml(read)));
    for (String lacking : List.of("", "fr: { weights: { population: x } }\n", "fr:\n")) {
      String some = actors.replaceFirst("  fr: .*\n", lacking.isEmpty() ? "" : "  " + lacking);
      assertTrue(
          errors(body + some).get(0).endsWith("not on 2022-06-01, expected such a day, or latest"));
    }
  }

  @Test
  void membersOfItMayBeAbsent() {
    Negotiation read =
        read(
            """
            bodies:
              b: { use: european-council, on: 2023-12-14, rule: consensus, absence: abstain, absent: [hu, group] }
            actors: { hu: { name: Magyarország } }
            groups: { group: [be] }
            """);
    Body body = read.body("b");
    assertEquals(Stance.ABSTAIN, body.absence());
    assertEquals(
        List.of("be", "hu"),
        body.absences().stream().map(each -> each.actor().id()).sorted().toList());
    assertTrue(body.absences().stream().anyMatch(each -> each.actor().equals(read.actor("hu"))));
    assertEquals(read, DocumentReader.standard().read("b.yaml", DocumentWriter.yaml(read)));
    assertEquals(
        List.of("a.yaml:2:80: \"us\" is absent but no member of the body, expected a member"),
        errors(
            "bodies: { b: { use: european-council, on: 2023-12-14, rule: consensus, absent: us } }\n"
                + "actors: { us: {} }"));
  }

  @Test
  void theLastKnownDayIsInTheName() {
    String name =
        read("bodies: { b: { use: eu-council, on: latest, rule: qualified-majority } }")
            .body("b")
            .name();
    assertTrue(name.matches("Council of the European Union as of .*, the last known"), name);
  }

  @Test
  void whatIsNotKnownIsAnErrorWhereItStands() {
    assertEquals(
        List.of(
            "a.yaml:2:21: found \"eu-counsil\", expected a ready body; did you mean"
                + " \"eu-council\"?"),
        errors("bodies: { b: { use: eu-counsil, on: latest } }"));
    assertEquals(
        List.of("a.yaml:2:45: found \"unanimty\", expected consensus, canvass"),
        errors("bodies: { b: { use: nato, on: latest, rule: unanimty } }"));
    assertEquals(
        List.of(
            "a.yaml:2:11: the id \"fr\" is that of a member of this ready body, France, expected another id for"
                + " the body, such as \"nato\""),
        errors("bodies: { fr: { use: nato, on: latest } }"));
    assertTrue(
        errors("bodies: { b: { use: nato, on: 1900-01-01 } }")
            .get(0)
            .endsWith("not on 1900-01-01, expected such a day, or latest"));
  }
}
