package org.concordat.resolve;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Ints;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.concordat.condition.AboutAlternative;
import org.concordat.condition.Condition;
import org.concordat.internal.english.English;
import org.concordat.internal.primitives.StronglyConnectedComponents;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Stance;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;

/**
 * Names another coordination under which an alternative would carry, or an actor would support it,
 * without any move and with the same assumptions. Section 4 of {@code docs/semantics.md}.
 * Immutable.
 *
 * @param coordination the other coordination
 * @param together the alternatives that would carry together, each resting on the others, in the
 *     order of the negotiation; empty if there are fewer than two
 */
public record OtherCoordination(Coordination coordination, ImmutableList<Alternative> together)
    implements Serializable {
  private static final ImmutableList<Coordination> OTHERS =
      ImmutableList.of(Coordination.JOINT, Coordination.SEQUENTIAL);

  /** Names another coordination. */
  public OtherCoordination {
    requireNonNull(coordination, "coordination");
    requireNonNull(together, "together");
  }

  /**
   * Returns, for each alternative that only another coordination would carry, that coordination.
   */
  public static ImmutableMap<Alternative, OtherCoordination> allOf(Resolution resolution) {
    requireNonNull(resolution, "resolution");
    ImmutableMap.Builder<Alternative, OtherCoordination> found = ImmutableMap.builder();
    Set<Alternative> missing =
        new LinkedHashSet<>(resolution.negotiation().alternatives().values());
    missing.removeIf(each -> adopts(resolution, each));
    for (Coordination other : OTHERS) {
      if (other != resolution.coordination() && !missing.isEmpty()) {
        Resolution then = under(other, resolution);
        ImmutableList<Alternative> gained = gained(resolution, then);
        ImmutableMap<Alternative, ImmutableList<Alternative>> together =
            together(gained, resolution.negotiation());
        gained.stream()
            .filter(missing::remove)
            .forEach(
                each ->
                    found.put(
                        each,
                        new OtherCoordination(
                            other, together.getOrDefault(each, ImmutableList.of()))));
      }
    }
    return found.buildOrThrow();
  }

  /**
   * Returns the other coordination that would carry an alternative; empty if it carries already, or
   * under none.
   *
   * @throws org.concordat.negotiation.UnknownNameException if the negotiation lacks the alternative
   */
  public static Optional<OtherCoordination> toAdopt(
      Resolution resolution, Alternative alternative) {
    requireNonNull(resolution, "resolution");
    requireNonNull(alternative, "alternative");
    return first(resolution, alternative, each -> adopts(each, alternative));
  }

  /**
   * Returns the other coordination under which an actor would surely support an alternative; empty
   * if it does already, or under none.
   *
   * @throws org.concordat.negotiation.UnknownNameException if the negotiation lacks one of them
   * @throws IllegalArgumentException if the actor has no say on the alternative that day
   */
  public static Optional<OtherCoordination> toSupport(
      Resolution resolution, Actor actor, Alternative alternative) {
    requireNonNull(resolution, "resolution");
    requireNonNull(actor, "actor");
    requireNonNull(alternative, "alternative");
    return first(
        resolution, alternative, each -> each.position(actor, alternative).low() == Stance.SUPPORT);
  }

  private static Optional<OtherCoordination> first(
      Resolution now, Alternative alternative, Predicate<Resolution> reached) {
    if (reached.test(now)) {
      return Optional.empty();
    }
    for (Coordination other : OTHERS) {
      if (other != now.coordination()) {
        Resolution then = under(other, now);
        if (reached.test(then)) {
          return Optional.of(
              new OtherCoordination(
                  other,
                  together(gained(now, then), now.negotiation())
                      .getOrDefault(
                          now.negotiation().alternative(alternative.id()), ImmutableList.of())));
        }
      }
    }
    return Optional.empty();
  }

  private static Resolution under(Coordination other, Resolution now) {
    return now.resolver().resolve(other, now.assumptions());
  }

  private static boolean adopts(Resolution resolution, Alternative alternative) {
    return resolution.decision(alternative) == Decision.ADOPTED;
  }

  private static ImmutableList<Alternative> gained(Resolution now, Resolution then) {
    return now.negotiation().alternatives().values().stream()
        .filter(each -> !adopts(now, each) && adopts(then, each))
        .collect(toImmutableList());
  }

  /**
   * Returns, for each alternative gained that is in a cycle of such alternatives, all members of
   * the cycle: the strongly connected components of the relation "asks about".
   */
  private static ImmutableMap<Alternative, ImmutableList<Alternative>> together(
      ImmutableList<Alternative> gained, Negotiation negotiation) {
    Map<String, Integer> numbers = new HashMap<>();
    List<Set<Integer>> asked = new ArrayList<>();
    for (Alternative each : gained) {
      numbers.put(each.id(), numbers.size());
      asked.add(new LinkedHashSet<>());
    }
    for (Commitment commitment : negotiation.standing().all()) {
      Integer from = numbers.get(commitment.alternative().id());
      if (from != null) {
        for (Condition atom : commitment.when().about(commitment.alternative()).atoms()) {
          if (atom instanceof AboutAlternative about && about.dependsOnStances()) {
            Integer to = numbers.get(about.alternative());
            if (to != null) {
              asked.get(from).add(to);
            }
          }
        }
      }
    }
    ImmutableMap.Builder<Alternative, ImmutableList<Alternative>> together = ImmutableMap.builder();
    for (int[] component :
        StronglyConnectedComponents.of(asked.stream().map(Ints::toArray).toArray(int[][]::new))) {
      if (component.length > 1) {
        ImmutableList<Alternative> all =
            Arrays.stream(component).mapToObj(gained::get).collect(toImmutableList());
        all.forEach(each -> together.put(each, all));
      }
    }
    return together.buildOrThrow();
  }

  /**
   * Returns the condition in short English: {@code if the budget and the statute are agreed
   * together}, {@code if those who wait for each other move together}.
   */
  @Override
  public String toString() {
    if (coordination == Coordination.SEQUENTIAL) {
      return "if each moves when its condition is met";
    }
    return together.isEmpty()
        ? "if those who wait for each other move together"
        : "if "
            + English.list(together.stream().map(Alternative::name).toList())
            + " are agreed together";
  }
}
