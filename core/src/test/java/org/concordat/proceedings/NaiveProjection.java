package org.concordat.proceedings;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import org.concordat.negotiation.Negotiation;

/**
 * Builds the negotiation of one day of proceedings from the tables of section 10 and nothing else:
 * it asks of each item whether it stands on the day, and keeps no terms. It visits every calendar
 * day, and resolves everything anew.
 */
final class NaiveProjection {
  private static final LocalDateTime END = LocalDate.of(2024, 6, 1).atStartOfDay();

  private final NaiveDays days;
  private final NaiveProcedures procedures;

  NaiveProjection(Proceedings proceedings) {
    NaiveRecord record = new NaiveRecord(proceedings.base());
    NaiveReading reading = new NaiveReading(record);
    days = new NaiveDays(record);
    procedures = new NaiveProcedures(record, days);
    List<Act> acts = NaiveReading.acts(proceedings.journal());
    reading.takeDocument();
    reading.declare(acts);
    LocalDateTime clock = null;
    for (Act act : acts) {
      procedures.goOn(clock, act.at().begins());
      clock = act.at().begins();
      reading.take(act);
      procedures.take(act);
      procedures.look(act.key());
    }
    procedures.goOn(clock, END);
  }

  /** Returns the negotiation of a day. */
  Negotiation on(LocalDate day) {
    return days.of(day, null, null);
  }

  /** Returns the ids of those who broke a silence the last time; empty if nobody ever did. */
  Set<String> objectors(String procedure) {
    return procedures.objectors.getOrDefault(procedure, Set.of());
  }

  /** Returns the states of a procedure by the moments from which they hold. */
  NavigableMap<LocalDateTime, ProcedureState> history(String procedure) {
    return procedures.history.get(procedure);
  }
}
