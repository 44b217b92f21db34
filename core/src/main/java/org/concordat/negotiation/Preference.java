package org.concordat.negotiation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.condition.Condition;
import org.concordat.internal.Elements;
import org.concordat.internal.HouseStyle;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.immutables.value.Value;

/**
 * Ranks alternatives of one issue for one actor, in tiers. It is shorthand for {@linkplain
 * #commitments() commitments} that come after everything that the actor has declared. <a
 * href="{@docRoot}/doc-files/semantics.html#section-3">Section 3 of the semantics</a>.
 */
@Value.Immutable
@HouseStyle
public interface Preference extends Serializable {

  /** Returns whose preference it is. */
  Actor actor();

  /** Returns the issue whose alternatives are ranked. */
  Issue issue();

  /**
   * Returns the tiers, the best first; the alternatives of one tier are ranked equal, and
   * alternatives in no tier are not ranked.
   */
  ImmutableList<ImmutableSet<Alternative>> ranking();

  /** Returns how many tiers are acceptable, from the best down; 1 by default. */
  @Value.Default
  default int acceptable() {
    return 1;
  }

  /** Returns how many tiers after the acceptable ones are tolerable; 0 by default. */
  @Value.Default
  default int tolerable() {
    return 0;
  }

  /** Returns how the actor acts on the ranking; {@link Policy#APPROVE} by default. */
  @Value.Default
  default Policy policy() {
    return Policy.APPROVE;
  }

  /** Returns the days on which the preference stands. */
  @Value.Default
  default Term term() {
    return Term.ALWAYS;
  }

  /** Returns where it is known from. */
  Optional<Source> source();

  /**
   * Returns the commitments that the preference stands for, tier by tier, in the order in which
   * they decide.
   */
  default ImmutableList<Commitment> commitments() {
    ImmutableList.Builder<Commitment> commitments = ImmutableList.builder();
    ImmutableList.Builder<Condition> higherLeft = ImmutableList.builder();
    for (int tier = 0; tier < ranking().size(); tier++) {
      Stance stance =
          tier < acceptable()
              ? Stance.SUPPORT
              : tier < acceptable() + tolerable() ? Stance.ABSTAIN : Stance.OPPOSE;
      Condition wait =
          policy() == Policy.HOLD_OUT ? Condition.allOf(higherLeft.build()) : Condition.always();
      for (Alternative alternative : ranking().get(tier)) {
        if (stance != Stance.OPPOSE) {
          commitments.add(commitment(alternative, stance, wait));
        }
        if (stance == Stance.OPPOSE || !wait.equals(Condition.always())) {
          commitments.add(commitment(alternative, Stance.OPPOSE, Condition.always()));
        }
      }
      ranking().get(tier).forEach(alternative -> higherLeft.add(isOut(alternative)));
    }
    return commitments.build();
  }

  /**
   * Returns the condition that an alternative is not on the table; without terms, "is withdrawn"
   * means the same and reads better.
   */
  private Condition isOut(Alternative alternative) {
    return issue().terms().containsKey(alternative)
        ? Condition.isOnTheTable(alternative).negate()
        : Condition.isWithdrawn(alternative);
  }

  private Commitment commitment(Alternative alternative, Stance stance, Condition when) {
    return Commitment.builder()
        .actor(actor())
        .alternative(alternative)
        .range(Position.exactly(stance))
        .when(when)
        .term(term())
        .source(source())
        .build();
  }

  /** Returns an empty builder; an actor, an issue and a ranking must be set. */
  static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from these values. */
  default Builder toBuilder() {
    return new Builder(this);
  }

  /** Builds a {@link Preference}. */
  final class Builder {
    private final ImmutablePreference.Builder values = ImmutablePreference.builder();
    private final List<ImmutableSet<Alternative>> tiers = new ArrayList<>();

    Builder() {}

    Builder(Preference copied) {
      values.from(copied);
      tiers.addAll(copied.ranking());
    }

    /** Sets whose preference it is. */
    @CanIgnoreReturnValue
    public Builder actor(Actor actor) {
      values.actor(requireNonNull(actor, "actor"));
      return this;
    }

    /** Sets the issue whose alternatives are ranked. */
    @CanIgnoreReturnValue
    public Builder issue(Issue issue) {
      values.issue(requireNonNull(issue, "issue"));
      return this;
    }

    /** Adds the next tier below those already there. */
    @CanIgnoreReturnValue
    public Builder tier(Alternative... alternatives) {
      tiers.add(ImmutableSet.copyOf(Elements.copyOf(alternatives, "alternatives")));
      return this;
    }

    /** Adds the next tier below those already there. */
    @CanIgnoreReturnValue
    public Builder tier(Iterable<? extends Alternative> alternatives) {
      tiers.add(ImmutableSet.copyOf(Elements.copyOf(alternatives, "alternatives")));
      return this;
    }

    /** Adds tiers below those already there, the best first. */
    @CanIgnoreReturnValue
    public Builder tiers(Iterable<? extends Iterable<? extends Alternative>> tiers) {
      Elements.copyOf(tiers, "tiers").forEach(this::tier);
      return this;
    }

    /** Removes all tiers. */
    @CanIgnoreReturnValue
    public Builder clearTiers() {
      tiers.clear();
      return this;
    }

    /** Sets how many tiers are acceptable, from the best down; 1 by default. */
    @CanIgnoreReturnValue
    public Builder acceptable(int acceptable) {
      values.acceptable(acceptable);
      return this;
    }

    /** Sets how many tiers after the acceptable ones are tolerable; 0 by default. */
    @CanIgnoreReturnValue
    public Builder tolerable(int tolerable) {
      values.tolerable(tolerable);
      return this;
    }

    /** Sets how the actor acts on the ranking; {@link Policy#APPROVE} by default. */
    @CanIgnoreReturnValue
    public Builder policy(Policy policy) {
      values.policy(requireNonNull(policy, "policy"));
      return this;
    }

    /** Sets the days on which the preference stands; always by default. */
    @CanIgnoreReturnValue
    public Builder term(Term term) {
      values.term(requireNonNull(term, "term"));
      return this;
    }

    /** Sets where it is known from. */
    @CanIgnoreReturnValue
    public Builder source(Source source) {
      values.source(requireNonNull(source, "source"));
      return this;
    }

    /** Sets where it is known from, or removes it if {@code source} is empty. */
    @CanIgnoreReturnValue
    public Builder source(Optional<? extends Source> source) {
      values.source(requireNonNull(source, "source"));
      return this;
    }

    /**
     * Builds the preference.
     *
     * @throws IllegalArgumentException if there is no actor or no issue
     */
    public Preference build() {
      return values.ranking(tiers).build();
    }
  }
}
