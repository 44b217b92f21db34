package org.concordat.proceedings;

import java.time.LocalDateTime;
import org.concordat.model.Alternative;

/** A procedure as it stands. */
final class NaiveProcedure {
  final Procedure procedure;
  final Alternative on;
  Key round;
  Moment deadline;
  ProcedureState state = ProcedureState.OPEN;

  /** When it was broken the last time; {@code null} if never. */
  LocalDateTime brokeAt;

  NaiveProcedure(Procedure procedure, Alternative on, Key round) {
    this.procedure = procedure;
    this.on = on;
    this.round = round;
    this.deadline = procedure.deadline();
  }
}
