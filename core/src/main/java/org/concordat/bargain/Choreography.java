package org.concordat.bargain;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.internal.english.English;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.negotiation.Commitment;
import org.concordat.resolve.StopReason;
import org.jspecify.annotations.Nullable;

/**
 * Orders announcements so that the condition of each is met when its turn comes. An actor who moves
 * in several steps announces each step. The steps of one round can be announced in any order, since
 * none rests on another; the announcements of one step have to be made together, since each rests
 * on the others.
 *
 * @param rounds the rounds, each a list of steps, each a list of announcements
 * @param stopped the limit at which the search for further rounds stopped; {@code null} if no round
 *     is missing
 */
public record Choreography(ImmutableList<ImmutableList<Step>> rounds, @Nullable StopReason stopped)
    implements Serializable {
  /** The most names that sentences list. */
  private static final int FEW = 8;

  /** How many names they list if there are more than {@link #FEW}. */
  private static final int NAMED = 3;

  /** Orders announcements. */
  public Choreography {
    requireNonNull(rounds, "rounds");
  }

  /** Stands for one thing that is made public. */
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
   * @param commitment the commitment by which it stands there
   * @param position where it stands
   */
  public record Declared(Commitment commitment, Position position) implements Announcement {
    /** Announces a stance. */
    public Declared {
      requireNonNull(commitment, "commitment");
      requireNonNull(position, "position");
    }

    /** Returns who announces it. */
    public Actor actor() {
      return commitment.actor();
    }

    /** Returns on what. */
    public Alternative alternative() {
      return commitment.alternative();
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
   * @param together the announcements, one or more
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

  /** Returns whether no round is missing, which may be so if the search reached a limit. */
  public boolean complete() {
    return stopped == null;
  }

  /**
   * Tells the rounds in sentences, numbered: {@code 1. Iohannis withdraws. 2. Hungary and Slovakia
   * together support Mark Rutte.}
   */
  public String inWords() {
    return String.join(" ", sentences());
  }

  /**
   * Returns a numbered sentence for each round and, if a limit stopped the search, a last one that
   * says so.
   */
  public ImmutableList<String> sentences() {
    List<String> sentences = new ArrayList<>();
    for (ImmutableList<Step> round : rounds) {
      sentences.add(
          (sentences.size() + 1)
              + ". "
              + English.sentence(String.join("; ", phrases(round)))
              + ".");
    }
    if (stopped != null) {
      sentences.add("The search for what follows stopped " + stopped + ".");
    }
    return ImmutableList.copyOf(sentences);
  }

  /**
   * Returns the phrases for a round: its moves, the single declarations, and each group that moves
   * together.
   */
  private static List<String> phrases(ImmutableList<Step> round) {
    List<String> phrases = new ArrayList<>();
    Map<Stand, List<String>> won = new LinkedHashMap<>();
    List<Declared> singly = new ArrayList<>();
    List<String> groups = new ArrayList<>();
    for (Step step : round) {
      List<Declared> declared = new ArrayList<>();
      for (Announcement announcement : step.together()) {
        if (announcement instanceof Made made) {
          if (made.move() instanceof Move.Lever lever) {
            phrases.add(lever.fact().name());
          } else {
            Move.Declaration move = (Move.Declaration) made.move();
            won.computeIfAbsent(
                    new Stand(Position.exactly(move.stance()), move.alternative()),
                    key -> new ArrayList<>())
                .add(move.actor().name());
          }
        } else {
          declared.add((Declared) announcement);
        }
      }
      if (step.together().size() == 1) {
        singly.addAll(declared);
      } else {
        groups.add(group(declared));
      }
    }
    won.forEach(
        (stand, names) ->
            phrases.add(
                English.few(names, FEW, NAMED)
                    + (names.size() == 1 ? " is" : " are")
                    + " won over to "
                    + stand.inWords(true)));
    phrases.addAll(declarations(singly, ""));
    phrases.addAll(groups);
    return phrases;
  }

  private static String group(List<Declared> declared) {
    List<String> same = declarations(declared, " together");
    return same.size() == 1
        ? same.get(0)
        : "together " + String.join(" and ", declarations(declared, ""));
  }

  /** Returns a phrase for each position declared, with all who declare it. */
  private static List<String> declarations(List<Declared> all, String how) {
    Map<Stand, List<String>> actors = new LinkedHashMap<>();
    for (Declared each : all) {
      actors
          .computeIfAbsent(new Stand(each.position(), each.alternative()), key -> new ArrayList<>())
          .add(each.actor().name());
    }
    List<String> phrases = new ArrayList<>();
    actors.forEach(
        (stand, names) ->
            phrases.add(
                English.few(names, FEW, NAMED) + how + " " + stand.inWords(names.size() > 1)));
    return phrases;
  }

  /** Holds where somebody stands on an alternative. */
  private record Stand(Position position, Alternative alternative) {
    /** Returns {@code supports Ada}, {@code will not block Ada}, {@code may oppose Ada}. */
    String inWords(boolean several) {
      return English.stands(position, several) + " " + alternative.name();
    }
  }
}
