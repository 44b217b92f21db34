package org.concordat.bargain;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.negotiation.Commitment;

/**
 * Orders announcements so that each finds its condition already met. An actor who moves in several
 * steps announces each. What stands in one round can be announced in any order, since none of it
 * rests on another; what stands in one step of a round has to be announced together, since each
 * part of it rests on the others.
 *
 * @param rounds the rounds, each a list of steps, each a list of announcements
 */
public record Choreography(ImmutableList<ImmutableList<Step>> rounds) implements Serializable {

  /** Orders announcements. */
  public Choreography {
    requireNonNull(rounds, "rounds");
  }

  /** Is made public by someone. */
  public sealed interface Announcement extends Serializable permits Made, Declared {}

  /**
   * Announces a move.
   *
   * @param move the move
   */
  public record Made(Move move) implements Announcement {
    /** Announces a move. */
    public Made {
      requireNonNull(move, "move");
    }

    @Override
    public String toString() {
      return move.toString();
    }
  }

  /**
   * Announces where an actor now stands.
   *
   * @param word the word by which it stands there
   * @param position where it stands
   */
  public record Declared(Commitment word, Position position) implements Announcement {
    /** Announces a stance. */
    public Declared {
      requireNonNull(word, "word");
      requireNonNull(position, "position");
    }

    /** Returns who announces it. */
    public Actor actor() {
      return word.actor();
    }

    /** Returns on what. */
    public Alternative alternative() {
      return word.alternative();
    }

    /** Returns the announcement by ids: {@code hu on rutte: support}. */
    @Override
    public String toString() {
      return actor().id() + " on " + alternative().id() + ": " + position;
    }
  }

  /**
   * Holds announcements that are made together.
   *
   * @param together the announcements; one, where it stands by itself
   */
  public record Step(ImmutableList<Announcement> together) implements Serializable {
    /** Holds announcements. */
    public Step {
      requireNonNull(together, "together");
    }

    @Override
    public String toString() {
      return together.stream().map(Announcement::toString).collect(joining(" together with "));
    }
  }

  /**
   * Tells the rounds in sentences, numbered: {@code 1. Iohannis withdraws. 2. Hungary and Slovakia
   * support Mark Rutte.}
   */
  public String inWords() {
    List<String> sentences = new ArrayList<>();
    for (ImmutableList<Step> round : rounds) {
      sentences.add((sentences.size() + 1) + ". " + String.join("; ", phrases(round)) + ".");
    }
    return String.join(" ", sentences);
  }

  private static List<String> phrases(ImmutableList<Step> round) {
    List<String> phrases = new ArrayList<>();
    Map<String, List<String>> actorsByPhrase = new LinkedHashMap<>();
    for (Step step : round) {
      String together =
          step.together().size() > 1 ? ", together with the others of this circle," : "";
      for (Announcement announcement : step.together()) {
        if (announcement instanceof Made made) {
          phrases.add(phrase(made.move()));
        } else {
          Declared declared = (Declared) announcement;
          String phrase =
              together
                  + " declare "
                  + words(declared.position())
                  + " on "
                  + declared.alternative().name();
          actorsByPhrase
              .computeIfAbsent(phrase, key -> new ArrayList<>())
              .add(declared.actor().name());
        }
      }
    }
    actorsByPhrase.forEach(
        (phrase, actors) ->
            phrases.add(
                names(actors)
                    + (actors.size() == 1 ? phrase.replace(" declare ", " declares ") : phrase)));
    return phrases;
  }

  private static String phrase(Move move) {
    if (move instanceof Move.Lever lever) {
      return lever.fact().name();
    }
    Move.Declaration won = (Move.Declaration) move;
    return won.actor().name() + " is won to " + won.stance() + " on " + won.alternative().name();
  }

  private static String words(Position position) {
    return position.isExact()
        ? position.low().toString()
        : "anything from " + position.low() + " to " + position.high();
  }

  private static String names(List<String> names) {
    return names.size() == 1
        ? names.get(0)
        : String.join(", ", names.subList(0, names.size() - 1))
            + " and "
            + names.get(names.size() - 1);
  }
}
