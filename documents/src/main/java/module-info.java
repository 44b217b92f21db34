/** Negotiations written down in YAML and JSON: reading them, writing them, and their schema. */
module org.concordat.documents {
  requires com.google.common;
  requires transitive org.concordat.core;
  requires org.snakeyaml.engine;
  requires static com.google.errorprone.annotations;
  requires static org.immutables.value.annotations;
  requires static org.jspecify;

  exports org.concordat.documents;
  exports org.concordat.documents.answers;
}
