package org.concordat.internal.power;

import java.math.BigInteger;

/**
 * Counts coalitions by their number of critical members: those without whom they no longer win.
 *
 * @param method how they were counted
 * @param minimal for each size, how many coalitions are minimal winning: all members are critical
 * @param minimalWith for each member and size, how many of these contain the member
 * @param critical for each member and number, how many coalitions have that many critical members
 *     including this one; empty if not counted
 */
public record CriticalCounts(
    CountingMethod method,
    BigInteger[] minimal,
    BigInteger[][] minimalWith,
    BigInteger[][] critical) {}
