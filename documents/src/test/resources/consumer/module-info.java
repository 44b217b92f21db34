/** Uses the library as a module of its own. */
module org.example.consumer {
  requires org.concordat.documents;
}
