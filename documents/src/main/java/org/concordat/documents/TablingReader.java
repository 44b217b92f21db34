package org.concordat.documents;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.model.Term;
import org.jspecify.annotations.Nullable;

/**
 * Reads when an alternative is on the table, given by the days on which it enters and withdraws, or
 * by a list of terms.
 */
record TablingReader(Errors errors, Values values) {
  private record Dated(Node at, Term term) {}

  /** Returns the terms; empty if the document gives none, or only faulty ones. */
  Optional<ImmutableList<Term>> read(@Nullable Fields fields) {
    Optional<Node> enters = Fields.optional(fields, "enters");
    Optional<Node> withdraws = Fields.optional(fields, "withdraws");
    Optional<Node> onTable = Fields.optional(fields, "on-table");
    if (onTable.isPresent()) {
      if (enters.or(() -> withdraws).isPresent()) {
        errors.add(
            onTable.get(),
            "the alternative has both \"on-table\" and a day on which it enters or withdraws,"
                + " expected one or the other");
        return Optional.empty();
      }
      return Optional.of(terms(onTable.get()));
    }
    if (enters.or(() -> withdraws).isEmpty()) {
      return Optional.empty();
    }
    LocalDate first = enters.map(values::date).orElse(null);
    LocalDate end = withdraws.map(values::date).orElse(null);
    Term term = new Term(first, end);
    if (!term.isInOrder()) {
      errors.add(
          withdraws.orElseThrow(),
          "it withdraws before it enters, expected a day after "
              + first
              + ", the first on which it is off the table again");
      return Optional.empty();
    }
    return Optional.of(ImmutableList.of(term));
  }

  private ImmutableList<Term> terms(Node node) {
    List<Dated> terms = new ArrayList<>();
    for (Node item :
        values.items(node, "a list of terms ([{ from: 2024-03-10, until: 2024-06-20 }])")) {
      Fields fields = Fields.of(errors, "a term", item, item, ImmutableList.of("from", "until"));
      if (fields != null) {
        terms.add(new Dated(item, values.term(fields)));
      }
    }
    List<Dated> sorted = new ArrayList<>(terms);
    sorted.sort(comparing(each -> each.term().from(), nullsFirst(naturalOrder())));
    for (int i = 1; i < sorted.size(); i++) {
      Term before = sorted.get(i - 1).term();
      if (before.overlaps(sorted.get(i).term())) {
        errors.add(
            sorted.get(i).at(),
            "the alternative is on the table already on some of these days ("
                + before
                + "),"
                + " expected terms that do not overlap");
        return ImmutableList.of();
      }
    }
    return terms.stream().map(Dated::term).collect(ImmutableList.toImmutableList());
  }
}
