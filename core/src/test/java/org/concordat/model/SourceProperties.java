package org.concordat.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SourceProperties {

  @Property
  void everyWellFormedIdIsTaken(@ForAll("ids") String id) {
    Source source = Source.builder().id(id).build();
    assertEquals(id, source.id());
    assertEquals(source, Source.builder().id(id).build());
  }

  @Provide
  Arbitrary<String> ids() {
    Arbitrary<String> rest =
        Arbitraries.strings().withCharRange('a', 'z').numeric().withChars('-').ofMaxLength(20);
    return Arbitraries.chars().range('a', 'z').flatMap(first -> rest.map(more -> first + more));
  }
}
