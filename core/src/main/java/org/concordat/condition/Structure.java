package org.concordat.condition;

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

  static int depth(Condition condition) {
    if (condition instanceof And and) {
      return 1 + and.conditions().stream().mapToInt(Structure::depth).max().orElse(0);
    }
    if (condition instanceof Or or) {
      return 1 + or.conditions().stream().mapToInt(Structure::depth).max().orElse(0);
    }
    return condition instanceof Not not ? 1 + depth(not.condition()) : 0;
  }
}
