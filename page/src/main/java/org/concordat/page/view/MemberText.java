package org.concordat.page.view;

import java.util.List;
import org.concordat.internal.english.English;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;

/** Says where members stand, who is in the way, and who waits for whom. */
final class MemberText {
  private MemberText() {}

  static Phrase stands(Actor actor, boolean blocks) {
    return Phrase.of(blocks ? "{0} blocks" : "{0} is awaited", Phrase.name(actor.name()));
  }

  /** Returns where a member stands, and since when it has said what may decide that. */
  static Phrase standing(Subject subject, Actor actor) {
    Phrase what = Phrase.name(subject.alternative().name());
    Phrase stands =
        Phrase.of(
            switch (Kind.of(subject.position(actor))) {
              case OPPOSED -> "Opposes {0}";
              case WITHHOLDING -> "Withholds its support from {0}";
              case UNDECLARED -> "Has not declared itself on {0}";
              case ASIDE -> "Neither supports nor opposes {0}";
              case MILD -> "Will not block {0}";
              case SUPPORT -> "Supports {0}";
            },
            what);
    return subject.now().mayDecide(actor, subject.alternative()).stream()
        .findFirst()
        .map(said -> said.term().from())
        .map(day -> Phrase.of("{0}, by what it says since {1}.", stands, Phrase.of(Texts.day(day))))
        .orElse(Phrase.of("{0}.", stands));
  }

  static String heading(Position position) {
    String words = English.position(position);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  static Phrase was(Position before) {
    return Phrase.of(" (was {0})", Phrase.of(English.position(before)));
  }

  static Phrase cycle(List<Phrase> members, boolean carries, Alternative alternative) {
    Phrase all =
        members.size() <= Texts.MAX_NAMES
            ? Texts.list(members)
            : Phrase.of("{0} members", members.size());
    return members.size() == 1
        ? Phrase.of("{0} waits for what rests on itself: it cannot move first.", all)
        : Phrase.of("{0} wait for each other: nobody can move first.", all)
            .plus(
                carries
                    ? Phrase.of(
                        " If they move together, {0} carries.", Phrase.name(alternative.name()))
                    : Phrase.of(""));
  }

  static Phrase seat(Actor actor, Alternative on, boolean withAlternative) {
    return withAlternative
        ? Phrase.of("{0} on {1}", Phrase.name(actor.name()), Phrase.name(on.name()))
        : Phrase.name(actor.name());
  }

  static Phrase waits(Phrase seat, Position range, String when) {
    return Phrase.of(
        "{0} will be {1} when {2}", seat, Phrase.of(English.position(range)), Phrase.name(when));
  }
}
