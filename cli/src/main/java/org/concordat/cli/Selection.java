package org.concordat.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.bargain.Bargain;
import org.concordat.bargain.BargainGroup;
import org.concordat.bargain.BargainList;
import org.concordat.model.Actor;
import org.concordat.model.Named;
import org.concordat.negotiation.Negotiation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Holds the options that say which of the sets of moves found are shown. */
final class Selection {
  /** How many sets people are shown by default. */
  private static final int SHOWN = 20;

  /**
   * Among more sets than this, finding those that differ only in exchangeable moves takes too long.
   */
  private static final int MAX_GROUPED = 1_000;

  @Option(
      names = "--limit",
      paramLabel = "N",
      converter = OutcomesCommand.Limit.class,
      description = "List at most so many; 20 if left out, and all with --json.")
  private @Nullable Integer limit;

  @Option(
      names = "--by",
      paramLabel = "PAYER",
      description = "Count only what this actor or alternative pays: for the order and --max-cost.")
  private @Nullable String payer;

  @Option(
      names = "--max-cost",
      paramLabel = "COST",
      converter = Cost.class,
      description = "List only what costs at most so much.")
  private @Nullable BigDecimal most;

  boolean isByPayer() {
    return payer != null;
  }

  /**
   * Checks that the payer is known.
   *
   * @throws RefusedException if it is not
   */
  void checkAgainst(Negotiation negotiation) throws RefusedException {
    if (payer == null) {
      return;
    }
    if (!negotiation.actors().containsKey(payer)
        && !negotiation.alternatives().containsKey(payer)) {
      throw new RefusedException(
          "there is no actor and no alternative called \""
              + payer
              + "\" who could pay"
              + Lookup.hint(
                  payer,
                  Stream.of(negotiation.actors(), negotiation.alternatives())
                      .flatMap(things -> things.values().stream())
                      .collect(ImmutableMap.toImmutableMap(Named::id, Named::name))));
    }
  }

  /** Returns the sets that are asked for, in the order asked for. */
  ImmutableList<Bargain> of(BargainList found) {
    Stream<Bargain> sets = found.all().stream();
    if (payer != null) {
      sets = sets.sorted(Comparator.comparing(this::cost));
    }
    BigDecimal bound = most;
    return sets.filter(set -> bound == null || cost(set).compareTo(bound) <= 0)
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns what a set costs the payer, or altogether. */
  BigDecimal cost(Bargain set) {
    return payer == null
        ? set.cost()
        : set.costByOwner().entrySet().stream()
            .filter(each -> each.getKey().id().equals(payer))
            .map(Map.Entry::getValue)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * Returns the first entries, as many as people want to read: sets that differ only in
   * exchangeable moves together; each by itself where a payer was named, for whom moves differ, and
   * where there are very many.
   */
  ImmutableList<BargainGroup> entries(ImmutableList<Bargain> selected) {
    return isGrouped(selected)
        ? limited(BargainGroup.grouped(selected))
        : singly(limited(selected));
  }

  private boolean isGrouped(ImmutableList<Bargain> selected) {
    return payer == null && selected.size() <= MAX_GROUPED;
  }

  /** Returns each set by itself. */
  ImmutableList<BargainGroup> singly(ImmutableList<Bargain> selected) {
    return selected.stream()
        .flatMap(each -> BargainGroup.grouped(List.of(each)).stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the first of the sets, as many as people want to read. */
  private <T> ImmutableList<T> limited(ImmutableList<T> selected) {
    return selected.subList(0, Math.min(selected.size(), limit == null ? SHOWN : limit));
  }

  /** Returns as many of the sets as programs get. */
  ImmutableList<Bargain> given(ImmutableList<Bargain> selected) {
    return limit == null ? selected : limited(selected);
  }

  /** Returns how many sets there are: {@code 25 minimal bargains}, {@code 3 of 25 …}. */
  String number(int selected, BargainList found, String what) {
    int all = found.all().size();
    return most == null
        ? Wording.count(all, what)
        : (selected == 0 ? "None of the " : selected + " of ") + Wording.count(all, what);
  }

  /** Returns what people call the payer. */
  private String payerName(Negotiation negotiation) {
    Actor actor = negotiation.actors().get(payer);
    Named found = actor != null ? actor : negotiation.alternatives().get(payer);
    return found == null ? "" : found.name();
  }

  /** Returns what ends the sentence that says how many sets there are. */
  String condition(ImmutableList<Bargain> sets, Negotiation negotiation) {
    int selected = sets.size();
    int groups = isGrouped(sets) ? BargainGroup.grouped(sets).size() : selected;
    StringBuilder text = new StringBuilder();
    if (most != null) {
      text.append(" at a cost of at most ").append(most.toPlainString());
      text.append(payer == null ? "" : " to " + payerName(negotiation));
    } else if (payer != null) {
      text.append(", the cheapest for ").append(payerName(negotiation)).append(" first");
    }
    int shown = limit == null ? SHOWN : limit;
    if (groups < selected) {
      text.append(groups == 1 ? ", shown as one" : ", shown in " + groups + " groups");
    }
    if (groups > shown) {
      text.append(shown == 1 ? "; the first" : "; the first " + shown);
    }
    return text.append(selected == 0 ? "." : ":").toString();
  }

  /** Reads a cost. */
  static final class Cost implements ITypeConverter<BigDecimal> {
    @Override
    public BigDecimal convert(String text) {
      if (!text.matches("[0-9]{1,18}(\\.[0-9]{1,18})?")) {
        throw new TypeConversionException("'" + text + "' is no cost, such as 2 or 0.5");
      }
      return new BigDecimal(text);
    }
  }
}
