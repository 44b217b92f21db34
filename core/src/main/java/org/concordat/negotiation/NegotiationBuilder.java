package org.concordat.negotiation;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.NoSuchElementException;
import org.concordat.internal.Elements;

/**
 * Builds a {@link Negotiation}. Adding a thing adds its parts, too: an issue brings its body and
 * its alternatives, a body and a group their actors, and everything its source. The order of adding
 * decides the order of listing and, among commitments of one actor on one alternative from the same
 * day, which counts first. It has no other effect.
 *
 * <p>{@link #replace} replaces the thing with the same id everywhere. {@link #remove} removes one;
 * {@link #build()} then reports whatever still refers to it.
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
   * Adds a commitment. Among commitments of one actor on one alternative, a later day comes first;
   * of the same day, the one added first is the latest, and the actor falls back on the following
   * ones. If the builder started from a negotiation ({@link Negotiation#toBuilder()}) that has a
   * commitment of this actor on this alternative from the same day, use {@link #latestCommitment}
   * or {@link #fallbackCommitment} instead.
   */
  @CanIgnoreReturnValue
  public NegotiationBuilder commitment(Commitment commitment) {
    parts.add(requireNonNull(commitment, "commitment"));
    return this;
  }

  /**
   * Adds an actor's latest commitment on an alternative: it counts before everything that the actor
   * has said on it so far. It is a problem if another commitment stands from a later day.
   */
  @CanIgnoreReturnValue
  public NegotiationBuilder latestCommitment(Commitment commitment) {
    parts.addLatest(requireNonNull(commitment, "commitment"));
    return this;
  }

  /**
   * Adds a commitment to fall back on: it counts after everything that the actor has said on the
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
   * Replaces a commitment by another of the same actor on the same alternative.
   *
   * @throws NoSuchElementException if there is no such {@code commitment}
   * @throws IllegalArgumentException if the two have different actors or alternatives
   */
  @CanIgnoreReturnValue
  public NegotiationBuilder replaceCommitment(Commitment commitment, Commitment instead) {
    requireNonNull(commitment, "commitment");
    parts.replace(commitment, requireNonNull(instead, "instead"));
    return this;
  }

  /**
   * Removes a commitment.
   *
   * @throws NoSuchElementException if there is no such commitment
   */
  @CanIgnoreReturnValue
  public NegotiationBuilder removeCommitment(Commitment commitment) {
    parts.commitments.remove(requireNonNull(commitment, "commitment"));
    return this;
  }

  /**
   * Removes all commitments of an actor on an alternative, by their ids.
   *
   * @throws NoSuchElementException if there are none
   */
  @CanIgnoreReturnValue
  public NegotiationBuilder removeCommitments(String actor, String alternative) {
    requireNonNull(actor, "actor");
    parts.commitments.removeAll(actor, requireNonNull(alternative, "alternative"));
    return this;
  }

  /** Removes all commitments. */
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
   * Removes all preferences of an actor on an issue, by their ids.
   *
   * @throws NoSuchElementException if there are none
   */
  @CanIgnoreReturnValue
  public NegotiationBuilder removePreferences(String actor, String issue) {
    requireNonNull(actor, "actor");
    parts.removePreferences(actor, requireNonNull(issue, "issue"));
    return this;
  }

  /** Removes all preferences. */
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
   * Removes all reports from a source, by its id.
   *
   * @throws NoSuchElementException if there are none
   */
  @CanIgnoreReturnValue
  public NegotiationBuilder removeReports(String source) {
    parts.removeReports(requireNonNull(source, "source"));
    return this;
  }

  /** Removes all reports. */
  @CanIgnoreReturnValue
  public NegotiationBuilder clearReports() {
    parts.reports.clear();
    return this;
  }

  /**
   * Builds the negotiation, after checking it as a whole.
   *
   * @throws InvalidNegotiationException if anything is wrong; it lists every problem
   */
  public Negotiation build() {
    return parts.build();
  }
}
