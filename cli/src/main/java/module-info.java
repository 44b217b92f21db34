/** The command line: {@code concordat COMMAND FILE… [options]}. */
module org.concordat.cli {
  requires com.google.common;
  requires info.picocli;
  requires org.concordat.core;
  requires org.concordat.documents;
  requires org.concordat.page;
  requires static com.google.errorprone.annotations;
  requires static org.jspecify;

  exports org.concordat.cli;

  opens org.concordat.cli to
      info.picocli;
}
