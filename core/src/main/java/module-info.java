/** Negotiations that end only by consensus: their model, and what can be computed from it. */
@SuppressWarnings("module") // The compiler does not see the module that is exported to.
module org.concordat.core {
  requires transitive com.google.common;
  requires static com.google.errorprone.annotations;
  requires static org.immutables.value.annotations;
  requires static org.jspecify;

  exports org.concordat.bargain;
  exports org.concordat.bodies;
  exports org.concordat.chance;
  exports org.concordat.condition;
  exports org.concordat.evidence;
  exports org.concordat.explain;
  exports org.concordat.internal to
      org.concordat.cli,
      org.concordat.documents,
      org.concordat.page;
  exports org.concordat.internal.english to
      org.concordat.cli,
      org.concordat.documents,
      org.concordat.page;
  exports org.concordat.lint;
  exports org.concordat.model;
  exports org.concordat.negotiation;
  exports org.concordat.outcome;
  exports org.concordat.power;
  exports org.concordat.proceedings;
  exports org.concordat.resolve;
}
