package org.concordat.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.concordat.bargain.Bargains;
import org.concordat.bargain.Choreography;
import org.concordat.bargain.Move;
import org.concordat.bargain.Path;
import org.concordat.bargain.Paths;
import org.concordat.model.Named;

/** Says sets of moves, for programs and for people. */
final class Bargain {
  private Bargain() {}

  /**
   * Returns sets of moves, each with the order of announcements that it sets off, which is left out
   * once the time of the search is over.
   */
  static Map<String, Object> json(Bargains bargains, Paths paths, BooleanSupplier isOver) {
    List<Map<String, Object>> answers = new ArrayList<>();
    for (Path path : paths.all()) {
      Map<String, Object> answer = json(path);
      if (!isOver.getAsBoolean()) {
        answer.put("choreography", choreography(bargains.choreography(path)));
      }
      answers.add(answer);
    }
    return ImmutableMap.of("paths", answers, "complete", paths.complete());
  }

  private static List<List<Object>> choreography(Choreography choreography) {
    return choreography.rounds().stream()
        .map(round -> round.stream().map(Bargain::step).toList())
        .toList();
  }

  private static Object step(Choreography.Step step) {
    List<Object> together = step.together().stream().map(Bargain::announcement).toList();
    return together.size() == 1 ? together.get(0) : ImmutableMap.of("together", together);
  }

  private static Object announcement(Choreography.Announcement announcement) {
    if (announcement instanceof Choreography.Declared declared) {
      return ImmutableMap.of(
          "actor", declared.actor().id(),
          "on", declared.alternative().id(),
          "position", Wording.bounds(declared.position()));
    }
    Move move = ((Choreography.Made) announcement).move();
    return move instanceof Move.Declaration won
        ? declaration(won)
        : ImmutableMap.of("fact", ((Move.Lever) move).fact().id());
  }

  private static Map<String, Object> json(Path path) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("facts", Wording.ids(path.facts()));
    answer.put("declarations", path.declarations().stream().map(Bargain::declaration).toList());
    answer.put("cost", path.cost());
    return answer;
  }

  private static Map<String, Object> declaration(Move.Declaration declaration) {
    return ImmutableMap.of(
        "actor", declaration.actor().id(),
        "on", declaration.alternative().id(),
        "stance", declaration.stance().toString());
  }

  /** Sets a table of sets of moves, and what the first sets off. */
  static void tell(Sheet sheet, Bargains bargains, List<Path> paths) {
    tell(sheet, paths);
    Path first = paths.get(0);
    if (!first.moves().isEmpty()) {
      sheet.blank();
      sheet.item(
          paths.size() == 1 ? "In this order: " : "The first, in this order: ",
          bargains.choreography(first).inWords());
    }
  }

  private static void tell(Sheet sheet, List<Path> paths) {
    ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
    int number = 0;
    for (Path path : paths) {
      number++;
      String label = String.valueOf(number);
      String cost = path.cost().toPlainString();
      if (path.moves().isEmpty()) {
        rows.add(ImmutableList.of(label, cost, "nothing more"));
      }
      for (Move move : path.moves()) {
        rows.add(ImmutableList.of(label, cost, move(move)));
        label = "";
        cost = "";
      }
    }
    sheet.table(2, ImmutableList.of("", "cost", "moves"), rows.build());
  }

  private static String move(Move move) {
    if (move instanceof Move.Declaration declaration) {
      return declaration.actor().name()
          + " is won over on "
          + declaration.alternative().name()
          + ", to "
          + declaration.stance();
    }
    Move.Lever lever = (Move.Lever) move;
    return lever.fact().label()
        + lever.owner().map(Named::name).map(owner -> ", in the hand of " + owner).orElse("");
  }
}
