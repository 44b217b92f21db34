package org.concordat.proceedings;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.concordat.model.Alternative;
import org.concordat.negotiation.Negotiation;
import org.concordat.proceedings.Event.Correct;
import org.concordat.proceedings.Event.Strike;
import org.concordat.resolve.Assumptions.Variable;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.jspecify.annotations.Nullable;

/**
 * Mixes two states of proceedings: for some causes a mixture is like the second state, for all
 * others like the first. What a mixture must not have yet (an entry, a beginning or end on a day, a
 * deadline) is postponed to a day after both states.
 */
final class Mixtures {
  private final Sitting before;
  private final Sitting after;
  private final Coordination coordination;
  private final LocalDate first;
  private final LocalDate last;

  /** The entries of the first state, and of the second, by number. */
  private final Map<Integer, @Nullable Act> actsBefore = new TreeMap<>();

  private final Map<Integer, @Nullable Act> actsAfter = new TreeMap<>();

  /** The cause to which an entry, a day or a procedure's deadline belongs. */
  private final Map<Integer, Cause> byNumber = new LinkedHashMap<>();

  private final Map<LocalDate, Cause> byDay = new LinkedHashMap<>();
  private final Map<String, Cause> byDeadline = new LinkedHashMap<>();

  Mixtures(Sitting before, Sitting after, Coordination coordination) {
    this.before = before;
    this.after = after;
    this.coordination = coordination;
    LocalDate from = before.moment().day();
    LocalDate to = after.moment().day();
    this.first = from.isBefore(to) ? from : to;
    this.last = from.isBefore(to) ? to : from;
    acts(before).forEach(act -> actsBefore.put(act.number(), act));
    acts(after).forEach(act -> actsAfter.put(act.number(), act));
    findEntries();
    findDays();
    findDeadlines();
  }

  private static List<Act> acts(Sitting sitting) {
    return sitting.proceedings().projection().acts();
  }

  private static boolean isInForce(@Nullable Act act, Sitting sitting) {
    return act != null && !act.day().isAfter(sitting.moment().day());
  }

  private void findEntries() {
    Set<Integer> numbers = new TreeSet<>(actsBefore.keySet());
    numbers.addAll(actsAfter.keySet());
    for (int number : numbers) {
      Act was = actsBefore.get(number);
      Act is = actsAfter.get(number);
      boolean stood = isInForce(was, before);
      boolean stands = isInForce(is, after);
      boolean known = !Objects.equals(tabled(was), tabled(is));
      if (known || stood != stands || (stood && !Objects.equals(was, is))) {
        byNumber.put(number, new Cause.ByEntry(lastEntryOf(number)));
      }
    }
  }

  /** Returns the id of the new alternative that an event brings; {@code null} for none. */
  private static @Nullable String tabled(@Nullable Act act) {
    return act != null && act.event() instanceof Event.Table table && table.issue() != null
        ? table.alternative()
        : null;
  }

  /** Returns the number of the entry that gives another's event: its last correction, or itself. */
  private int lastEntryOf(int number) {
    boolean grew = after.proceedings().size() >= before.proceedings().size();
    Journal journal = (grew ? after : before).proceedings().journal();
    int common = (grew ? before : after).proceedings().size();
    for (int i = journal.size(); i > common; i--) {
      Event event = journal.entry(i).event();
      boolean about =
          (event instanceof Correct correct && correct.entry() == number)
              || (event instanceof Strike strike && strike.entry() == number);
      if (about) {
        return i;
      }
    }
    return number;
  }

  private void findDays() {
    NavigableSet<LocalDate> days = new TreeSet<>();
    Days.of(before.proceedings().base(), days);
    actsBefore.values().forEach(act -> Days.of(requireNonNull(act).event(), days));
    actsAfter.values().forEach(act -> Days.of(requireNonNull(act).event(), days));
    for (LocalDate day : days.subSet(first, false, last, true)) {
      byDay.put(day, new Cause.ByDay(day));
    }
  }

  private void findDeadlines() {
    Redating finding =
        new Redating(
            day -> day,
            (procedure, deadline) -> {
              if (isBetween(deadline.passes())) {
                byDeadline.put(procedure, new Cause.ByDeadline(procedure));
              }
              return deadline;
            });
    requireNonNull(finding.acts(acts(before)));
    requireNonNull(finding.acts(acts(after)));
  }

  private boolean isBetween(LocalDateTime moment) {
    LocalDate day = moment.toLocalDate();
    return day.isAfter(first) && !day.isAfter(last);
  }

  /** Returns everything in which the two states differ, in the order of time. */
  ImmutableList<Cause> causes() {
    Set<Cause> causes = new LinkedHashSet<>(byDay.values());
    causes.addAll(byDeadline.values());
    causes.addAll(byNumber.values());
    return ImmutableList.copyOf(causes);
  }

  /** Returns the mixture that is like the second state for these causes. */
  Mixture of(Set<Cause> causes) {
    boolean forth = first.equals(before.moment().day());
    Redating redating =
        new Redating(
            day -> {
              Cause cause = byDay.get(day);
              return cause == null || causes.contains(cause) == forth ? day : last.plusDays(1);
            },
            (procedure, deadline) -> {
              Cause cause = byDeadline.get(procedure);
              boolean passes = cause == null || !isBetween(deadline.passes());
              return passes || causes.contains(cause) == forth
                  ? deadline
                  : Moment.of(last.plusDays(1));
            });
    List<Act> acts = new ArrayList<>();
    Set<String> notYetTabled = new HashSet<>();
    Set<Integer> numbers = new TreeSet<>(actsBefore.keySet());
    numbers.addAll(actsAfter.keySet());
    for (int number : numbers) {
      Cause cause = byNumber.get(number);
      boolean second = cause != null && causes.contains(cause);
      Act chosen = (second ? actsAfter : actsBefore).get(number);
      Act other = (second ? actsBefore : actsAfter).get(number);
      if (chosen != null && isInForce(chosen, second ? after : before)) {
        acts.add(chosen);
      } else {
        Act known = requireNonNull(chosen == null ? other : chosen);
        String tabled = chosen == null ? tabled(known) : null;
        if (tabled != null) {
          notYetTabled.add(tabled);
        }
        acts.add(
            new Act(
                number, Moment.of(Days.NEVER), known.event(), known.source(), known.decidedBy()));
      }
    }
    Negotiation base = redating.negotiation(before.proceedings().base());
    return new Mixture(base, redating.acts(acts), notYetTabled);
  }

  /** One mixture, resolved as of the last of the two days. */
  final class Mixture {
    private final @Nullable Resolution resolution;
    private final @Nullable Courses courses;

    /** The alternatives that it knows although no entry of it has added them. */
    private final Set<String> notYetTabled;

    private Mixture(Negotiation base, List<Act> acts, Set<String> notYetTabled) {
      this.notYetTabled = notYetTabled;
      Resolution resolved = null;
      Courses led = null;
      try {
        // Events that do not fit a mixture have no effect in it, and are no faults.
        Fold fold = Fold.of(base, acts, new Faults(), null);
        resolved = Resolver.of(fold.draft().negotiation().asOf(last)).resolve(coordination);
        led = fold.courses();
      } catch (InvalidEventException unsound) {
        // Such a mixture explains nothing.
      }
      this.resolution = resolved;
      this.courses = led;
    }

    boolean isSound() {
      return resolution != null;
    }

    /** Returns the position, decision or state of the subject of a change. */
    @Nullable Serializable valueOf(Serializable subject) {
      Resolution resolved = requireNonNull(resolution);
      if (subject instanceof Variable variable) {
        return notYetTabled.contains(variable.alternative().id())
            ? null
            : Changes.position(resolved, variable.actor(), variable.alternative());
      } else if (subject instanceof Alternative on) {
        return notYetTabled.contains(on.id()) ? null : Changes.decision(resolved, on);
      }
      Course course = requireNonNull(courses).of((String) subject);
      Course.Step step =
          course == null ? null : course.at(last.plusDays(1).atStartOfDay().minusNanos(1));
      return step == null ? null : step.state();
    }
  }
}
