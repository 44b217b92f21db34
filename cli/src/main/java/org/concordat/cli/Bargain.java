package org.concordat.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.bargain.Move;
import org.concordat.bargain.Path;
import org.concordat.model.Named;

/** Says sets of moves, for programs and for people. */
final class Bargain {
  private Bargain() {}

  static Map<String, Object> json(Path path) {
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

  /** Sets a table of sets of moves. */
  static void tell(Sheet sheet, List<Path> paths) {
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
