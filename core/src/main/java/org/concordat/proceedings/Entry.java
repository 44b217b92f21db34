package org.concordat.proceedings;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;
import org.concordat.model.Source;
import org.concordat.negotiation.Negotiation;
import org.jspecify.annotations.Nullable;

/**
 * Records one event in a journal. The number of an entry is its place in the journal, from 1.
 *
 * <pre>{@code
 * Entry entry =
 *     Entry.at(Moment.of(2024, 6, 18), Event.say(hungary, rutte, Stance.SUPPORT))
 *         .withId("msg-17");
 * }</pre>
 *
 * @param at when it takes effect; {@code null} for a correction and a strike, which take effect at
 *     the moment of the entry that they refer to
 * @param event what happened
 * @param id an id by which a repeated delivery is recognized; {@code null} for none
 * @param source the id of the source that it is known from; {@code null} for none
 * @param note a text for people; {@code null} for none
 */
public record Entry(
    @Nullable Moment at,
    Event event,
    @Nullable String id,
    @Nullable String source,
    @Nullable String note)
    implements Serializable {

  /**
   * Makes an entry of an event.
   *
   * @throws IllegalArgumentException if {@code at} is missing, or is given for a correction or a
   *     strike, or if the declaration of a source has a source
   */
  public Entry {
    requireNonNull(event, "event");
    if ((at == null) != event.isAboutAnEntry()) {
      throw new IllegalArgumentException(
          at == null
              ? "\"" + event.verb() + "\" lacks a moment; it should say when it takes effect"
              : "\""
                  + event.verb()
                  + "\" has a moment; it should have none, since it takes effect where the other"
                  + " entry does");
    }
    if (source != null
        && event instanceof Event.Declare declare
        && declare.thing() instanceof Source) {
      throw new IllegalArgumentException(
          "the declaration of a source is known from " + source + "; it should have no source");
    }
  }

  /** Returns the entry of an event at a moment. */
  public static Entry at(Moment at, Event event) {
    return new Entry(requireNonNull(at, "at"), event, null, null, null);
  }

  /** Returns the entry of an event on a day, at no time of day. */
  public static Entry on(LocalDate day, Event event) {
    return at(Moment.of(day), event);
  }

  /**
   * Returns the entry of a correction or a strike.
   *
   * @throws IllegalArgumentException if the event is any other, which needs a moment
   */
  public static Entry of(Event event) {
    return new Entry(null, event, null, null, null);
  }

  /** Returns the same entry with an id, by which a repeated delivery is recognized. */
  public Entry withId(String id) {
    return new Entry(at, event, requireNonNull(id, "id"), source, note);
  }

  /** Returns the same entry with a source, given by its id. */
  public Entry withSource(String source) {
    return new Entry(at, event, id, requireNonNull(source, "source"), note);
  }

  /** Returns the same entry with a text for people. */
  public Entry withNote(String note) {
    return new Entry(at, event, id, source, requireNonNull(note, "note"));
  }

  /**
   * Returns the entry as a sentence: {@code 18 June 2024: Hungary supports Mark Rutte}.
   *
   * @param negotiation the negotiation whose names are used; things unknown to it are called by
   *     their ids
   */
  public String inWords(Negotiation negotiation) {
    return (at == null ? "" : EventText.of(at) + ": ") + event.inWords(negotiation);
  }

  /** Returns the entry as a sentence of ids: {@code 2024-06-18: hu supports rutte}. */
  @Override
  public String toString() {
    return (at == null ? "" : at + ": ") + event.inWords();
  }
}
