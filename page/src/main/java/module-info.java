/** Negotiations as a page of HTML that needs nothing but itself. */
module org.concordat.page {
  requires com.google.common;
  requires transitive org.concordat.core;
  requires static com.google.errorprone.annotations;
  requires static org.jspecify;

  exports org.concordat.page;
}
