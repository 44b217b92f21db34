package org.concordat.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.concordat.internal.HouseStyle;
import org.immutables.value.Value;

/** A document in which a statement was found. */
@Value.Immutable
@HouseStyle
public interface Source extends Serializable {

  /**
   * What the source is called by others: a lower-case letter, then lower-case letters, digits and
   * hyphens.
   *
   * @return the identifier
   */
  String id();

  /**
   * What the document is called.
   *
   * @return the title, if it is known
   */
  Optional<String> title();

  /**
   * Where the document is found.
   *
   * @return the address, if there is one
   */
  Optional<String> url();

  /**
   * When the document was published.
   *
   * @return the day, if it is known
   */
  Optional<LocalDate> published();

  /** Refuses an identifier that is not well formed; called when a source is built. */
  @Value.Check
  default void check() {
    checkArgument(id().matches("[a-z][a-z0-9-]*"), "not a source id: \"%s\"", id());
  }

  /**
   * Begins a source.
   *
   * @return a builder with nothing set
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds sources. */
  final class Builder extends ImmutableSource.Builder {
    Builder() {}
  }
}
