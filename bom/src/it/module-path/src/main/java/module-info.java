/** The twenty lines of the README, and a look at each package, as a module. */
module org.example.readme {
  requires org.concordat.documents;
  requires org.concordat.page;
}
