/** Tests rules of its own with the kit, and is a module as the kit is. */
open module org.example.consumer {
  requires org.concordat.testkit;
  requires org.junit.platform.launcher;

  uses net.jqwik.api.providers.ArbitraryProvider;
}
