package org.concordat.proceedings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.concordat.resolve.Coordination;
import org.jspecify.annotations.Nullable;

/**
 * Finds what brought changes between two states of proceedings about. For each set of causes there
 * is a mixture of the two states that has of the second what these causes are, and of the first all
 * else. A cause that alone gives the new value is told alone. Otherwise all causes together do, and
 * one after the other is left out, the earliest first, as long as the rest still gives it; so none
 * of those that remain can be left out. Where no mixture gives the value, since the two states do
 * not fit together, all causes are told.
 */
final class CauseSearch implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Sitting before;
  private final Sitting after;
  private final Coordination coordination;

  private transient @Nullable Mixtures mixtures;
  private transient @Nullable Map<Set<Cause>, Mixtures.Mixture> tried;

  CauseSearch(Sitting before, Sitting after, Coordination coordination) {
    this.before = before;
    this.after = after;
    this.coordination = coordination;
  }

  /** Returns the causes by which something has a value. */
  synchronized ImmutableList<Cause> of(Serializable subject, @Nullable Serializable value) {
    Mixtures known = mixtures == null ? new Mixtures(before, after, coordination) : mixtures;
    mixtures = known;
    tried = tried == null ? new HashMap<>() : tried;
    ImmutableList<Cause> causes = known.causes();
    for (Cause cause : causes.reverse()) {
      if (suffice(ImmutableList.of(cause), subject, value)) {
        return ImmutableList.of(cause);
      }
    }
    ImmutableList<Cause> needed = causes;
    for (ImmutableList<Cause> fewer = causes; fewer != null; ) {
      needed = fewer;
      fewer = withoutOne(needed, subject, value);
    }
    return needed;
  }

  /** Returns causes without the first that can be left out; {@code null} if none can. */
  private @Nullable ImmutableList<Cause> withoutOne(
      ImmutableList<Cause> causes, Serializable subject, @Nullable Serializable value) {
    for (Cause cause : causes) {
      ImmutableList<Cause> fewer =
          causes.stream()
              .filter(each -> !each.equals(cause))
              .collect(ImmutableList.toImmutableList());
      if (suffice(fewer, subject, value)) {
        return fewer;
      }
    }
    return null;
  }

  private boolean suffice(
      Collection<Cause> causes, Serializable subject, @Nullable Serializable value) {
    Mixtures.Mixture mixture =
        Objects.requireNonNull(tried)
            .computeIfAbsent(
                ImmutableSet.copyOf(causes), key -> Objects.requireNonNull(mixtures).of(key));
    return mixture.isSound() && Objects.equals(mixture.valueOf(subject), value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CauseSearch that
        && before.equals(that.before)
        && after.equals(that.after)
        && coordination == that.coordination;
  }

  @Override
  public int hashCode() {
    return Objects.hash(before, after, coordination);
  }
}
