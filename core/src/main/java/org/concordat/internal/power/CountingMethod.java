package org.concordat.internal.power;

/**
 * Names the methods of counting; each constant has the name of its counterpart in the public API.
 */
public enum CountingMethod {
  /** By the number of members of each symmetry class. */
  KINDS,
  /** With generating functions. */
  GENERATING_FUNCTION,
  /** By meeting in the middle. */
  MEETING_IN_THE_MIDDLE,
  /** By enumeration of all coalitions. */
  ENUMERATION
}
