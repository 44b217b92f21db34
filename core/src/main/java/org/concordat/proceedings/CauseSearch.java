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
 * Finds the causes of changes between two states of proceedings. Each set of possible causes has a
 * mixture of the two states: the second state as far as these causes go, and the first in
 * everything else. A cause whose mixture alone has the new value is reported alone. Otherwise the
 * search starts from all causes and leaves out one after the other, the earliest first, as long as
 * the mixture of the rest has the new value; so none of the remaining causes can be left out. If no
 * mixture has the value, because the two states do not fit together, all causes are reported.
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

  /** Returns the causes of a new value. */
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

  /** Returns the causes without the first one that can be left out; {@code null} if none can. */
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
