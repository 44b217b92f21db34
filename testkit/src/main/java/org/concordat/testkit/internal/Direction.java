package org.concordat.testkit.internal;

/** Says which way the literals of a condition are to go. */
enum Direction {
  RISING,
  FALLING,
  EITHER;

  Direction flip() {
    return this == RISING ? FALLING : this == FALLING ? RISING : EITHER;
  }
}
