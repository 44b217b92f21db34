package org.concordat.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.checks.Comparison;
import org.concordat.condition.Condition;
import org.concordat.condition.Count;
import org.concordat.condition.Not;
import org.concordat.condition.VoteCount;
import org.concordat.evidence.SmallWorlds;
import org.concordat.evidence.SmallWorlds.World;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Term;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;
import org.concordat.testing.RandomNegotiations;
import org.concordat.testing.RandomNegotiations.Sample;
import org.concordat.testing.RandomNegotiations.Size;

/** Compares warnings with an enumeration of all days, stances and states of the facts. */
@Comparison
class LintProperties {
  /** The first of the days that random negotiations know, and the last. */
  private static final LocalDate FIRST = LocalDate.of(2024, 3, 1);

  private static final LocalDate LAST = FIRST.plusDays(50);

  private static final Size MANY_ACTORS = new Size(2, 3, 1, 1, 2, 2, 3, 1, false);
  private static final Size MANY_ALTERNATIVES = new Size(2, 2, 1, 2, 2, 2, 3, 1, false);

  @Provide
  Arbitrary<Sample> manyActors() {
    return RandomNegotiations.all(MANY_ACTORS);
  }

  @Provide
  Arbitrary<Sample> manyAlternatives() {
    return RandomNegotiations.all(MANY_ALTERNATIVES);
  }

  @Property(tries = 100)
  void warningsAreThoseOfTheDefinition(@ForAll("manyActors") Sample sample) {
    check(sample.negotiation());
  }

  @Property(tries = 30)
  void warningsAreThoseOfTheDefinitionWithSeveralAlternatives(
      @ForAll("manyAlternatives") Sample sample) {
    check(sample.negotiation());
  }

  private static void check(Negotiation negotiation) {
    Warnings warnings = Lint.of(negotiation).warnings();
    assertTrue(warnings.complete());
    Set<String> found = new TreeSet<>();
    for (Warning warning : warnings.warnings()) {
      if (warning.kind().compareTo(WarningKind.ALWAYS_HOLDS) <= 0
          || warning.kind() == WarningKind.UNADOPTABLE) {
        found.add(warning.kind() + " " + warning.place());
      }
    }
    assertEquals(new ByDefinition(negotiation).warnings(), found);
  }

  /** The warnings of section 9, by its text. */
  private static final class ByDefinition {
    private final Negotiation negotiation;
    private final Map<LocalDate, List<World>> worlds = new HashMap<>();
    private final Set<String> warnings = new TreeSet<>();

    ByDefinition(Negotiation negotiation) {
      this.negotiation = negotiation;
      for (LocalDate day = FIRST.minusDays(10); !day.isAfter(LAST); day = day.plusDays(10)) {
        Negotiation then = negotiation.asOf(day);
        worlds.put(
            day, SmallWorlds.of(then).stream().filter(each -> absentAreAway(then, each)).toList());
      }
    }

    private static boolean absentAreAway(Negotiation then, World world) {
      for (Alternative alternative : then.alternatives().values()) {
        Body body = then.bodyOf(alternative);
        for (Actor actor : then.members(body)) {
          if (body.absentOn(then.asOf().orElse(null)).contains(actor)
              && world.stance(actor, alternative) != body.absence()) {
            return false;
          }
        }
      }
      return true;
    }

    /** Returns whether on some day of a term, in some world, something is the case. */
    private boolean some(Term term, Scope scope, BiPredicate<LocalDate, World> is) {
      boolean stands = false;
      for (Map.Entry<LocalDate, List<World>> entry : worlds.entrySet()) {
        LocalDate day = entry.getKey();
        if (!term.includes(day)
            || (scope.actor() != null
                && !negotiation.asOf(day).hasSay(scope.actor(), scope.alternative()))) {
          continue;
        }
        stands = true;
        for (World world : entry.getValue()) {
          World here = new World(world.negotiation(), world.stances(), world.facts(), scope);
          if (is.test(day, here)) {
            return true;
          }
        }
      }
      return !stands;
    }

    private boolean canHold(Condition condition, Term term, Scope scope) {
      return some(term, scope, (day, world) -> world.satisfies(condition));
    }

    private boolean canFail(Condition condition, Term term, Scope scope) {
      return some(term, scope, (day, world) -> !world.satisfies(condition));
    }

    private void condition(String place, Condition condition, Term term, Scope scope) {
      if (condition.equals(Condition.always())) {
        return;
      }
      boolean can = canHold(condition, term, scope);
      boolean fails = canFail(condition, term, scope);
      if (!can || !fails) {
        warnings.add((can ? "always-holds " : "never-holds ") + place);
        return;
      }
      for (Condition literal : condition.literals()) {
        Condition atom = literal instanceof Not not ? not.condition() : literal;
        if ((atom instanceof Count || atom instanceof VoteCount)
            && condition.literals().size() > 1) {
          if (!canHold(literal, term, scope)) {
            warnings.add("never-holds " + place);
          } else if (!canFail(literal, term, scope)) {
            warnings.add("always-holds " + place);
          }
        }
      }
    }

    Set<String> warnings() {
      for (int i = 0; i < negotiation.commitments().size(); i++) {
        Commitment commitment = negotiation.commitments().get(i);
        Scope scope = scope(commitment);
        condition("commitments[" + i + "].when", commitment.when(), commitment.term(), scope);
        if (!canDecide(commitment)
            && !isSaidTwice(commitment)
            && canHold(commitment.when(), commitment.term(), scope)) {
          warnings.add("hidden-commitment commitments[" + i + "]");
        }
      }
      for (int i = 0; i < negotiation.preferences().size(); i++) {
        List<Commitment> all = negotiation.preferences().get(i).commitments();
        if (!all.isEmpty() && all.stream().noneMatch(this::canDecide)) {
          warnings.add("hidden-commitment preferences[" + i + "]");
        }
      }
      for (Alternative alternative : negotiation.alternatives().values()) {
        Body body = negotiation.bodyOf(alternative);
        Condition rule = body.rule().condition();
        Scope scope = Scope.ofRule(body, alternative);
        boolean recorded =
            negotiation.facts().values().stream()
                .anyMatch(fact -> fact.adopts().equals(Optional.of(alternative)));
        if (recorded || canHold(rule, Term.ALWAYS, scope)) {
          condition("bodies." + body.id() + ".rule", rule, Term.ALWAYS, scope);
        } else {
          warnings.add(
              "unadoptable issues."
                  + negotiation.issueOf(alternative).id()
                  + ".alternatives."
                  + alternative.id());
        }
      }
      return warnings;
    }

    private Scope scope(Commitment commitment) {
      Alternative alternative = commitment.alternative();
      return Scope.ofCommitment(negotiation.bodyOf(alternative), alternative, commitment.actor());
    }

    /**
     * Whether the commitment is the first that holds, on some day of its term and in some world.
     */
    private boolean canDecide(Commitment commitment) {
      return some(
          commitment.term(),
          scope(commitment),
          (day, world) ->
              standing(commitment, day).stream()
                  .filter(each -> world.satisfies(each.when()))
                  .findFirst()
                  .filter(first -> isSame(first, commitment))
                  .isPresent());
    }

    /** Whether an earlier commitment with the same range holds whenever this one does. */
    private boolean isSaidTwice(Commitment commitment) {
      return negotiation.commitments().stream()
          .filter(each -> each.range().equals(commitment.range()))
          .anyMatch(
              each ->
                  !some(
                      commitment.term(),
                      scope(commitment),
                      (day, world) ->
                          world.satisfies(commitment.when())
                              && !(isBefore(each, commitment, day)
                                  && world.satisfies(each.when()))));
    }

    private boolean isBefore(Commitment one, Commitment other, LocalDate day) {
      List<Commitment> list = standing(other, day);
      int place = place(list, one);
      return place >= 0 && place < place(list, other);
    }

    private static int place(List<Commitment> list, Commitment one) {
      for (int i = 0; i < list.size(); i++) {
        if (list.get(i) == one) {
          return i;
        }
      }
      return -1;
    }

    private List<Commitment> standing(Commitment like, LocalDate day) {
      return negotiation.asOf(day).standing().by(like.actor(), like.alternative());
    }

    /**
     * A preference creates its commitments anew each time; a declared commitment stays the same
     * object.
     */
    private boolean isSame(Commitment one, Commitment other) {
      boolean declared = negotiation.commitments().stream().anyMatch(each -> each == one);
      boolean otherDeclared = negotiation.commitments().stream().anyMatch(each -> each == other);
      return (declared || otherDeclared) ? one == other : one.equals(other);
    }
  }
}
