package org.concordat.internal.rule;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.LongStream;

/**
 * Groups members that are alike in every relevant respect, and so interchangeable, with one hash
 * look-up for each.
 */
public final class SymmetryClasses {
  private SymmetryClasses() {}

  /**
   * Returns the classes, in the order of their first members.
   *
   * @param members how many members there are
   * @param row returns, for each member, the numbers that distinguish it
   */
  public static ImmutableList<List<Integer>> of(int members, IntFunction<LongStream> row) {
    Map<List<Long>, List<Integer>> classes = new LinkedHashMap<>();
    for (int member = 0; member < members; member++) {
      classes
          .computeIfAbsent(row.apply(member).boxed().toList(), key -> new ArrayList<>())
          .add(member);
    }
    return ImmutableList.copyOf(classes.values());
  }
}
