package org.concordat.internal.power;

/** Says how coalitions have been counted; each constant bears the name of its public twin. */
public enum CountingMethod {
  /** By how many members of each symmetry class they have. */
  KINDS,
  /** With generating functions. */
  GENERATING_FUNCTION,
  /** By meeting in the middle. */
  MEETING_IN_THE_MIDDLE,
  /** By looking at all of them. */
  ENUMERATION
}
