package org.concordat.negotiation;

/**
 * Says where in a negotiation something is: in an item of a list, or in a thing that has an id. Its
 * text is made only when it is asked for, since nearly all that is checked is sound.
 *
 * @param section the list, or the whole place where {@code index} is -1
 * @param index the number of the item in its list, from 0
 * @param within what of the item it is, such as {@code .when}; empty for all of it
 */
record Place(String section, int index, String within) {

  /** Returns the place of this text. */
  static Place of(String text) {
    return new Place(text, -1, "");
  }

  /** Returns a part of the item. */
  Place in(String part) {
    return new Place(section, index, part);
  }

  /** Returns the text: {@code commitments[3].when}. */
  @Override
  public String toString() {
    return index < 0 ? section : section + "[" + index + "]" + within;
  }
}
