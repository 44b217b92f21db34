package org.concordat.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.internal.english.English;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.proceedings.Cause;
import org.concordat.proceedings.Change;
import org.concordat.proceedings.Changes;
import org.concordat.proceedings.Proceedings;
import org.concordat.proceedings.Sitting;
import org.concordat.resolve.Assumptions.Variable;
import org.concordat.resolve.Decision;

/** Says what changed in proceedings, and why. */
final class ChangesAnswer {
  private static final String NOT_A_MEMBER = "not a member";

  private final Proceedings proceedings;
  private final Sitting before;
  private final Sitting after;
  private final Changes changes;

  /**
   * Says changes of proceedings.
   *
   * @param proceedings those with all entries that causes may name
   * @param before the state before the changes
   * @param after the state after them
   */
  ChangesAnswer(Proceedings proceedings, Sitting before, Sitting after, Changes changes) {
    this.proceedings = proceedings;
    this.before = before;
    this.after = after;
    this.changes = changes;
  }

  /** Returns the numbers of the entries that are causes. */
  Set<Integer> entries() {
    Set<Integer> numbers = new HashSet<>();
    Stream.of(changes.positions(), changes.decisions(), changes.procedures())
        .flatMap(List::stream)
        .flatMap(change -> change.because().stream())
        .forEach(
            cause -> {
              if (cause instanceof Cause.ByEntry by) {
                numbers.add(by.number());
              }
            });
    return numbers;
  }

  private String words(Cause cause) {
    String says = proceedings.inWords(cause);
    return cause instanceof Cause.ByEntry by ? "entry " + by.number() + ": " + says : says;
  }

  /** Tells changes for people, those who moved alike for the same causes together. */
  void print(Sheet sheet) {
    print(sheet, 0);
  }

  /**
   * Tells changes for people.
   *
   * @param known the number of an entry that need not be named as the one cause
   */
  void print(Sheet sheet, int known) {
    Map<String, List<Variable>> moved = new LinkedHashMap<>();
    for (var change : changes.positions()) {
      String how =
          "on "
              + change.subject().alternative().label()
              + ": "
              + change.before().map(English::position).orElse(NOT_A_MEMBER)
              + " → "
              + change.after().map(English::position).orElse(NOT_A_MEMBER)
              + why(change, known);
      moved.computeIfAbsent(how, key -> new ArrayList<>()).add(change.subject());
    }
    moved.forEach((how, variables) -> sheet.hanging(2, 4, who(variables, how)));
    for (var change : changes.decisions()) {
      sheet.hanging(
          2,
          4,
          change.subject().label()
              + ": "
              + move(
                  change.before().map(was -> decided(was, change.subject(), before)),
                  change.after().map(is -> decided(is, change.subject(), after)))
              + why(change, known));
    }
    for (var change : changes.procedures()) {
      sheet.hanging(
          2,
          4,
          "Procedure "
              + change.subject()
              + ": "
              + move(change.before().map(Object::toString), change.after().map(Object::toString))
              + why(change, known));
    }
  }

  private static String decided(Decision decision, Alternative on, Sitting sitting) {
    return Wording.decided(decision, on, sitting.resolution());
  }

  private String who(List<Variable> variables, String how) {
    return Wording.membersWho(actors(variables), among(variables), how);
  }

  private String who(List<Variable> variables) {
    return Wording.members(actors(variables), among(variables));
  }

  private static List<Actor> actors(List<Variable> variables) {
    return variables.stream().map(Variable::actor).toList();
  }

  private ImmutableSet<Actor> among(List<Variable> variables) {
    Alternative alternative = variables.get(0).alternative();
    return proceedings.negotiation().issueOf(alternative).body().everyMember();
  }

  private static String move(Optional<String> before, Optional<String> after) {
    if (before.isEmpty()) {
      return after.orElse("none");
    }
    return after.isEmpty() ? "no longer " + before.get() : before.get() + " → " + after.get();
  }

  private String why(Change<?, ?> change, int known) {
    if (change.because().equals(ImmutableList.of(new Cause.ByEntry(known)))) {
      return "";
    }
    return " (" + String.join("; ", change.because().stream().map(this::words).toList()) + ")";
  }

  /**
   * Adds a row for each change, after cells that are the same for all. For people, those who moved
   * alike for the same causes share a row.
   */
  void addTo(Table.Rows rows, Format format, String... first) {
    Map<List<Object>, List<Change<Variable, Position>>> alike = new LinkedHashMap<>();
    for (var change : changes.positions()) {
      Object apart = format == Format.MARKDOWN ? change.subject().alternative() : change.subject();
      alike
          .computeIfAbsent(
              List.of(apart, change.before(), change.after(), change.because()),
              key -> new ArrayList<>())
          .add(change);
    }
    for (List<Change<Variable, Position>> moved : alike.values()) {
      Change<Variable, Position> one = moved.get(0);
      add(
          rows,
          one,
          who(moved.stream().map(Change::subject).toList()),
          one.subject().alternative().label(),
          one.before().map(English::position),
          one.after().map(English::position),
          first);
    }
    for (var change : changes.decisions()) {
      Alternative on = change.subject();
      add(
          rows,
          change,
          "",
          on.label(),
          change.before().map(was -> decided(was, on, before)),
          change.after().map(is -> decided(is, on, after)),
          first);
    }
    for (var change : changes.procedures()) {
      add(
          rows,
          change,
          "",
          "procedure " + change.subject(),
          change.before().map(Object::toString),
          change.after().map(Object::toString),
          first);
    }
  }

  private void add(
      Table.Rows rows,
      Change<?, ?> change,
      String who,
      String on,
      Optional<String> from,
      Optional<String> to,
      String... first) {
    rows.row(
        ImmutableList.<String>builder()
            .add(first)
            .add(
                who,
                on,
                from.orElse(""),
                to.orElse(""),
                String.join("; ", change.because().stream().map(this::words).toList()))
            .build());
  }
}
