package org.concordat.negotiation;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.NoSuchElementException;
import org.concordat.internal.Elements;

/**
 * Builds a {@link Negotiation}. Adding a thing adds what it is made of: an issue brings its body
 * and its alternatives, a body and a group their actors, and everything its source. The order in
 * which things are added decides the order in which they are listed and, for commitments of one
 * actor on one alternative from the same day, which counts first; nothing else.
 *
 * <p>{@link #replace} puts a thing in place of the one with its id, everywhere. {@link #remove}
 * takes one away; what still refers to it is then a problem, which {@link #build()} tells.
 *
 * <pre>{@code
 * Negotiation next =
 *     negotiation.toBuilder()
 *         .replace(iohannisWithdraws.toBuilder().clearChanges().occurs(today).build())
 *         .latestCommitment(negotiation.commitment("ro", "rutte", Stance.SUPPORT).from(today))
 *         .build();
 * }</pre>
 */
public final class NegotiationBuilder extends SubjectBuilder<NegotiationBuilder> {

  NegotiationBuilder() {}

  NegotiationBuilder(Negotiation copied) {
    parts.addAll(copied);
  }

  @Override
  NegotiationBuilder self() {
    return this;
  }

  /**
   * Adds a commitment. In what a builder is given, an actor's latest commitment on an alternative
   * comes first, and what it falls back on after it; days go before that order. To an actor's
   * commitments in the negotiation that {@link Negotiation#toBuilder()} began with, a commitment
   * from the same day is added as the {@linkplain #latestCommitment latest} or as a {@linkplain
   * #fallbackCommitment fallback}.
   */
  @CanIgnoreReturnValue
  public NegotiationBuilder commitment(Commitment commitment) {
    parts.add(requireNonNull(commitment, "commitment"));
    return this;
  }

  /**
   * Adds an actor's latest commitment on an alternative: it counts before all that the actor has
   * said on it so far. One that stands from an earlier day than another is not the latest, and a
   * problem.
   */
  @CanIgnoreReturnValue
  public NegotiationBuilder latestCommitment(Commitment commitment) {
    parts.addLatest(requireNonNull(commitment, "commitment"));
    return this;
  }

  /**
   * Adds what an actor falls back on: it counts after all that the actor has said on the
   * alternative from the same day.
   */
  @CanIgnoreReturnValue
  public NegotiationBuilder fallbackCommitment(Commitment commitment) {
    parts.addFallback(requireNonNull(commitment, "commitment"));
    return this;
  }

  /** Adds commitments. */
  @CanIgnoreReturnValue
  public NegotiationBuilder commitments(Commitment... commitments) {
    Elements.copyOf(commitments, "commitments").forEach(parts::add);
    return this;
  }

  /** Adds commitments. */
  @CanIgnoreReturnValue
  public NegotiationBuilder commitments(Iterable<? extends Commitment> commitments) {
    Elements.<Commitment>copyOf(commitments, "commitments").forEach(parts::add);
    return this;
  }

  /**
   * Puts a commitment in place of another of the same actor on the same alternative.
   *
   * @throws NoSuchElementException if {@code said} has not been said
   * @throws IllegalArgumentException if one is another's than the other, or on something else
   */
  @CanIgnoreReturnValue
  public NegotiationBuilder replaceCommitment(Commitment said, Commitment instead) {
    requireNonNull(said, "said");
    parts.replace(said, requireNonNull(instead, "instead"));
    return this;
  }

  /**
   * Takes a commitment away.
   *
   * @throws NoSuchElementException if it has not been said
   */
  @CanIgnoreReturnValue
  public NegotiationBuilder removeCommitment(Commitment said) {
    parts.commitments.remove(requireNonNull(said, "said"));
    return this;
  }

  /**
   * Takes all commitments of an actor on an alternative away, by their ids.
   *
   * @throws NoSuchElementException if there are none
   */
  @CanIgnoreReturnValue
  public NegotiationBuilder removeCommitments(String actor, String alternative) {
    requireNonNull(actor, "actor");
    parts.commitments.removeAll(actor, requireNonNull(alternative, "alternative"));
    return this;
  }

  /** Takes all commitments away. */
  @CanIgnoreReturnValue
  public NegotiationBuilder clearCommitments() {
    parts.commitments.clear();
    return this;
  }

  /** Adds a preference. */
  @CanIgnoreReturnValue
  public NegotiationBuilder preference(Preference preference) {
    parts.add(requireNonNull(preference, "preference"));
    return this;
  }

  /** Adds preferences. */
  @CanIgnoreReturnValue
  public NegotiationBuilder preferences(Preference... preferences) {
    Elements.copyOf(preferences, "preferences").forEach(parts::add);
    return this;
  }

  /** Adds preferences. */
  @CanIgnoreReturnValue
  public NegotiationBuilder preferences(Iterable<? extends Preference> preferences) {
    Elements.<Preference>copyOf(preferences, "preferences").forEach(parts::add);
    return this;
  }

  /**
   * Takes all preferences of an actor on an issue away, by their ids.
   *
   * @throws NoSuchElementException if there are none
   */
  @CanIgnoreReturnValue
  public NegotiationBuilder removePreferences(String actor, String issue) {
    requireNonNull(actor, "actor");
    parts.removePreferences(actor, requireNonNull(issue, "issue"));
    return this;
  }

  /** Takes all preferences away. */
  @CanIgnoreReturnValue
  public NegotiationBuilder clearPreferences() {
    parts.preferences.clear();
    return this;
  }

  /** Adds a report. */
  @CanIgnoreReturnValue
  public NegotiationBuilder report(Report report) {
    parts.add(requireNonNull(report, "report"));
    return this;
  }

  /** Adds reports. */
  @CanIgnoreReturnValue
  public NegotiationBuilder reports(Report... reports) {
    Elements.copyOf(reports, "reports").forEach(parts::add);
    return this;
  }

  /** Adds reports. */
  @CanIgnoreReturnValue
  public NegotiationBuilder reports(Iterable<? extends Report> reports) {
    Elements.<Report>copyOf(reports, "reports").forEach(parts::add);
    return this;
  }

  /**
   * Takes all reports from a source away, by its id.
   *
   * @throws NoSuchElementException if there are none
   */
  @CanIgnoreReturnValue
  public NegotiationBuilder removeReports(String source) {
    parts.removeReports(requireNonNull(source, "source"));
    return this;
  }

  /** Takes all reports away. */
  @CanIgnoreReturnValue
  public NegotiationBuilder clearReports() {
    parts.reports.clear();
    return this;
  }

  /**
   * Builds the negotiation, after checking it as a whole.
   *
   * @throws InvalidNegotiationException if anything is wrong; it tells everything that is
   */
  public Negotiation build() {
    return parts.build();
  }
}
