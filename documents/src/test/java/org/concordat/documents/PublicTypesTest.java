package org.concordat.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.concordat.checks.PublicTypesRules;
import org.concordat.checks.Samples;
import org.concordat.lint.WarningKind;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.proceedings.Entry;
import org.concordat.proceedings.Event;
import org.concordat.proceedings.Journal;
import org.concordat.resolve.SearchLimit;
import org.junit.jupiter.api.Test;

/** What all public types of the module promise, whichever they are. */
class PublicTypesTest extends PublicTypesRules {
  @Override
  protected Class<?> one() {
    return DocumentReader.class;
  }

  @Override
  protected Set<Class<?>> notSerializable() {
    return Set.of(DocumentReader.class, JournalReader.class, SearchLimit.class);
  }

  @Override
  protected List<Object> samples() {
    Samples all = new Samples();
    all.add("storm");
    all.add(new DocumentError("harbour.yaml", 3, 1, "this is no key"));
    DocumentWarning warning =
        new DocumentWarning(WarningKind.UNUSED_LEVER, "harbour.yaml", 3, 1, "it does nothing");
    all.add(warning);
    all.add(new CheckedDocument(Negotiation.builder().build(), ImmutableList.of(warning), null));
    all.add(SearchLimit.DEFAULT);
    all.add(DocumentReader.standard());
    all.add(JournalReader.standard());
    all.add(Journal.empty(ZoneOffset.UTC));
    all.add(Entry.on(LocalDate.of(2025, 3, 5), new Event.SetFact("audit", Truth.TRUE)));
    all.add(Limits.STANDARD);
    all.add(Limits.builder());
    all.add(Negotiation.builder().build());
    return all.list();
  }

  @Test
  void placesAreCountedFromOne() {
    assertEquals(
        "lines and columns are counted from 1, not from 0",
        assertThrows(IllegalArgumentException.class, () -> new DocumentError("a", 1, 0, "b"))
            .getMessage());
    assertEquals(
        "lines and columns are counted from 1, not from -2",
        assertThrows(
                IllegalArgumentException.class,
                () -> new DocumentWarning(WarningKind.UNUSED_LEVER, "a", -2, 1, "b"))
            .getMessage());
  }
}
