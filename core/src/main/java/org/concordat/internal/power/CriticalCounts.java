package org.concordat.internal.power;

import java.math.BigInteger;

/**
 * Counts coalitions by how many of their members are critical: without whom they no longer win.
 *
 * @param method how they were counted
 * @param minimal for each size, how many coalitions are minimal winning: all members are critical
 * @param minimalWith for each member and size, how many of these the member is in
 * @param critical for each member and number, how many coalitions have that many critical members,
 *     the member being one; empty if that was not counted
 */
public record CriticalCounts(
    CountingMethod method,
    BigInteger[] minimal,
    BigInteger[][] minimalWith,
    BigInteger[][] critical) {}
