package org.concordat.lint;

import java.util.Locale;

/**
 * Says what a warning is about. <a href="{@docRoot}/doc-files/semantics.html#section-9">Section 9
 * of the semantics</a> defines each kind.
 */
public enum WarningKind {
  /** A commitment or preference can never decide, because others always come first. */
  HIDDEN_COMMITMENT,
  /** A condition, or a count in one, can never hold. */
  NEVER_HOLDS,
  /** A condition, or a count in one, always holds. */
  ALWAYS_HOLDS,
  /** Nothing asks about a lever. */
  UNUSED_LEVER,
  /** A lever is true already. */
  TRUE_LEVER,
  /** An actor with a say has neither a commitment nor a preference. */
  SILENT_ACTOR,
  /** Nobody can adopt an alternative. */
  UNADOPTABLE,
  /** Exclusions make a fact more or less probable than given. */
  CHANGED_PROBABILITY,
  /** A claim asks for a fact that occurs only after its day. */
  EARLY_CLAIM,
  /** Nothing names a source. */
  UNUSED_SOURCE;

  /** Returns the kind as documents and JSON write it: {@code hidden-commitment}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
