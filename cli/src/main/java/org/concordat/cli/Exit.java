package org.concordat.cli;

/** The statuses with which the program ends, each overriding those before it. */
enum Exit {
  /** Everything asked was answered. */
  ANSWERED(0),
  /** It was answered, and something asked for does not hold. */
  DOES_NOT_HOLD(1),
  /** A limit of time or size was reached; what was found has been printed. */
  LIMIT_REACHED(3),
  /** A document or the command is faulty. */
  BAD_INPUT(2),
  /** The program itself has failed. */
  FAILED(70);

  private final int status;

  Exit(int status) {
    this.status = status;
  }

  int status() {
    return status;
  }

  /**
   * Returns the status for two files, of which one ended with this status and the other with
   * another.
   */
  Exit and(Exit other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
