package org.concordat.examples.nato2024;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.concordat.condition.Adopted;
import org.concordat.condition.And;
import org.concordat.condition.Condition;
import org.concordat.condition.Count;
import org.concordat.condition.FactHolds;
import org.concordat.condition.Or;
import org.concordat.condition.StanceIs;
import org.concordat.condition.Withdrawn;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.model.Named;
import org.concordat.model.Position;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Negotiation;

/** Says positions, conditions and lists as a diplomat would, with names in place of ids. */
final class Wording {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_OF_YEAR =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  private static final ImmutableMap<Position, String> POSITIONS =
      ImmutableMap.of(
          Position.exactly(Stance.SUPPORT),
          "supports",
          Position.exactly(Stance.ABSTAIN),
          "abstains",
          Position.exactly(Stance.STAND_ASIDE),
          "stands aside",
          Position.exactly(Stance.OPPOSE),
          "opposes",
          Position.WILL_NOT_BLOCK,
          "will not block",
          Nato2024Commitments.HOLDS_BACK,
          "holds back",
          Position.UNDECLARED,
          "has not said");

  private final Negotiation negotiation;

  Wording(Negotiation negotiation) {
    this.negotiation = negotiation;
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String dayOfYear(LocalDate day) {
    return DAY_OF_YEAR.format(day);
  }

  static String position(Position position) {
    return POSITIONS.getOrDefault(position, position.toString());
  }

  /** Returns what several do who stand here: {@code support}. */
  static String plural(Position position) {
    String one = position(position);
    int first = one.indexOf(' ') < 0 ? one.length() : one.indexOf(' ');
    return one.charAt(first - 1) == 's' ? one.substring(0, first - 1) + one.substring(first) : one;
  }

  /** Returns a fact, and who can bring it about where it does not itself name them. */
  static String lever(Fact fact) {
    return fact.name()
        + fact.by()
            .map(Named::name)
            .filter(name -> !fact.name().contains(name.substring(name.lastIndexOf(' ') + 1)))
            .map(name -> " (up to " + name + ")")
            .orElse("");
  }

  static String source(Source source) {
    return source.title().orElse(source.id());
  }

  /** Returns {@code A}, {@code A and B}, or {@code A, B and C}. */
  static String list(Collection<? extends Named> things) {
    List<String> names = things.stream().map(Named::name).toList();
    int last = names.size() - 1;
    return last <= 0
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** Returns a condition in words; kinds that this story does not have in the language of ids. */
  String condition(Condition condition) {
    if (condition instanceof FactHolds fact) {
      return negotiation.fact(fact.fact()).name();
    }
    if (condition instanceof Withdrawn withdrawn) {
      return name(withdrawn.alternative()) + " is out of the race";
    }
    if (condition instanceof Adopted adopted) {
      return name(adopted.alternative()) + " is carried";
    }
    if (condition instanceof StanceIs stance) {
      return negotiation.actor(stance.actor()).name()
          + " "
          + (stance.negated() ? "does not " + stance.verb().plural() : stance.verb().singular())
          + " "
          + name(stance.alternative());
    }
    if (condition instanceof Count count && count.weight() == null) {
      return count.amount()
          + " of "
          + set(count.set().id())
          + (count.negated() ? " do not " : " ")
          + count.verb().plural()
          + " "
          + name(count.alternative());
    }
    if (condition instanceof And and) {
      return and.conditions().stream().map(this::condition).collect(joining(" and "));
    }
    if (condition instanceof Or or) {
      return or.conditions().stream().map(this::condition).collect(joining(" or "));
    }
    return condition.toString();
  }

  private String name(String alternative) {
    return negotiation.alternative(alternative).name();
  }

  private String set(String id) {
    Body body = negotiation.bodies().get(id);
    Group group = negotiation.groups().get(id);
    return body != null ? body.name() : group != null ? group.name() : id;
  }
}
