/** The twenty lines of the README, as a module. */
module org.example.readme {
  requires org.concordat.core;
}
