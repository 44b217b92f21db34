package org.concordat.negotiation;

/**
 * Locates something in a negotiation: in an item of a list, or in a thing that has an id. The text
 * is made only on demand, since nearly everything that is checked is sound.
 *
 * @param section the list; the whole text of the place if {@code index} is -1
 * @param index the number of the item in its list, from 0
 * @param within the part of the item, such as {@code .when}; empty for the whole item
 */
record Place(String section, int index, String within) {

  /** Returns the place with this text. */
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
