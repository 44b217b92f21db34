package org.concordat.documents;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.StopReason;
import org.jspecify.annotations.Nullable;

/**
 * Holds a sound document and what in it can hardly be meant.
 *
 * @param negotiation the negotiation
 * @param warnings the warnings, by line and column
 * @param stopped the limit that kept something from being found out; {@code null} if these are all
 *     there are
 */
public record CheckedDocument(
    Negotiation negotiation, ImmutableList<DocumentWarning> warnings, @Nullable StopReason stopped)
    implements Serializable {
  /** Holds a document. */
  public CheckedDocument {
    requireNonNull(negotiation, "negotiation");
    requireNonNull(warnings, "warnings");
  }
}
