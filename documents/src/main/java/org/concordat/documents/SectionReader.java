package org.concordat.documents;

import org.concordat.negotiation.NegotiationBuilder;

/**
 * Holds what those who read a section of a document share: where it all goes, and what is known.
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
