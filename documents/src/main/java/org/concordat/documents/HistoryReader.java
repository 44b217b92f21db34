package org.concordat.documents;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import org.concordat.documents.Node.Scalar;
import org.concordat.model.Fact;
import org.concordat.model.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Reads the state of a fact and its changes, given by {@code occurs} and {@code until} or by a
 * {@code history}.
 */
record HistoryReader(Errors errors, Values values) {
  private static final ImmutableMap<String, Truth> STATES = Values.byWord(Truth.values());

  /** Puts the state and its changes into a fact, without the faulty ones. */
  @CanIgnoreReturnValue
  Fact.Builder read(@Nullable Fields fields, Fact.Builder fact) {
    Optional<Node> stateNode = Fields.optional(fields, "state");
    Optional<Node> occursNode = Fields.optional(fields, "occurs");
    Optional<Node> untilNode = Fields.optional(fields, "until");
    Optional<Node> historyNode = Fields.optional(fields, "history");
    Truth state = stateNode.map(this::state).orElse(Truth.FALSE);
    LocalDate occurs = occursNode.map(values::date).orElse(null);
    LocalDate until = untilNode.map(values::date).orElse(null);
    TreeMap<LocalDate, Truth> changes = new TreeMap<>();
    if (historyNode.isPresent()) {
      addHistory(historyNode.get(), changes);
      if (occursNode.or(() -> untilNode).isPresent()) {
        errors.add(
            historyNode.get(),
            "the fact has a history and a day on which it occurs or ends, expected one or the other");
        changes.clear();
      }
    } else {
      if (stateNode.isPresent() && state != Truth.FALSE && occursNode.isPresent()) {
        errors.add(
            stateNode.get(),
            "the fact has a state and a day on which it occurs, expected one or the other");
        state = Truth.FALSE;
      }
      if (occurs != null) {
        changes.put(occurs, Truth.TRUE);
      }
      if (until != null && isAfterBeginning(untilNode.get(), until, occursNode, occurs, state)) {
        changes.put(until, Truth.FALSE);
      }
    }
    return fact.state(state).changes(changes);
  }

  private boolean isAfterBeginning(
      Node at,
      LocalDate until,
      Optional<Node> occursNode,
      @Nullable LocalDate occurs,
      Truth state) {
    if (occursNode.isEmpty() && state == Truth.FALSE) {
      errors.add(
          at,
          "an end alone changes nothing, since the fact is false before "
              + until
              + ", too, expected beside \"until\" the day on which it occurs, or a state (state: true)");
      return false;
    }
    if (occurs != null && !until.isAfter(occurs)) {
      errors.add(
          at,
          "it ends before it begins, expected a day after "
              + occurs
              + ", the first on which it is false again");
      return false;
    }
    return true;
  }

  private void addHistory(Node node, TreeMap<LocalDate, Truth> changes) {
    String expected = "a list of changes ([{ from: 2024-06-09, state: true }])";
    for (Node item : values.items(node, expected)) {
      Fields fields = Fields.of(errors, "a change", item, item, ImmutableList.of("from", "state"));
      if (fields == null) {
        continue;
      }
      Node fromNode = fields.require("from", "the day of the change");
      Node stateNode = fields.require("state", "true, false or unknown");
      LocalDate from = fromNode == null ? null : values.date(fromNode);
      Truth state = stateNode == null ? null : state(stateNode);
      if (fromNode == null || from == null || state == null) {
        continue;
      }
      if (!changes.isEmpty() && !from.isAfter(changes.lastKey())) {
        errors.add(
            fromNode,
            changes.containsKey(from)
                ? "the fact changes on " + from + " twice, expected one change a day"
                : "the change of "
                    + from
                    + " comes after that of "
                    + changes.lastKey()
                    + ", expected the changes in the order of their days");
        continue;
      }
      changes.put(from, state);
    }
  }

  private @Nullable Truth state(Node node) {
    boolean isFlag =
        node instanceof Scalar scalar && scalar.plain() && Values.FLAGS.containsKey(scalar.text());
    Boolean flag = isFlag ? values.flag(node) : null;
    return flag != null ? Truth.of(flag) : values.choice(node, STATES, "true, false or unknown");
  }
}
