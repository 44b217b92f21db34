package org.concordat.page.view;

import java.math.BigDecimal;
import java.util.Collection;
import org.concordat.bargain.Move;
import org.concordat.model.Fact;
import org.concordat.model.Named;

/** Says what somebody can do, and what that costs. */
final class MoveText {
  private MoveText() {}

  static Phrase upTo(Fact fact) {
    return fact.by()
        .map(by -> Phrase.of("Up to {0}", Phrase.name(by.name())))
        .orElse(Phrase.of("No owner named"));
  }

  static Phrase together(Phrase moves) {
    return Phrase.of("Together: {0}.", moves);
  }

  static Phrase moves(Collection<Move> moves) {
    return moves.isEmpty()
        ? Phrase.of(Texts.NOTHING_MORE)
        : Texts.list(moves.stream().map(MoveText::move).toList());
  }

  static Phrase move(Move move) {
    if (move instanceof Move.Declaration won) {
      return Phrase.of(
          "{0} is won over on {1}, to {2}",
          Phrase.name(won.actor().name()),
          Phrase.name(won.alternative().name()),
          Phrase.of(won.stance().toString()));
    }
    return Phrase.name(((Move.Lever) move).fact().name());
  }

  static Phrase cost(BigDecimal cost, Collection<Named> owners) {
    return owners.isEmpty()
        ? Phrase.of("Cost {0} · no owner named", Phrase.of(Texts.number(cost)))
        : Phrase.of("Cost {0} · up to {1}", Phrase.of(Texts.number(cost)), Texts.names(owners));
  }
}
