package org.concordat.documents;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.concordat.documents.Node.Entry;
import org.concordat.documents.Node.Scalar;
import org.concordat.model.Fact;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.negotiation.Scenario;
import org.jspecify.annotations.Nullable;

/** Reads scenarios: assumptions that belong together, written as on the command line. */
final class ScenarioReader extends SectionReader {
  private static final String NOT = "not ";

  ScenarioReader(
      Errors errors, Values values, Names names, Origins origins, NegotiationBuilder builder) {
    super(errors, values, names, origins, builder);
  }

  void read(Entry entry) {
    Fields fields =
        Fields.of(
            errors, "a scenario", entry.key(), entry.value(), ImmutableList.of("says", "assume"));
    String id = names.newId(entry);
    Node assumed = fields == null ? null : fields.require("assume", "facts ([strike, not pledge])");
    if (id == null || assumed == null) {
      return;
    }
    Map<Fact, Boolean> facts = new LinkedHashMap<>();
    for (Node item : values.oneOrMore(assumed, "a fact, or 'not' and a fact")) {
      add(item, facts);
    }
    builder.scenario(
        Scenario.builder()
            .id(id)
            .says(Fields.optional(fields, "says").map(values::text))
            .facts(facts)
            .build());
  }

  private void add(Node item, Map<Fact, Boolean> facts) {
    Scalar text = values.name(item, "a fact, or 'not' and a fact");
    if (text == null) {
      return;
    }
    boolean holds = !text.text().startsWith(NOT);
    Scalar name = holds ? text : behindNot(text);
    @Nullable Fact fact = names.find(name, "fact", names.facts);
    if (fact != null && facts.putIfAbsent(fact, holds) != null) {
      errors.add(item, "the fact \"" + fact.id() + "\" is assumed twice, expected it once");
    }
  }

  /** Returns the name after {@code not}, with its own place. */
  private static Scalar behindNot(Scalar text) {
    String rest = text.text().substring(NOT.length());
    String name = rest.stripLeading();
    int before = text.text().length() - name.length() + (text.plain() ? 0 : 1);
    return new Scalar(name.strip(), text.plain(), text.line(), text.column() + before);
  }
}
