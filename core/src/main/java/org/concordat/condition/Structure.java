package org.concordat.condition;

import com.google.common.collect.ImmutableList;
import java.util.function.Consumer;

/** Walks over conditions. */
final class Structure {
  private Structure() {}

  static void forEachAtom(Condition condition, Consumer<Condition> action) {
    if (condition instanceof And and) {
      and.conditions().forEach(part -> forEachAtom(part, action));
    } else if (condition instanceof Or or) {
      or.conditions().forEach(part -> forEachAtom(part, action));
    } else if (condition instanceof Not not) {
      forEachAtom(not.condition(), action);
    } else {
      action.accept(condition);
    }
  }

  static void forEachLiteral(Condition normalForm, Consumer<Condition> action) {
    if (normalForm instanceof And and) {
      and.conditions().forEach(part -> forEachLiteral(part, action));
    } else if (normalForm instanceof Or or) {
      or.conditions().forEach(part -> forEachLiteral(part, action));
    } else {
      action.accept(normalForm);
    }
  }

  /** Returns the atoms, from left to right. */
  static ImmutableList<Condition> atoms(Condition condition) {
    ImmutableList<Condition> parts = partsOf(condition);
    if (parts.isEmpty()) {
      return ImmutableList.of(condition);
    }
    boolean flat = true;
    for (Condition part : parts) {
      flat &= partsOf(part).isEmpty();
    }
    if (flat) {
      return parts;
    }
    ImmutableList.Builder<Condition> atoms = ImmutableList.builder();
    forEachAtom(condition, atoms::add);
    return atoms.build();
  }

  static int depth(Condition condition) {
    int depth = 0;
    for (Condition part : partsOf(condition)) {
      depth = Math.max(depth, 1 + depth(part));
    }
    return depth;
  }

  /** Returns the conditions that a condition joins or negates; none for an atom. */
  private static ImmutableList<Condition> partsOf(Condition condition) {
    if (condition instanceof And and) {
      return and.conditions();
    }
    if (condition instanceof Or or) {
      return or.conditions();
    }
    return condition instanceof Not not ? ImmutableList.of(not.condition()) : ImmutableList.of();
  }
}
