package org.concordat.page.view;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import org.concordat.condition.Adopted;
import org.concordat.condition.And;
import org.concordat.condition.Attendance;
import org.concordat.condition.AttendanceCount;
import org.concordat.condition.BeforeDate;
import org.concordat.condition.Condition;
import org.concordat.condition.Constant;
import org.concordat.condition.Count;
import org.concordat.condition.FactHolds;
import org.concordat.condition.FromDate;
import org.concordat.condition.Not;
import org.concordat.condition.OnTheTable;
import org.concordat.condition.Or;
import org.concordat.condition.StanceIs;
import org.concordat.condition.VoteCount;
import org.concordat.condition.Withdrawn;
import org.concordat.model.Fact;
import org.concordat.model.Named;
import org.concordat.negotiation.Negotiation;

/** Says a condition as documents write it, but with names for ids. */
record ConditionText(Negotiation negotiation) implements Condition.Visitor<String> {

  /** Returns a condition with names for ids. */
  static String of(Negotiation negotiation, Condition condition) {
    return condition.accept(new ConditionText(negotiation));
  }

  private static String name(Map<String, ? extends Named> things, String id) {
    Named named = things.get(id);
    return named == null ? id : named.name();
  }

  private String actor(String id) {
    return name(negotiation.actors(), id);
  }

  private String alternative(String id) {
    return name(negotiation.alternatives(), id);
  }

  /** Returns a text with the name of an alternative in the place of its id, with which it ends. */
  private String ending(Condition text, String id) {
    String words = text.toString();
    return words.substring(0, words.length() - id.length()) + alternative(id);
  }

  @Override
  public String visit(FactHolds holds) {
    Fact fact = negotiation.facts().get(holds.fact());
    return fact == null || fact.says().isEmpty() ? holds.fact() : "“" + fact.name() + "”";
  }

  @Override
  public String visit(StanceIs stance) {
    String words = ending(stance, stance.alternative());
    return actor(stance.actor()) + words.substring(stance.actor().length());
  }

  @Override
  public String visit(Attendance attendance) {
    return actor(attendance.actor()) + attendance.toString().substring(attendance.actor().length());
  }

  @Override
  public String visit(Count count) {
    return ending(count, count.alternative());
  }

  @Override
  public String visit(VoteCount count) {
    return ending(count, count.alternative());
  }

  @Override
  public String visit(Adopted adopted) {
    return alternative(adopted.alternative()) + " is adopted";
  }

  @Override
  public String visit(Withdrawn withdrawn) {
    return alternative(withdrawn.alternative()) + " is withdrawn";
  }

  @Override
  public String visit(OnTheTable onTheTable) {
    return alternative(onTheTable.alternative()) + " is on the table";
  }

  @Override
  public String visit(Constant constant) {
    return constant.toString();
  }

  @Override
  public String visit(AttendanceCount count) {
    return count.toString();
  }

  @Override
  public String visit(FromDate from) {
    return "from " + Texts.day(from.date());
  }

  @Override
  public String visit(BeforeDate before) {
    return "before " + Texts.day(before.date());
  }

  @Override
  public String visit(Not not) {
    String inner = not.condition().accept(this);
    return not.condition() instanceof And || not.condition() instanceof Or
        ? "not (" + inner + ")"
        : "not " + inner;
  }

  @Override
  public String visit(And and) {
    return and.conditions().stream()
        .map(part -> part instanceof Or ? "(" + part.accept(this) + ")" : part.accept(this))
        .collect(joining(" and "));
  }

  @Override
  public String visit(Or or) {
    return or.conditions().stream().map(part -> part.accept(this)).collect(joining(" or "));
  }
}
