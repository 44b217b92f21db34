package org.concordat.internal.network;

/** Says how circles of entries that rest on each other are closed. */
public enum Closure {
  /** Stances are as low as can be: nobody rises on a promise that rests on itself. */
  LEAST,
  /** Stances are as high as can be: those who wait only for each other rise together. */
  GREATEST,
  /** Circles are left open. */
  NONE
}
