package org.concordat.bodies;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.model.Actor;
import org.concordat.model.Term;

/**
 * Lists the weights of the members of a body, period by period.
 *
 * @param what the subject of the table for messages, such as {@code the votes in the Council}
 * @param weight the name of the weight in conditions
 * @param periods the periods, which do not overlap
 */
record WeightTable(String what, String weight, ImmutableList<Period> periods) {

  /**
   * Lists the weights in one period.
   *
   * @param term the period
   * @param weights the weights by country code
   */
  record Period(Term term, ImmutableMap<String, Long> weights) {

    /** Reads a period from a table such as {@code de 4, fr 4, lu 1}. */
    static Period read(String from, String until, String table) {
      ImmutableMap.Builder<String, Long> weights = ImmutableMap.builder();
      for (String entry : Splitter.on(',').trimResults().omitEmptyStrings().split(table)) {
        List<String> words = Splitter.on(' ').splitToList(entry);
        weights.put(words.get(0), Long.valueOf(words.get(1)));
      }
      return new Period(
          Term.between(LocalDate.parse(from), LocalDate.parse(until)), weights.buildOrThrow());
    }
  }

  static WeightTable of(String what, String weight, Period... periods) {
    return new WeightTable(what, weight, ImmutableList.copyOf(periods));
  }

  /** Returns whether the weights are known on a day. */
  boolean isKnown(LocalDate day) {
    return find(day).isPresent();
  }

  private Optional<Period> find(LocalDate day) {
    return periods.stream().filter(period -> period.term().includes(day)).findFirst();
  }

  /**
   * Returns the members with their weights on a day.
   *
   * @throws UnknownDateException if the weights are not known
   */
  ImmutableSet<Actor> weigh(Iterable<Actor> members, LocalDate day) {
    Period period =
        find(day)
            .orElseThrow(
                () ->
                    new UnknownDateException(
                        what, day, periods.stream().map(Period::term).toList()));
    ImmutableSet.Builder<Actor> weighed = ImmutableSet.builder();
    for (Actor member : members) {
      Long value = period.weights().get(member.id());
      if (value == null) {
        throw new IllegalStateException(
            what + " have no entry for " + member.label() + " on " + day);
      }
      weighed.add(
          Actor.builder().id(member.id()).name(member.name()).weight(weight, value).build());
    }
    return weighed.build();
  }
}
