package org.concordat.negotiation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Iterables;
import java.io.Serializable;
import org.concordat.condition.Condition;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;

/**
 * States what it takes for an alternative to be adopted: both {@link #grounds()} and {@link
 * #stays()} have to hold. <a href="{@docRoot}/doc-files/semantics.html#section-2">Section 2 of the
 * semantics</a>.
 */
public final class Adoption implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Negotiation negotiation;
  private final Alternative alternative;

  Adoption(Negotiation negotiation, Alternative alternative) {
    this.negotiation = negotiation;
    this.alternative = negotiation.alternative(alternative.id());
  }

  /** Returns the facts that withdraw the alternative when one of them is true. */
  public ImmutableList<Fact> withdrawals() {
    return facts(negotiation.things().effects().withdrawing());
  }

  /** Returns the facts that adopt the alternative when one of them is true. */
  public ImmutableList<Fact> adopters() {
    return facts(negotiation.things().effects().adopting());
  }

  /** Returns the facts that bar the alternative while one of them is true. */
  public ImmutableList<Fact> bars() {
    return facts(negotiation.things().effects().barring());
  }

  private ImmutableList<Fact> facts(ImmutableSetMultimap<String, Fact> effects) {
    return effects.get(alternative.id()).asList();
  }

  /**
   * Returns the condition that the body's rule holds for the alternative or a fact that adopts it
   * is true.
   */
  public Condition grounds() {
    return Condition.anyOf(
        Iterables.concat(
            ImmutableList.of(negotiation.bodyOf(alternative).rule().condition().about(alternative)),
            Iterables.transform(adopters(), Condition::holds)));
  }

  /**
   * Returns the condition that the alternative is on the table and no fact that bars it is true;
   * {@link Condition#always()} if nothing can ever stand in its way.
   */
  public Condition stays() {
    ImmutableList.Builder<Condition> parts = ImmutableList.builder();
    if (negotiation.issueOf(alternative).terms().containsKey(alternative)) {
      parts.add(Condition.isOnTheTable(alternative));
    } else if (!withdrawals().isEmpty()) {
      // Without terms, "is not withdrawn" means the same as "is on the table", and reads better.
      parts.add(Condition.isWithdrawn(alternative).negate());
    }
    bars().forEach(bar -> parts.add(Condition.holds(bar).negate()));
    return Condition.allOf(parts.build());
  }

  /** Returns the alternative and both conditions, for people. */
  @Override
  public String toString() {
    return alternative.id() + " is adopted if " + grounds() + " and " + stays();
  }
}
