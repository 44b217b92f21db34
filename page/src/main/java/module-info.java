/** Negotiations as a page of HTML that needs nothing but itself. */
module org.concordat.page {
  requires com.google.common;
  requires transitive org.concordat.core;
  requires org.concordat.documents;
  requires static com.google.errorprone.annotations;
  requires static org.jspecify;
  requires static teavm.extension.spi;
  requires static org.teavm.jso;
  requires static org.teavm.jso.apis;

  exports org.concordat.page;
}
