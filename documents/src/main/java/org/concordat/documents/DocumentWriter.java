package org.concordat.documents;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.concordat.condition.Condition;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.model.Named;
import org.concordat.model.Position;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Claim;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Membership;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Policy;
import org.concordat.negotiation.Preference;
import org.concordat.negotiation.Report;
import org.concordat.negotiation.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * Writes negotiations as documents that {@link DocumentReader} reads back as equal negotiations.
 * Commitments, preferences and memberships are written one by one, for one actor each: lists and
 * groups of the original document are written out. Default values are omitted.
 *
 * <pre>{@code
 * String yaml = DocumentWriter.yaml(negotiation);
 * String json = DocumentWriter.json(negotiation);
 * }</pre>
 */
public final class DocumentWriter {
  private DocumentWriter() {}

  /**
   * Returns the negotiation in YAML 1.2.
   *
   * @throws IllegalArgumentException if a name or another text in it has a lone surrogate, which is
   *     no character
   */
  public static String yaml(Negotiation negotiation) {
    return new Printer(false).print(document(requireNonNull(negotiation, "negotiation")));
  }

  /**
   * Returns the negotiation in JSON.
   *
   * @throws IllegalArgumentException if a name or another text in it has a lone surrogate, which is
   *     no character
   */
  public static String json(Negotiation negotiation) {
    return new Printer(true).print(document(requireNonNull(negotiation, "negotiation")));
  }

  private static Map<String, Object> document(Negotiation negotiation) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("concordat", 1);
    put(document, "title", negotiation.title());
    put(document, "as-of", negotiation.asOf());
    putAll(document, "actors", negotiation.actors(), DocumentWriter::actor);
    putAll(document, "groups", negotiation.groups(), DocumentWriter::group);
    putAll(document, "bodies", negotiation.bodies(), DocumentWriter::body);
    putAll(document, "issues", negotiation.issues(), DocumentWriter::issue);
    putAll(document, "facts", negotiation.facts(), DocumentWriter::fact);
    putAll(document, "exclusions", negotiation.exclusions(), DocumentWriter::ids);
    putAll(document, "scenarios", negotiation.scenarios(), DocumentWriter::scenario);
    putAll(
        document, "commitments", together(negotiation.commitments()), DocumentWriter::commitment);
    putAll(document, "preferences", negotiation.preferences(), DocumentWriter::preference);
    putAll(document, "reports", negotiation.reports(), DocumentWriter::report);
    putAll(document, "sources", negotiation.sources(), DocumentWriter::source);
    return document;
  }

  private static <T> void putAll(
      Map<String, Object> document,
      String section,
      Map<String, T> things,
      Function<T, Object> value) {
    if (!things.isEmpty()) {
      Map<String, Object> values = new LinkedHashMap<>();
      things.forEach((id, thing) -> values.put(id, value.apply(thing)));
      document.put(section, values);
    }
  }

  private static <T> void putAll(
      Map<String, Object> document, String section, List<T> things, Function<T, Object> value) {
    if (!things.isEmpty()) {
      document.put(section, things.stream().map(value).toList());
    }
  }

  private static void put(Map<String, Object> into, String key, Optional<?> value) {
    value.ifPresent(present -> into.put(key, present));
  }

  private static Map<String, Object> named(Named thing) {
    Map<String, Object> value = new LinkedHashMap<>();
    if (!thing.name().equals(thing.id())) {
      value.put("name", thing.name());
    }
    return value;
  }

  private static ImmutableList<Object> ids(Iterable<? extends Named> things) {
    ImmutableList.Builder<Object> ids = ImmutableList.builder();
    things.forEach(thing -> ids.add(thing.id()));
    return ids.build();
  }

  private static void putTerm(Map<String, Object> into, Term term) {
    put(into, "from", Optional.ofNullable(term.from()));
    put(into, "until", Optional.ofNullable(term.until()));
  }

  private static void putSource(Map<String, Object> into, Optional<Source> source) {
    put(into, "source", source.map(Source::id));
  }

  static Object actor(Actor actor) {
    Map<String, Object> value = named(actor);
    if (!actor.weights().isEmpty()) {
      value.put("weights", new LinkedHashMap<String, Object>(actor.weights()));
    }
    return value;
  }

  private static Object group(Group group) {
    Map<String, Object> value = named(group);
    value.put("actors", ids(group.actors()));
    return value.size() == 1 ? ids(group.actors()) : value;
  }

  private static Object body(Body body) {
    Map<String, Object> value = named(body);
    List<Object> members = new ArrayList<>();
    for (Membership membership : body.memberships()) {
      members.add(dated(membership.actor(), membership.term()));
    }
    value.put("members", members);
    value.put("rule", body.rule().toString());
    if (body.absence() != Stance.OPPOSE) {
      value.put("absence", body.absence().toString());
    }
    if (!body.absences().isEmpty()) {
      List<Object> absent = new ArrayList<>();
      body.absences().forEach(absence -> absent.add(dated(absence.actor(), absence.term())));
      value.put("absent", absent);
    }
    return value;
  }

  private static Object issue(Issue issue) {
    Map<String, Object> value = named(issue);
    value.put("body", issue.body().id());
    put(value, "status-quo", issue.statusQuo());
    Map<String, Object> alternatives = new LinkedHashMap<>();
    issue
        .alternatives()
        .forEach(
            alternative ->
                alternatives.put(
                    alternative.id(), alternative(alternative, issue.terms().get(alternative))));
    value.put("alternatives", alternatives);
    return value;
  }

  private static Object alternative(Alternative alternative, @Nullable ImmutableList<Term> terms) {
    Map<String, Object> value = named(alternative);
    if (terms != null && terms.size() == 1 && !terms.get(0).equals(Term.ALWAYS)) {
      put(value, "enters", Optional.ofNullable(terms.get(0).from()));
      put(value, "withdraws", Optional.ofNullable(terms.get(0).until()));
    } else if (terms != null) {
      List<Object> onTable = new ArrayList<>();
      for (Term term : terms) {
        Map<String, Object> one = new LinkedHashMap<>();
        putTerm(one, term);
        onTable.add(one);
      }
      value.put("on-table", onTable);
    }
    return value;
  }

  /** Writes an actor, with its days if it has any. */
  private static Object dated(Actor actor, Term term) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("actor", actor.id());
    putTerm(value, term);
    return value.size() == 1 ? actor.id() : value;
  }

  static Object fact(Fact fact) {
    Map<String, Object> value = new LinkedHashMap<>();
    put(value, "says", fact.says());
    putHistory(value, fact);
    put(value, "withdraws", fact.withdraws().map(Alternative::id));
    put(value, "adopts", fact.adopts().map(Alternative::id));
    put(value, "bars", fact.bars().map(Alternative::id));
    put(value, "by", fact.by().map(Named::id));
    if (fact.lever()) {
      value.put("lever", true);
    }
    if (fact.cost().compareTo(BigDecimal.ONE) != 0) {
      value.put("cost", fact.cost());
    }
    put(value, "probability", fact.probability());
    putSource(value, fact.source());
    return value;
  }

  private static Object scenario(Scenario scenario) {
    Map<String, Object> value = new LinkedHashMap<>();
    put(value, "says", scenario.says());
    List<String> assumed = new ArrayList<>();
    scenario.facts().forEach((fact, holds) -> assumed.add((holds ? "" : "not ") + fact.id()));
    value.put("assume", assumed);
    return value;
  }

  /** Writes a history in its shortest form. */
  private static void putHistory(Map<String, Object> value, Fact fact) {
    if (fact.state() != Truth.FALSE) {
      value.put("state", state(fact.state()));
    }
    ImmutableList<Map.Entry<LocalDate, Truth>> changes = fact.history().entrySet().asList();
    if (changes.isEmpty()) {
      return;
    }
    boolean occurs = fact.state() == Truth.FALSE && changes.get(0).getValue() == Truth.TRUE;
    List<Map.Entry<LocalDate, Truth>> rest = occurs ? changes.subList(1, changes.size()) : changes;
    boolean ends =
        rest.size() == 1
            && rest.get(0).getValue() == Truth.FALSE
            && (occurs || fact.state() != Truth.FALSE);
    if (rest.isEmpty() || ends) {
      if (occurs) {
        value.put("occurs", changes.get(0).getKey());
      }
      rest.forEach(end -> value.put("until", end.getKey()));
    } else {
      value.put(
          "history",
          Lists.transform(
              changes,
              change ->
                  ImmutableMap.of("from", change.getKey(), "state", state(change.getValue()))));
    }
  }

  static Object state(Truth state) {
    return state == Truth.UNKNOWN ? "unknown" : state == Truth.TRUE;
  }

  static Object range(Position range) {
    return range.isExact()
        ? range.low().toString()
        : ImmutableList.of(range.low().toString(), range.high().toString());
  }

  /** Returns runs of commitments that say the same, each of another actor. */
  private static List<List<Commitment>> together(List<Commitment> commitments) {
    List<List<Commitment>> runs = new ArrayList<>();
    Set<Actor> actors = new HashSet<>();
    for (Commitment commitment : commitments) {
      List<Commitment> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
      boolean saysTheSame =
          !last.isEmpty()
              && last.get(0).toBuilder().actor(commitment.actor()).build().equals(commitment);
      if (!saysTheSame || actors.contains(commitment.actor())) {
        last = new ArrayList<>();
        runs.add(last);
        actors.clear();
      }
      last.add(commitment);
      actors.add(commitment.actor());
    }
    return runs;
  }

  private static Object commitment(List<Commitment> run) {
    Commitment commitment = run.get(0);
    Map<String, Object> value = new LinkedHashMap<>();
    value.put(
        "actor",
        run.size() == 1
            ? commitment.actor().id()
            : run.stream().map(each -> each.actor().id()).toList());
    value.put("on", commitment.alternative().id());
    value.put("stance", range(commitment.range()));
    if (!commitment.when().equals(Condition.always())) {
      value.put("when", commitment.when().toString());
    }
    putTerm(value, commitment.term());
    putSource(value, commitment.source());
    return value;
  }

  private static Object preference(Preference preference) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("actor", preference.actor().id());
    value.put("issue", preference.issue().id());
    value.put("ranking", preference.ranking().stream().map(DocumentWriter::ids).toList());
    if (preference.acceptable() != 1) {
      value.put("acceptable", preference.acceptable());
    }
    if (preference.tolerable() != 0) {
      value.put("tolerable", preference.tolerable());
    }
    if (preference.policy() != Policy.APPROVE) {
      value.put("policy", preference.policy().toString());
    }
    putTerm(value, preference.term());
    putSource(value, preference.source());
    return value;
  }

  private static Object report(Report report) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("source", report.source().id());
    put(value, "title", report.title());
    put(value, "published", report.published());
    if (!report.claims().isEmpty()) {
      value.put("claims", report.claims().stream().map(DocumentWriter::claim).toList());
    }
    return value;
  }

  private static Map<String, Object> claim(Claim claim) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("on", claim.on());
    value.put("says", claim.says().toString());
    return value;
  }

  static Object source(Source source) {
    Map<String, Object> value = new LinkedHashMap<>();
    put(value, "title", source.title());
    put(value, "url", source.url());
    return value;
  }
}
