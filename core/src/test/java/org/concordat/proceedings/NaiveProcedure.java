package org.concordat.proceedings;

import org.concordat.model.Alternative;

/** A procedure as it stands. */
final class NaiveProcedure {
  final Procedure procedure;
  final Alternative on;
  Key round;
  Moment deadline;
  ProcedureState state = ProcedureState.OPEN;

  NaiveProcedure(Procedure procedure, Alternative on, Key round) {
    this.procedure = procedure;
    this.on = on;
    this.round = round;
    this.deadline = procedure.deadline();
  }
}
