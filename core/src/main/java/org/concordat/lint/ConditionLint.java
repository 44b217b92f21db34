package org.concordat.lint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.concordat.condition.ActorSet;
import org.concordat.condition.AttendanceCount;
import org.concordat.condition.Condition;
import org.concordat.condition.Count;
import org.concordat.condition.Not;
import org.concordat.condition.VoteCount;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Term;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Claim;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Report;
import org.concordat.negotiation.Scope;

/** Finds conditions that can never hold or always hold, and alternatives that nobody can adopt. */
final class ConditionLint {

  /** Whether a condition can hold, and whether it can fail. */
  private record TruthRange(boolean canHold, boolean canFail) {
    static final TruthRange UNKNOWN = new TruthRange(true, true);
  }

  /** The key of a range that does not depend on whose condition it is. */
  private record Question(Condition bound, String body, Term term) {}

  private final Negotiation negotiation;
  private final RepresentativeDays days;
  private final Possibility possibility;
  private final Map<Question, TruthRange> ranges = new HashMap<>();
  private final Consumer<Warning> found;

  /** The ids of the bodies whose membership changes. */
  private final ImmutableSet<String> changing;

  ConditionLint(
      Negotiation negotiation,
      RepresentativeDays days,
      Possibility possibility,
      Consumer<Warning> found) {
    this.negotiation = negotiation;
    this.days = days;
    this.possibility = possibility;
    this.found = found;
    this.changing =
        negotiation.bodies().values().stream()
            .filter(
                body ->
                    body.memberships().stream().anyMatch(each -> !each.term().equals(Term.ALWAYS)))
            .map(Body::id)
            .collect(ImmutableSet.toImmutableSet());
  }

  void lint() {
    for (int i = 0; i < negotiation.commitments().size() && possibility.goesOn(); i++) {
      Commitment commitment = negotiation.commitments().get(i);
      if (commitment.when().equals(Condition.always())) {
        continue;
      }
      int number = i;
      Scope scope = scope(commitment);
      lint(
          () -> "commitments[" + number + "].when",
          "condition",
          commitment.when(),
          scope,
          condition -> range(condition, scope, commitment.term()));
    }
    negotiation.alternatives().values().forEach(this::lintAdoption);
    for (int i = 0; i < negotiation.reports().size(); i++) {
      Report report = negotiation.reports().get(i);
      for (int j = 0; j < report.claims().size(); j++) {
        Claim claim = report.claims().get(j);
        String place = "reports[" + i + "].claims[" + j + "].says";
        lint(
            () -> place,
            "claim",
            claim.says(),
            Scope.NONE,
            condition -> range(condition, Scope.NONE, List.of(days.on(claim.on()))));
      }
    }
  }

  private Scope scope(Commitment commitment) {
    return Scope.ofCommitment(
        negotiation.bodyOf(commitment.alternative()), commitment.alternative(), commitment.actor());
  }

  /** Returns whether a commitment's condition can hold on some day. */
  boolean canHold(Commitment commitment) {
    return range(commitment.when(), scope(commitment), commitment.term()).canHold();
  }

  private void lint(
      Supplier<String> place,
      String what,
      Condition condition,
      Scope scope,
      Function<Condition, TruthRange> rangeOf) {
    if (condition.equals(Condition.always())) {
      return;
    }
    TruthRange range = rangeOf.apply(condition);
    if (range.equals(TruthRange.UNKNOWN)) {
      lintCounts(place, condition, scope, rangeOf);
    } else {
      tell(place.get(), "the " + what + " \"" + condition + "\"", condition, range, scope);
    }
  }

  /** Warns of counts that always or never hold in a condition that can both hold and fail. */
  private void lintCounts(
      Supplier<String> place,
      Condition condition,
      Scope scope,
      Function<Condition, TruthRange> rangeOf) {
    ImmutableList<Condition> literals = condition.literals();
    if (literals.size() == 1) {
      return;
    }
    for (Condition literal : literals) {
      Condition atom = literal instanceof Not not ? not.condition() : literal;
      if (atom instanceof Count || atom instanceof VoteCount) {
        TruthRange range = rangeOf.apply(literal);
        if (!range.equals(TruthRange.UNKNOWN)) {
          tell(place.get(), "\"" + literal + "\"", literal, range, scope);
        }
      }
    }
  }

  private void tell(String place, String what, Condition condition, TruthRange range, Scope scope) {
    if (!range.canHold()) {
      found.accept(
          new Warning(
              WarningKind.NEVER_HOLDS, place, what + " can never hold" + size(condition, scope)));
    } else if (!range.canFail()) {
      found.accept(
          new Warning(
              WarningKind.ALWAYS_HOLDS,
              place,
              what + " always holds" + size(condition, scope) + "; leave it out if that is meant"));
    }
  }

  /** Returns how many actors a set has, if the condition is a count. */
  private String size(Condition condition, Scope scope) {
    ActorSet set =
        condition instanceof Count count
            ? count.set()
            : condition instanceof VoteCount count ? count.set() : null;
    if (set == null) {
      return "";
    }
    int size = negotiation.in(scope).actors(set).size();
    return switch (set.toString()) {
      case "members" -> ": there " + (size == 1 ? "is one member" : "are " + size + " members");
      case "others" ->
          ": there "
              + (size == 1 ? "is one other" : "are " + (size == 0 ? "no" : size) + " others");
      default -> ": \"" + set + "\" has " + (size == 1 ? "one member" : size + " members");
    };
  }

  private void lintAdoption(Alternative alternative) {
    Body body = negotiation.bodyOf(alternative);
    Condition rule = body.rule().condition();
    Scope scope = Scope.ofRule(body, alternative);
    TruthRange range = range(rule, scope, Term.ALWAYS);
    if (!range.canHold() && negotiation.adoption(alternative).adopters().isEmpty()) {
      found.accept(
          new Warning(
              WarningKind.UNADOPTABLE,
              "issues."
                  + negotiation.issueOf(alternative).id()
                  + ".alternatives."
                  + alternative.id(),
              "nobody can adopt \""
                  + alternative.id()
                  + "\": the rule of \""
                  + body.id()
                  + "\", \""
                  + rule
                  + "\", can never hold"
                  + (body.absences().isEmpty() ? "" : ", given who is absent")));
    } else {
      lint(
          () -> "bodies." + body.id() + ".rule",
          "rule",
          rule,
          scope,
          condition -> range(condition, scope, Term.ALWAYS));
    }
  }

  private TruthRange range(Condition condition, Scope scope, Term term) {
    Alternative atHand = scope.alternative();
    Body body = scope.body();
    boolean isOfSelf =
        condition.atoms().stream().anyMatch(ConditionLint::asksOthers)
            || (body != null && changing.contains(body.id()));
    if (isOfSelf) {
      // Not cached: the same question hardly ever comes twice.
      return rangeOn(condition, scope, term);
    }
    Question question =
        new Question(
            atHand == null ? condition : condition.about(atHand),
            body == null ? "" : body.id(),
            term);
    TruthRange known = ranges.get(question);
    if (known == null) {
      known = rangeOn(condition, scope, term);
      ranges.put(question, known);
    }
    return known;
  }

  private TruthRange rangeOn(Condition condition, Scope scope, Term term) {
    SortedSet<LocalDate> dates = new TreeSet<>();
    RepresentativeDays.add(dates, condition);
    return range(condition, scope, days.of(term, dates));
  }

  private static boolean asksOthers(Condition atom) {
    return (atom instanceof Count count && count.set().equals(ActorSet.OTHERS))
        || (atom instanceof AttendanceCount present && present.set().equals(ActorSet.OTHERS))
        || (atom instanceof VoteCount votes && votes.set().equals(ActorSet.OTHERS));
  }

  /** Examines one day after the other until the condition can hold on one and fail on one. */
  private TruthRange range(Condition condition, Scope scope, Iterable<Negotiation> all) {
    boolean canHold = false;
    boolean canFail = false;
    boolean stands = false;
    for (Negotiation then : all) {
      if (isOn(then, scope)) {
        stands = true;
        canHold = canHold || possibility.can(then, scope, List.of(condition), List.of());
        canFail = canFail || possibility.can(then, scope, List.of(), List.of(condition));
      }
      if (canHold && canFail) {
        break;
      }
    }
    return stands ? new TruthRange(canHold, canFail) : TruthRange.UNKNOWN;
  }

  /**
   * Returns whether a condition applies on a day: a commitment does not if its actor has no say.
   */
  static boolean isOn(Negotiation then, Scope scope) {
    Actor self = scope.actor();
    Alternative atHand = scope.alternative();
    return self == null || atHand == null || then.hasSay(self, atHand);
  }
}
