package org.concordat.evidence;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import org.concordat.condition.Condition;
import org.concordat.condition.Count;
import org.concordat.condition.FactHolds;
import org.concordat.condition.StanceIs;
import org.concordat.condition.VoteCount;
import org.concordat.internal.english.English;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;
import org.concordat.resolve.Resolution;

/** Describes what a resolution says about the parts of a claim that do not surely hold in it. */
final class ModelView {
  private final Resolution resolution;

  ModelView(Resolution resolution) {
    this.resolution = resolution;
  }

  /** Returns what the resolution says, as clauses; empty if the whole claim holds. */
  String of(Condition claim) {
    return claim.literals().stream()
        .filter(literal -> resolution.evaluate(literal) != Truth.TRUE)
        .map(this::has)
        .distinct()
        .collect(joining("; "));
  }

  private String has(Condition literal) {
    Negotiation negotiation = resolution.negotiation();
    if (literal instanceof StanceIs stance) {
      Actor actor = negotiation.actor(stance.actor());
      Alternative alternative = negotiation.alternative(stance.alternative());
      return actor.name()
          + " "
          + (negotiation.hasSay(actor, alternative)
              ? English.stands(resolution.position(actor, alternative), false)
              : "has no say on")
          + " "
          + alternative.name();
    }
    if (literal instanceof Count count && count.weight() == null) {
      return counted(count);
    }
    if (literal instanceof VoteCount) {
      return literal + (resolution.evaluate(literal) == Truth.FALSE ? ": not so" : ": open");
    }
    Truth truth = resolution.evaluate(literal);
    String name =
        literal instanceof FactHolds fact ? negotiation.fact(fact.fact()).label() : "" + literal;
    return name + ": " + (truth == Truth.FALSE ? "not so" : "open");
  }

  /** Returns {@code 4 of 32 support Mark Rutte, and 2 more may}. */
  private String counted(Count count) {
    Negotiation negotiation = resolution.negotiation();
    Alternative alternative = negotiation.alternative(count.alternative());
    Collection<Actor> actors = negotiation.in(Scope.NONE).actors(count.set());
    int surely = 0;
    int possibly = 0;
    ImmutableList.Builder<String> open = ImmutableList.builder();
    for (Actor actor : actors) {
      if (negotiation.hasSay(actor, alternative)) {
        Position position = resolution.position(actor, alternative);
        Position range = count.verb().range();
        Truth does = Truth.between(position.isWithin(range), position.meets(range));
        does = count.negated() ? does.not() : does;
        surely += does == Truth.TRUE ? 1 : 0;
        possibly += does == Truth.FALSE ? 0 : 1;
        if (does == Truth.UNKNOWN) {
          open.add(actor.name());
        }
      }
    }
    ImmutableList<String> names = open.build();
    String more =
        names.isEmpty()
            ? ""
            : ", "
                + (possibly - surely)
                + " more may"
                + (names.size() <= 4 ? " (" + English.list(names) + ")" : "");
    return surely
        + " of "
        + actors.size()
        + (count.negated() ? " do not " : " ")
        + count.verb().plural()
        + " "
        + alternative.name()
        + more;
  }
}
