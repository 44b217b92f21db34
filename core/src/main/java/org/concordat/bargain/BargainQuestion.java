package org.concordat.bargain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.condition.Polarity;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.ResolverAccess;
import org.concordat.internal.bargain.Exclusions;
import org.concordat.internal.bargain.Trial;
import org.concordat.internal.fixpoint.Fixpoints;
import org.concordat.internal.fixpoint.State;
import org.concordat.internal.hitting.BitSets;
import org.concordat.internal.network.Network;
import org.concordat.internal.network.PackedPosition;
import org.concordat.internal.network.PolarityAnalysis;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolver;

/**
 * Asks whether sets of moves reach a goal: to bring about the adoption of an alternative, or to
 * undo it. Moves that cannot help are left out from the start: the goal does not depend on them, or
 * they only pull the other way.
 *
 * <p>A set is given by the moves that are made and those that are not; all others are undecided,
 * and their effects unknown. What holds then holds however they are decided.
 */
final class BargainQuestion {
  private static final ImmutableList<Stance> NOT_BLOCKING =
      ImmutableList.of(Stance.STAND_ASIDE, Stance.ABSTAIN, Stance.SUPPORT);

  private final ImmutableList<Move> moves;
  private final boolean monotone;
  private final Exclusions exclusions;
  private final Trial trial;

  /** What a question is asked about. */
  private record Setting(
      Negotiation negotiation,
      Network network,
      State given,
      FixpointKind fixpoint,
      boolean declarations,
      ImmutableSet<Fact> still) {}

  /**
   * Returns the question.
   *
   * @param still the facts that must not be moved
   */
  static BargainQuestion of(
      Resolver resolver,
      Coordination coordination,
      Assumptions assumptions,
      boolean declarations,
      ImmutableSet<Fact> still,
      Alternative target,
      boolean toAdopt) {
    Setting setting =
        new Setting(
            resolver.negotiation(),
            ResolverAccess.network(resolver),
            ResolverAccess.blank(resolver, assumptions),
            FixpointKind.of(coordination),
            declarations,
            still);
    return new BargainQuestion(setting, resolver.negotiation().alternative(target.id()), toAdopt);
  }

  private BargainQuestion(Setting setting, Alternative target, boolean toAdopt) {
    Negotiation negotiation = setting.negotiation();
    Network network = setting.network();
    int alternative = network.alternative(target.id());
    PolarityAnalysis influence = PolarityAnalysis.of(network, alternative);
    List<Polarity> polarities = new ArrayList<>();
    List<Move> helpful = new ArrayList<>();
    addLevers(setting, influence, toAdopt, helpful, polarities);
    int levers = helpful.size();
    if (setting.declarations()) {
      addDeclarations(setting, influence, helpful, polarities);
    }
    this.moves = ImmutableList.copyOf(helpful);
    this.monotone =
        polarities.stream()
            .allMatch(polarity -> polarity == (toAdopt ? Polarity.RISING : Polarity.FALLING));
    Trial.Effects effects = effects(network);
    this.exclusions = exclusions(negotiation, effects);
    State base = setting.given().copy();
    for (int i = 0; i < moves.size(); i++) {
      if (i < levers) {
        base.setFact(effects.fact()[i], Truth.UNKNOWN);
      } else {
        base.fix(effects.variable()[i], Position.UNDECLARED);
      }
    }
    Fixpoints.settle(base, FixpointKind.KRIPKE_KLEENE);
    // If no low depends on a high, the lows are known without closing cycles.
    boolean lowsAlone = toAdopt && monotone && influence.everyStancePullsUp();
    boolean stepwise = lowsAlone && setting.fixpoint() != FixpointKind.DUAL_WELL_FOUNDED;
    FixpointKind settling = stepwise ? FixpointKind.KRIPKE_KLEENE : setting.fixpoint();
    this.trial = new Trial(effects, new Trial.Aim(alternative, toAdopt, settling, stepwise), base);
  }

  private Trial.Effects effects(Network network) {
    int[] fact = new int[moves.size()];
    int[] variable = new int[moves.size()];
    ImmutableList.Builder<Position> declared = ImmutableList.builder();
    for (int i = 0; i < moves.size(); i++) {
      fact[i] = moves.get(i) instanceof Move.Lever lever ? network.fact(lever.fact().id()) : -1;
      variable[i] = -1;
      Position position = Position.UNDECLARED;
      if (moves.get(i) instanceof Move.Declaration won) {
        variable[i] =
            network.variable(won.actor().id(), network.alternative(won.alternative().id()));
        position = Position.exactly(won.stance());
      }
      declared.add(position);
    }
    return new Trial.Effects(fact, variable, declared.build());
  }

  private void addLevers(
      Setting setting,
      PolarityAnalysis influence,
      boolean toAdopt,
      List<Move> helpful,
      List<Polarity> polarities) {
    Network network = setting.network();
    Polarity helping = toAdopt ? Polarity.RISING : Polarity.FALLING;
    Set<Fact> impossible =
        setting.negotiation().exclusions().stream()
            .filter(set -> set.stream().anyMatch(each -> isNow(setting, each, Truth.TRUE)))
            .flatMap(Set::stream)
            .collect(Collectors.toSet());
    for (Fact each : setting.negotiation().facts().values()) {
      Polarity polarity = influence.ofFact(network.fact(each.id()));
      if (each.lever()
          && isNow(setting, each, Truth.FALSE)
          && !impossible.contains(each)
          && !setting.still().contains(each)
          && (polarity == Polarity.MIXED || polarity == helping)) {
        helpful.add(new Move.Lever(each));
        polarities.add(polarity);
      }
    }
  }

  private static boolean isNow(Setting setting, Fact fact, Truth state) {
    return setting.given().fact(setting.network().fact(fact.id())) == state;
  }

  private void addDeclarations(
      Setting setting, PolarityAnalysis influence, List<Move> helpful, List<Polarity> polarities) {
    Network network = setting.network();
    State now = setting.given().copy();
    Fixpoints.settle(now, setting.fixpoint());
    for (Alternative each : setting.negotiation().alternatives().values()) {
      for (Actor actor : setting.negotiation().members(setting.negotiation().bodyOf(each))) {
        int variable = network.variable(actor.id(), network.alternative(each.id()));
        Polarity polarity = influence.ofVariable(variable);
        if (now.position(variable) == PackedPosition.UNDECLARED
            && !setting.given().isFixed(variable)
            && polarity != Polarity.NONE) {
          NOT_BLOCKING.forEach(stance -> helpful.add(new Move.Declaration(actor, each, stance)));
          // A declaration bounds the actor from above, too: a condition that the actor does not
          // support may come true, and a commitment may have raised the actor higher.
          boolean rises =
              network.firstRule(variable + 1) - network.firstRule(variable) == 1
                  && influence.everyStancePullsUp();
          NOT_BLOCKING.forEach(stance -> polarities.add(rises ? polarity : Polarity.MIXED));
        }
      }
    }
  }

  /**
   * Returns sets of moves of which at most one can be made: levers of one exclusion, and
   * declarations of one actor on one alternative.
   */
  private Exclusions exclusions(Negotiation negotiation, Trial.Effects effects) {
    ImmutableList.Builder<long[]> sets = ImmutableList.builder();
    for (ImmutableSet<Fact> exclusion : negotiation.exclusions()) {
      long[] set = new long[BitSets.words(moves.size())];
      for (int i = 0; i < moves.size(); i++) {
        if (moves.get(i) instanceof Move.Lever lever && exclusion.contains(lever.fact())) {
          BitSets.add(set, i);
        }
      }
      if (BitSets.size(set) > 1) {
        sets.add(set);
      }
    }
    int[] variable = effects.variable();
    for (int i = 0; i < moves.size(); i++) {
      if (variable[i] >= 0 && effects.isLastOfVariable(i)) {
        long[] set = new long[BitSets.words(moves.size())];
        for (int j = i; j >= 0 && variable[j] == variable[i]; j--) {
          BitSets.add(set, j);
        }
        sets.add(set);
      }
    }
    return new Exclusions(sets.build());
  }

  ImmutableList<Move> moves() {
    return moves;
  }

  ImmutableList<BigDecimal> costs() {
    return moves.stream().map(Move::cost).collect(ImmutableList.toImmutableList());
  }

  /** Returns whether a set that reaches the goal still does with more moves. */
  boolean isMonotone() {
    return monotone;
  }

  Exclusions exclusions() {
    return exclusions;
  }

  /** Returns a trial of moves by their numbers, in the order of {@link #moves()}. */
  Trial trial() {
    return trial;
  }
}
