package org.concordat.proceedings;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.proceedings.NaiveRecord.DatedCommitment;
import org.concordat.proceedings.NaiveRecord.FactChange;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;

/** Moves procedures through their states, by visiting every deadline and every day. */
final class NaiveProcedures {
  private final NaiveRecord record;
  private final NaiveDays days;
  private final Map<String, NaiveProcedure> procedures = new LinkedHashMap<>();

  /** The states of procedures by the moments from which they hold. */
  final Map<String, TreeMap<LocalDateTime, ProcedureState>> history = new HashMap<>();

  /** The ids of those who broke each silence the last time. */
  final Map<String, Set<String>> objectors = new HashMap<>();

  NaiveProcedures(NaiveRecord record, NaiveDays days) {
    this.record = record;
    this.days = days;
  }

  /** Applies an event to the procedures. */
  void take(Act act) {
    Key key = act.key();
    if (act.event() instanceof Event.Amend amend) {
      NaiveProcedure running = latestOn(amend.alternative());
      if (running != null && amend.deadline() != null) {
        restart(running, key, amend.deadline());
      }
    } else if (act.event() instanceof Event.Open open) {
      NaiveProcedure before = latestOn(open.procedure().alternative());
      if (before != null) {
        record.factChanges.add(new FactChange(key, before.procedure.id() + "-bars", Truth.FALSE));
      }
      NaiveProcedure running =
          new NaiveProcedure(
              open.procedure(), record.alternatives.get(open.procedure().alternative()), key);
      procedures.put(open.procedure().id(), running);
      become(running, key, ProcedureState.OPEN);
    } else if (act.event() instanceof Event.Extend extend) {
      procedures.get(extend.procedure()).deadline = extend.deadline();
    } else if (act.event() instanceof Event.Reopen reopen) {
      restart(procedures.get(reopen.procedure()), key, reopen.deadline());
    } else if (act.event() instanceof Event.Close close) {
      count(List.of(procedures.get(close.procedure())), key, key.day());
    } else if (act.event() instanceof Event.End end) {
      become(procedures.get(end.procedure()), key, end.as());
    }
  }

  private NaiveProcedure latestOn(String alternative) {
    return procedures.values().stream()
        .filter(each -> each.on.id().equals(alternative))
        .reduce((first, second) -> second)
        .orElse(null);
  }

  private void restart(NaiveProcedure running, Key key, Moment deadline) {
    running.round = key;
    running.deadline = deadline;
    become(running, key, ProcedureState.OPEN);
  }

  private void become(NaiveProcedure running, Key key, ProcedureState state) {
    running.state = state;
    history.computeIfAbsent(running.procedure.id(), id -> new TreeMap<>()).put(key.moment(), state);
    Truth bars =
        switch (state) {
          case OPEN -> Truth.UNKNOWN;
          case ADOPTED -> Truth.FALSE;
          default -> Truth.TRUE;
        };
    record.factChanges.add(new FactChange(key, running.procedure.id() + "-bars", bars));
    if (state == ProcedureState.ADOPTED) {
      record.factChanges.add(new FactChange(key, running.procedure.id() + "-adopts", Truth.TRUE));
    }
  }

  /** Visits every deadline and every day between two moments, the second included. */
  void goOn(LocalDateTime from, LocalDateTime to) {
    LocalDateTime clock = from == null ? to : from;
    while (true) {
      LocalDateTime due = to.plusYears(1);
      for (NaiveProcedure each : procedures.values()) {
        if (each.state == ProcedureState.OPEN && each.deadline != null) {
          due = each.deadline.passes().isBefore(due) ? each.deadline.passes() : due;
        }
      }
      LocalDateTime day = clock.toLocalDate().plusDays(1).atStartOfDay();
      LocalDateTime next = due.isAfter(day) ? day : due;
      if (next.isAfter(to)) {
        return;
      }
      if (next.equals(due)) {
        LocalDateTime now = due;
        count(
            procedures.values().stream()
                .filter(each -> each.state == ProcedureState.OPEN && each.deadline != null)
                .filter(each -> each.deadline.passes().equals(now))
                .toList(),
            new Key(due, 0),
            due.minusNanos(1).toLocalDate());
      }
      look(new Key(next, 0));
      clock = next;
    }
  }

  private Position silentCountsAs(NaiveProcedure each) {
    return each.procedure.silent() == null
        ? Position.exactly(record.bodyOf(each.on.id()).absence())
        : each.procedure.silent();
  }

  private void count(List<NaiveProcedure> due, Key key, LocalDate day) {
    Map<NaiveProcedure, Decision> decisions = new LinkedHashMap<>();
    Map<NaiveProcedure, List<Actor>> silent = new LinkedHashMap<>();
    for (NaiveProcedure each : due) {
      Body body = record.bodyOf(each.on.id());
      Resolution closing = Resolver.of(days.of(day, each, silentCountsAs(each))).resolve();
      decisions.put(each, closing.decision(each.on));
      silent.put(
          each,
          record.members(body, day).stream()
              .filter(a -> record.isSilent(a, each.on, each.round, day))
              .toList());
    }
    decisions.forEach(
        (each, decision) -> {
          boolean adopted = decision == Decision.ADOPTED;
          become(each, key, adopted ? ProcedureState.ADOPTED : ProcedureState.FAILED);
          ProcedureKind kind = each.procedure.kind();
          if (adopted && (kind == ProcedureKind.SILENCE || kind == ProcedureKind.LAZY_CONSENSUS)) {
            Position counts = silentCountsAs(each);
            silent
                .get(each)
                .forEach(
                    a ->
                        record.commitments.add(
                            new DatedCommitment(
                                new Key(key.moment(), -1),
                                key.day(),
                                null,
                                Commitment.of(a, each.on, counts))));
          }
        });
  }

  /**
   * Ends procedures on alternatives that are off the table, and breaks silence where there are
   * objections.
   */
  void look(Key key) {
    LocalDate day = key.day();
    for (NaiveProcedure each : procedures.values()) {
      boolean runs = each.state == ProcedureState.OPEN || each.state == ProcedureState.BROKEN;
      boolean withdrawn =
          record.facts.values().stream()
              .filter(f -> f.withdraws().map(Alternative::id).orElse("").equals(each.on.id()))
              .anyMatch(f -> record.state(f, day) == Truth.TRUE);
      if (runs && (withdrawn || !record.isTabled(each.on.id(), day))) {
        become(each, key, ProcedureState.WITHDRAWN);
      }
    }
    List<NaiveProcedure> broken = new ArrayList<>();
    for (NaiveProcedure each : procedures.values()) {
      boolean brokeNow = each.state == ProcedureState.BROKEN && key.moment().equals(each.brokeAt);
      if (each.procedure.kind() == ProcedureKind.SILENCE
          && (each.state == ProcedureState.OPEN || brokeNow)) {
        Set<String> objectors = new TreeSet<>();
        Resolver.of(days.of(day, each, null))
            .resolve()
            .positions(each.on)
            .forEach(
                (actor, position) -> {
                  if (position.high() == Stance.OPPOSE) {
                    objectors.add(actor.id());
                  }
                });
        if (brokeNow) {
          objectors(each).addAll(objectors);
        } else if (!objectors.isEmpty()) {
          broken.add(each);
          each.brokeAt = key.moment();
          objectors(each).clear();
          objectors(each).addAll(objectors);
        }
      }
    }
    broken.forEach(each -> become(each, key, ProcedureState.BROKEN));
  }

  private Set<String> objectors(NaiveProcedure each) {
    return objectors.computeIfAbsent(each.procedure.id(), id -> new TreeSet<>());
  }
}
