package org.concordat.testkit.internal;

/** Names the polarity wanted for the literals of a condition. */
enum Direction {
  RISING,
  FALLING,
  EITHER;

  Direction flip() {
    return this == RISING ? FALLING : this == FALLING ? RISING : EITHER;
  }
}
