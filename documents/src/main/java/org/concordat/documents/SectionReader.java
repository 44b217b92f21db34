package org.concordat.documents;

import org.concordat.negotiation.NegotiationBuilder;

/**
 * Holds what the readers of the sections of a document share: the builder, the known names and the
 * places.
 */
abstract class SectionReader {
  final Errors errors;
  final Values values;
  final Names names;
  final Origins origins;
  final NegotiationBuilder builder;

  SectionReader(
      Errors errors, Values values, Names names, Origins origins, NegotiationBuilder builder) {
    this.errors = errors;
    this.values = values;
    this.names = names;
    this.origins = origins;
    this.builder = builder;
  }
}
