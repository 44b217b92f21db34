/** Negotiations that end only by consensus: their model, and what can be computed from it. */
module org.concordat.core {
  requires com.google.common;
  requires static com.google.errorprone.annotations;
  requires static org.immutables.value.annotations;
  requires static org.jspecify;

  exports org.concordat.bargain;
  exports org.concordat.chance;
  exports org.concordat.condition;
  exports org.concordat.evidence;
  exports org.concordat.model;
  exports org.concordat.negotiation;
  exports org.concordat.resolve;
}
