package org.concordat.proceedings;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Describes one difference between two states of proceedings. Immutable.
 *
 * @param <S> the type of the subject: a variable, an alternative, the id of a procedure
 * @param <T> the type of the value: a position, a decision, a state
 */
public final class Change<S extends Serializable, T extends Serializable> implements Serializable {
  private static final long serialVersionUID = 1L;

  private final S subject;
  private final @Nullable T before;
  private final @Nullable T after;
  private final CauseSearch search;

  Change(S subject, @Nullable T before, @Nullable T after, CauseSearch search) {
    this.subject = subject;
    this.before = before;
    this.after = after;
    this.search = search;
  }

  /** Returns the subject of the change. */
  public S subject() {
    return subject;
  }

  /** Returns the value before; empty if there was none. */
  public Optional<T> before() {
    return Optional.ofNullable(before);
  }

  /** Returns the value after; empty if there is none any more. */
  public Optional<T> after() {
    return Optional.ofNullable(after);
  }

  /**
   * Returns the causes: they suffice for the new value, and none can be left out. In the rare case
   * that parts of the two states do not fit together, these are all differences. The first call
   * searches for them, and resolves the negotiation anew for each cause that it tries.
   */
  public ImmutableList<Cause> because() {
    return search.of(subject, after);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Change<?, ?> that
        && subject.equals(that.subject)
        && Objects.equals(before, that.before)
        && Objects.equals(after, that.after)
        && search.equals(that.search);
  }

  @Override
  public int hashCode() {
    return Objects.hash(subject, before, after);
  }

  /** Returns {@code : oppose -> support}. */
  String inWords() {
    return ": " + (before == null ? "none" : before) + " -> " + (after == null ? "none" : after);
  }

  /** Returns the change for people, without its causes. */
  @Override
  public String toString() {
    return subject + inWords();
  }
}
