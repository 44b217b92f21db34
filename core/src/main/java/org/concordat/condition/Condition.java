package org.concordat.condition;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.concordat.internal.Elements;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Truth;

/**
 * States when a commitment counts, when a rule is met, or what a report claims: a Boolean formula
 * over facts, stances, counts of stances, adoptions, withdrawals, attendance and dates. <a
 * href="{@docRoot}/doc-files/semantics.html#section-2">Section 2 of the semantics</a> gives the
 * language and its meaning.
 *
 * <p>Conditions speak of things by id. {@link Object#toString() toString} gives the text, and
 * {@link #parse} reads it back as an equal condition.
 *
 * <pre>{@code
 * Condition either = Condition.parse("iohannis-withdraws or at least 3 of others support rutte");
 * }</pre>
 */
public sealed interface Condition extends Serializable
    permits Constant,
        FactHolds,
        AboutAlternative,
        Attendance,
        AttendanceCount,
        FromDate,
        BeforeDate,
        Not,
        And,
        Or {

  /** The deepest nesting of {@code and}, {@code or} and {@code not} that a condition may have. */
  int MAX_DEPTH = 256;

  /** Computes a value for each kind of condition. */
  interface Visitor<R> {
    /** Visits a constant. */
    R visit(Constant constant);

    /** Visits a question about a fact. */
    R visit(FactHolds fact);

    /** Visits a question about one stance. */
    R visit(StanceIs stance);

    /** Visits a count. */
    R visit(Count count);

    /** Visits a count of those voting. */
    R visit(VoteCount count);

    /** Visits a question about an adoption. */
    R visit(Adopted adopted);

    /** Visits a question about a withdrawal. */
    R visit(Withdrawn withdrawn);

    /** Visits a question about an alternative's being on the table. */
    R visit(OnTheTable onTheTable);

    /** Visits a question about one member's attendance. */
    R visit(Attendance attendance);

    /** Visits a count of those present or absent. */
    R visit(AttendanceCount count);

    /** Visits a first day. */
    R visit(FromDate from);

    /** Visits a last day. */
    R visit(BeforeDate before);

    /** Visits a negation. */
    R visit(Not not);

    /** Visits a conjunction. */
    R visit(And and);

    /** Visits a disjunction. */
    R visit(Or or);
  }

  /** Returns what {@code visitor} computes for this condition. */
  <R> R accept(Visitor<R> visitor);

  /** Returns the condition that always holds. */
  static Condition always() {
    return new Constant(true);
  }

  /** Returns the condition that never holds. */
  static Condition never() {
    return new Constant(false);
  }

  /** Returns the condition that {@code fact} is true. */
  static Condition holds(Fact fact) {
    return new FactHolds(fact.id());
  }

  /**
   * Returns the condition that {@code verb} holds of the stance of {@code actor} on {@code
   * alternative}.
   */
  static Condition stance(Actor actor, Verb verb, Alternative alternative) {
    return new StanceIs(actor.id(), verb, false, alternative.id());
  }

  /** Returns the condition that {@code actor} supports {@code alternative}. */
  static Condition supports(Actor actor, Alternative alternative) {
    return stance(actor, Verb.SUPPORT, alternative);
  }

  /** Returns the condition that {@code actor} opposes {@code alternative}. */
  static Condition opposes(Actor actor, Alternative alternative) {
    return stance(actor, Verb.OPPOSE, alternative);
  }

  /** Returns the condition that {@code alternative} is adopted. */
  static Condition isAdopted(Alternative alternative) {
    return new Adopted(alternative.id());
  }

  /** Returns the condition that {@code alternative} is withdrawn. */
  static Condition isWithdrawn(Alternative alternative) {
    return new Withdrawn(alternative.id());
  }

  /** Returns the condition that {@code alternative} is on the table. */
  static Condition isOnTheTable(Alternative alternative) {
    return new OnTheTable(alternative.id());
  }

  /** Returns the condition that {@code actor} is present in the body at hand. */
  static Condition isPresent(Actor actor) {
    return new Attendance(actor.id(), true, null);
  }

  /** Returns the condition that {@code actor} is absent from the body at hand. */
  static Condition isAbsent(Actor actor) {
    return new Attendance(actor.id(), false, null);
  }

  /** Returns the condition that holds from {@code date} on. */
  static Condition from(LocalDate date) {
    return new FromDate(date);
  }

  /** Returns the condition that holds before {@code date}. */
  static Condition before(LocalDate date) {
    return new BeforeDate(date);
  }

  /**
   * Returns the condition that all of {@code conditions} hold; {@link #always()} where there are
   * none.
   *
   * @throws IllegalArgumentException if the nesting passes {@link #MAX_DEPTH}
   */
  static Condition allOf(Condition... conditions) {
    return allOf(Elements.copyOf(conditions, "conditions"));
  }

  /**
   * Returns the condition that all of {@code conditions} hold; {@link #always()} where there are
   * none.
   *
   * @throws IllegalArgumentException if the nesting passes {@link #MAX_DEPTH}
   */
  static Condition allOf(Iterable<? extends Condition> conditions) {
    ImmutableList.Builder<Condition> flat = ImmutableList.builder();
    for (Condition condition : Elements.copyOf(conditions, "conditions")) {
      if (condition instanceof And and) {
        flat.addAll(and.conditions());
      } else {
        flat.add(condition);
      }
    }
    ImmutableList<Condition> all = flat.build();
    return all.isEmpty() ? always() : all.size() == 1 ? all.get(0) : new And(all);
  }

  /**
   * Returns the condition that all of {@code conditions} hold; {@link #always()} where there are
   * none.
   *
   * @throws IllegalArgumentException if the nesting passes {@link #MAX_DEPTH}
   */
  static Condition allOf(Stream<? extends Condition> conditions) {
    return allOf(requireNonNull(conditions, "conditions").toList());
  }

  /**
   * Returns the condition that at least one of {@code conditions} holds; {@link #never()} where
   * there are none.
   *
   * @throws IllegalArgumentException if the nesting passes {@link #MAX_DEPTH}
   */
  static Condition anyOf(Condition... conditions) {
    return anyOf(Elements.copyOf(conditions, "conditions"));
  }

  /**
   * Returns the condition that at least one of {@code conditions} holds; {@link #never()} where
   * there are none.
   *
   * @throws IllegalArgumentException if the nesting passes {@link #MAX_DEPTH}
   */
  static Condition anyOf(Iterable<? extends Condition> conditions) {
    ImmutableList.Builder<Condition> flat = ImmutableList.builder();
    for (Condition condition : Elements.copyOf(conditions, "conditions")) {
      if (condition instanceof Or or) {
        flat.addAll(or.conditions());
      } else {
        flat.add(condition);
      }
    }
    ImmutableList<Condition> any = flat.build();
    return any.isEmpty() ? never() : any.size() == 1 ? any.get(0) : new Or(any);
  }

  /**
   * Returns the condition that at least one of {@code conditions} holds; {@link #never()} where
   * there are none.
   *
   * @throws IllegalArgumentException if the nesting passes {@link #MAX_DEPTH}
   */
  static Condition anyOf(Stream<? extends Condition> conditions) {
    return anyOf(requireNonNull(conditions, "conditions").toList());
  }

  /**
   * Reads a condition from text, with blanks between words: exactly the language of <a
   * href="{@docRoot}/doc-files/semantics.html#section-2">section 2 of the semantics</a>.
   *
   * @param text such as {@code iohannis-withdraws or at least 3 of others support it}
   * @throws ConditionSyntaxException if {@code text} is no condition; it says where, and what was
   *     found and expected
   */
  static Condition parse(String text) {
    return new ConditionParser(text, offset -> {}).parse();
  }

  /**
   * Returns where the names in the text of a condition begin: of facts, actors, sets of actors,
   * weights and alternatives, {@code members}, {@code others} and {@code it} among them, in the
   * order in which they are read. Offsets count from 0.
   *
   * @throws ConditionSyntaxException if {@code text} is no condition
   */
  static ImmutableIntArray offsetsOfNames(String text) {
    ImmutableIntArray.Builder offsets = ImmutableIntArray.builder();
    new ConditionParser(text, offsets::add).parse();
    return offsets.build();
  }

  /**
   * Returns the condition that this one and all of {@code others} hold.
   *
   * @throws IllegalArgumentException if the nesting passes {@link #MAX_DEPTH}
   */
  default Condition and(Condition... others) {
    requireNonNull(others, "others");
    return allOf(
        ImmutableList.<Condition>builder().add(this).addAll(Arrays.asList(others)).build());
  }

  /**
   * Returns the condition that this one or at least one of {@code others} holds.
   *
   * @throws IllegalArgumentException if the nesting passes {@link #MAX_DEPTH}
   */
  default Condition or(Condition... others) {
    requireNonNull(others, "others");
    return anyOf(
        ImmutableList.<Condition>builder().add(this).addAll(Arrays.asList(others)).build());
  }

  /**
   * Returns the condition that this one does not hold; a double negation is removed.
   *
   * @throws IllegalArgumentException if the nesting passes {@link #MAX_DEPTH}
   */
  default Condition negate() {
    if (this instanceof Not not) {
      return not.condition();
    }
    return this instanceof Constant constant ? new Constant(!constant.value()) : new Not(this);
  }

  /** Returns this condition with {@code it} replaced by {@code alternative}. */
  default Condition about(Alternative alternative) {
    return accept(new ItReplaced(alternative.id()));
  }

  /**
   * Returns an equivalent condition in the normal form of section 2: negations stand only before
   * atoms without a complement of their own (a fact, an adoption, a withdrawal, an attendance, a
   * count of those voting). It is nested no deeper than this condition.
   */
  default Condition normalForm() {
    return accept(NormalForm.POSITIVE);
  }

  /**
   * Returns the facts, stances, counts, adoptions, withdrawals, attendances, dates and constants
   * this condition is made of, from left to right.
   */
  default ImmutableList<Condition> atoms() {
    return Structure.atoms(this);
  }

  /**
   * Returns the literals of the {@linkplain #normalForm() normal form}, from left to right: atoms,
   * some of them negated.
   */
  default ImmutableList<Condition> literals() {
    ImmutableList.Builder<Condition> literals = ImmutableList.builder();
    Structure.forEachLiteral(normalForm(), literals::add);
    return literals.build();
  }

  /** Returns what happens to this condition when stances move up; an adoption counts as rising. */
  default Polarity polarity() {
    return polarity((set, alternative) -> true, alternative -> true);
  }

  /**
   * Returns what happens to this condition when some stances move up.
   *
   * @param asked whether the stances that a literal asks about are among those that move, given the
   *     set of actors that it counts in and the alternative's id; for an adoption the set is {@link
   *     ActorSet#MEMBERS}
   */
  default Polarity polarity(BiPredicate<? super ActorSet, ? super String> asked) {
    return polarity(asked, alternative -> asked.test(ActorSet.MEMBERS, alternative));
  }

  /**
   * Returns what happens to this condition when some stances move up; which adoptions depend on
   * them is given separately.
   *
   * @param asked whether the stances that a literal asks about are among those that move, given the
   *     set of actors that it counts in and the alternative's id
   * @param adoptionAsked whether the adoption of an alternative, given by its id, depends on a
   *     stance that moves
   */
  default Polarity polarity(
      BiPredicate<? super ActorSet, ? super String> asked,
      Predicate<? super String> adoptionAsked) {
    requireNonNull(asked, "asked");
    requireNonNull(adoptionAsked, "adoptionAsked");
    return normalForm().accept(new PolarityOf(asked, adoptionAsked));
  }

  /**
   * Evaluates this condition in three values: <a
   * href="{@docRoot}/doc-files/semantics.html#section-2">section 2 of the semantics</a>. A literal
   * is true when every stance that is still possible satisfies it, false when none does, unknown
   * otherwise; {@code and}, {@code or} and {@code not} are Kleene's.
   */
  default Truth evaluate(Situation situation) {
    return normalForm().accept(new Evaluation(requireNonNull(situation, "situation")));
  }

  /** Returns how deeply {@code and}, {@code or} and {@code not} are nested: 0 for an atom. */
  default int depth() {
    return Structure.depth(this);
  }

  /**
   * Checks how deeply a part is nested.
   *
   * @throws IllegalArgumentException if a condition with a part of this depth would be nested
   *     deeper than {@link #MAX_DEPTH}
   */
  static void requireDepth(int depthOfPart) {
    if (depthOfPart >= MAX_DEPTH) {
      throw new IllegalArgumentException(
          "a condition should be nested at most "
              + MAX_DEPTH
              + " deep; replace part of it by a fact");
    }
  }
}
