package org.concordat.page.view;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolution;

/** Finds what a lever does alone. */
public final class Effect {
  private Effect() {}

  /** Returns whether a lever that is tried alone moves anybody or decides anything. */
  static boolean changesAnything(Study study, Fact lever) {
    if (!study.isMovable(lever)) {
      return false;
    }
    Resolution then = study.trying(lever);
    return study.negotiation().alternatives().values().stream()
        .anyMatch(
            alternative ->
                then.decision(alternative) != study.now().decision(alternative)
                    || !then.positions(alternative).equals(study.now().positions(alternative)));
  }

  /** Writes what a lever does alone to the subject; nothing where it does nothing to it. */
  public static void write(Html html, Subject subject, Fact lever) {
    Study study = subject.study();
    if (study.state(lever) == Truth.TRUE) {
      html.phrase(WhatIfText.alreadySo());
      return;
    }
    Optional<Fact> rival = study.rival(lever);
    if (rival.isPresent()) {
      html.phrase(WhatIfText.excludedBy(rival.get()));
      return;
    }
    Resolution then = study.trying(lever);
    Decision decision = then.decision(subject.alternative());
    if (decision == subject.decision()) {
      Phrase here =
          subject.isWithdrawn(then) && !subject.isWithdrawn()
              ? WhatIfText.withdraws()
              : moves(subject, then);
      html.phrase(here.isEmpty() ? elsewhere(subject, then) : here);
    } else {
      html.element("strong", WhatIfText.becomes(decision), "class", decision.toString());
    }
  }

  private static Phrase moves(Subject subject, Resolution then) {
    ImmutableSet<Actor> now = ImmutableSet.copyOf(subject.inTheWay());
    ImmutableSet<Actor> later =
        subject.isWithdrawn(then) ? ImmutableSet.of() : subject.inTheWay(then);
    List<Phrase> moves = new ArrayList<>();
    List<Actor> round = now.stream().filter(actor -> !later.contains(actor)).toList();
    if (!round.isEmpty()) {
      moves.add(WhatIfText.bringsRound(round));
    }
    List<Actor> against = later.stream().filter(actor -> !now.contains(actor)).toList();
    if (!against.isEmpty()) {
      moves.add(WhatIfText.setsAgainst(against));
    }
    int moved = moved(subject.study(), subject.alternative(), then);
    if (moves.isEmpty() && moved > 0) {
      moves.add(WhatIfText.moves(moved));
    }
    return Texts.list(moves);
  }

  /** Returns what changes on the other alternatives. */
  private static Phrase elsewhere(Subject subject, Resolution then) {
    Study study = subject.study();
    List<Phrase> changes = new ArrayList<>();
    for (Alternative other : study.negotiation().alternatives().values()) {
      Decision decision = then.decision(other);
      int moved = moved(study, other, then);
      if (decision != study.now().decision(other)) {
        changes.add(WhatIfText.becomesElsewhere(decision, other));
      } else if (moved > 0) {
        changes.add(WhatIfText.movesElsewhere(moved, other));
      }
    }
    return Texts.list(changes);
  }

  private static int moved(Study study, Alternative alternative, Resolution then) {
    ImmutableMap<Actor, Position> before = study.now().positions(alternative);
    return (int)
        then.positions(alternative).entrySet().stream()
            .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
            .count();
  }
}
