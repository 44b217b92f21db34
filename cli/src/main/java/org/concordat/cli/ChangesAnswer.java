package org.concordat.cli;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.internal.english.English;
import org.concordat.model.Alternative;
import org.concordat.proceedings.Cause;
import org.concordat.proceedings.Change;
import org.concordat.proceedings.Changes;
import org.concordat.proceedings.Proceedings;
import org.concordat.resolve.Assumptions.Variable;

/** Says what changed in proceedings, and why. */
final class ChangesAnswer {
  private static final String NOT_A_MEMBER = "not a member";

  private final Proceedings proceedings;

  /**
   * Says changes of proceedings.
   *
   * @param proceedings those with all entries that causes may name
   */
  ChangesAnswer(Proceedings proceedings) {
    this.proceedings = proceedings;
  }

  /** Returns the numbers of the entries that are causes. */
  static Set<Integer> entries(Changes changes) {
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
  void print(Sheet sheet, Changes changes) {
    print(sheet, changes, 0);
  }

  /**
   * Tells changes for people.
   *
   * @param known the number of an entry that need not be named as the one cause
   */
  void print(Sheet sheet, Changes changes, int known) {
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
              + move(change.before().map(Wording::decided), change.after().map(Wording::decided))
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

  private String who(List<Variable> variables, String how) {
    Alternative alternative = variables.get(0).alternative();
    return Wording.membersWho(
        variables.stream().map(Variable::actor).toList(),
        proceedings.negotiation().issueOf(alternative).body().everyMember(),
        how);
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

  /** Adds a row for each change, after cells that are the same for all. */
  void addTo(Table.Rows rows, Changes changes, String... first) {
    for (var change : changes.positions()) {
      add(
          rows,
          change,
          change.subject().actor().name(),
          change.subject().alternative().label(),
          English::position,
          first);
    }
    for (var change : changes.decisions()) {
      add(rows, change, "", change.subject().label(), Wording::decided, first);
    }
    for (var change : changes.procedures()) {
      add(rows, change, "", "procedure " + change.subject(), Object::toString, first);
    }
  }

  private <T extends Serializable> void add(
      Table.Rows rows,
      Change<?, T> change,
      String who,
      String on,
      Function<T, String> word,
      String... first) {
    rows.row(
        ImmutableList.<String>builder()
            .add(first)
            .add(
                who,
                on,
                change.before().map(word).orElse(""),
                change.after().map(word).orElse(""),
                String.join("; ", change.because().stream().map(this::words).toList()))
            .build());
  }
}
