package org.concordat.documents;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.concordat.documents.Node.Entry;
import org.concordat.documents.Node.Mapping;
import org.concordat.documents.Node.Scalar;
import org.jspecify.annotations.Nullable;

/** Provides the values of a mapping in which only certain keys are allowed. */
final class Fields {
  /** Keys that people use by mistake, where spelling gives no hint, and the right ones. */
  private static final ImmutableMap<String, String> MEANT =
      ImmutableMap.<String, String>builder()
          .put("if", "when")
          .put("condition", "when")
          .put("position", "stance")
          .put("vote", "stance")
          .put("alternative", "on")
          .put("candidate", "on")
          .put("who", "actor")
          .put("party", "actor")
          .put("since", "from")
          .put("after", "from")
          .put("before", "until")
          .buildOrThrow();

  private static final Mapping EMPTY = new Mapping(ImmutableList.of(), 0, 0);

  private final Errors errors;
  private final String what;
  private final Node at;
  private final Mapping mapping;

  private Fields(Errors errors, String what, Node at, Mapping mapping) {
    this.errors = errors;
    this.what = what;
    this.at = at;
    this.mapping = mapping;
  }

  /**
   * Returns the fields of a mapping, after reporting its unknown keys; {@code null} if the node is
   * no mapping.
   *
   * @param what the thing that the mapping describes: {@code a commitment}
   * @param at where a missing key is reported
   * @param keys the keys it may have
   */
  static @Nullable Fields of(
      Errors errors, String what, Node at, Node node, ImmutableList<String> keys) {
    if (!(node instanceof Mapping mapping)) {
      if (!(node instanceof Node.Refused)) {
        errors.add(
            node, "found " + node.kind() + ", expected " + what + " with " + Errors.oneOf(keys));
      }
      return null;
    }
    for (Entry entry : mapping.entries()) {
      String key = entry.key().text();
      if (!keys.contains(key)) {
        errors.add(
            entry.key(),
            "the key "
                + Errors.quoted(key)
                + " is unknown in "
                + what
                + ", expected "
                + Errors.oneOf(keys)
                + (isRestOfText(entry)
                    ? "; a comma between { and } ends a text, unless the text stands in quotes"
                    : advice(errors, key, keys)));
      }
    }
    return new Fields(errors, what, at, mapping);
  }

  /** Returns whether a key looks as what stands behind the comma of a text without quotes. */
  private static boolean isRestOfText(Entry entry) {
    return entry.key().text().indexOf(' ') >= 0
        && entry.value() instanceof Scalar scalar
        && scalar.isNull();
  }

  /** Returns what to write instead of an unknown key; empty if that is unclear. */
  private static String advice(Errors errors, String key, ImmutableList<String> keys) {
    String meant = MEANT.get(key);
    return Optional.ofNullable(meant)
        .filter(keys::contains)
        .or(() -> errors.nearest(key, keys))
        .map(near -> "; did you mean \"" + near + "\"?")
        .orElse("");
  }

  /** Returns the fields of a mapping, where a null value counts as a mapping without keys. */
  static @Nullable Fields ofOptional(
      Errors errors, String what, Node at, Node node, ImmutableList<String> keys) {
    return node instanceof Scalar scalar && scalar.isNull()
        ? new Fields(errors, what, at, EMPTY)
        : of(errors, what, at, node, keys);
  }

  /** Returns the value of a key in fields that may be {@code null}. */
  static Optional<Node> optional(@Nullable Fields fields, String key) {
    return Optional.ofNullable(fields).map(each -> each.get(key));
  }

  /** Returns the value of a key; {@code null} if the key is missing. */
  @Nullable Node get(String key) {
    Entry entry = mapping.entry(key);
    return entry == null ? null : entry.value();
  }

  /** Returns the value of a key; {@code null}, after an error, if the key is missing. */
  @Nullable Node require(String key, String expected) {
    Node value = get(key);
    if (value == null) {
      errors.add(at, what + " lacks the key \"" + key + "\", expected " + key + ": " + expected);
    }
    return value;
  }
}
