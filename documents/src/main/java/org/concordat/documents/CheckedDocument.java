package org.concordat.documents;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.StopReason;
import org.jspecify.annotations.Nullable;

/**
 * Holds a sound document with its warnings.
 *
 * @param negotiation the negotiation
 * @param warnings the warnings, by line and column
 * @param stopped the limit that left something undecided, so that warnings may be missing; {@code
 *     null} if the list is complete
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
