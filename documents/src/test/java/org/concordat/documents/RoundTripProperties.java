package org.concordat.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.checks.Comparison;
import org.concordat.condition.Condition;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.model.Position;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.concordat.model.Truth;
import org.concordat.negotiation.Absence;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Membership;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.negotiation.Policy;
import org.concordat.negotiation.Preference;
import org.concordat.negotiation.Report;

/** What is written reads back as an equal negotiation. */
@Comparison
class RoundTripProperties {

  @Property
  void writtenIsReadBackEqual(@ForAll long seed) {
    assertRoundTrip(new Draw(seed).negotiation());
  }

  static void assertRoundTrip(Negotiation negotiation) {
    String yaml = DocumentWriter.yaml(negotiation);
    assertEquals(negotiation, DocumentReader.standard().read("yaml", yaml), yaml);
    String json = DocumentWriter.json(negotiation);
    assertEquals(negotiation, DocumentReader.standard().read("json", json), json);
    assertEquals(yaml, DocumentWriter.yaml(DocumentReader.standard().read("json", json)));
  }

  /** Draws a negotiation that uses every feature of the format, with unusual texts and ids. */
  private static final class Draw {
    private static final List<String> TEXTS =
        List.of(
            "",
            " ",
            "no",
            "null",
            "~",
            "1",
            "1.50",
            "true",
            "2024-01-01",
            "a: b",
            "# c",
            "- d",
            "x\ny",
            "\t",
            "\u0000",
            "\uD83D\uDE00",
            "\u202E",
            "\u2029",
            "\uFDD0",
            "\uDB40\uDC41",
            "\u2028",
            "\uFEFF",
            "\"'\\",
            "{a}",
            "[b",
            "&x",
            "*x",
            "!t",
            "é",
            "e\u0301",
            "Ωmega & co.",
            "\u0085\u00a0",
            "\uFFFE",
            "<<",
            "a  b ",
            "100%",
            "@",
            "`",
            "---",
            "...",
            "\r\n",
            "\u007f");

    private final Random random;
    private int ids;

    Draw(long seed) {
      this.random = new Random(seed);
    }

    private boolean maybe() {
      return random.nextBoolean();
    }

    private <T> Optional<T> maybe(Supplier<T> supplier) {
      return maybe() ? Optional.of(supplier.get()) : Optional.empty();
    }

    private <T> T one(List<T> things) {
      return things.get(random.nextInt(things.size()));
    }

    private <T> List<T> some(int most, Supplier<T> supplier) {
      return IntStream.range(0, random.nextInt(most + 1)).mapToObj(i -> supplier.get()).toList();
    }

    private <T> Set<T> subset(List<T> things) {
      Set<T> subset = new LinkedHashSet<>();
      subset.add(one(things));
      things.stream().filter(thing -> maybe()).forEach(subset::add);
      return subset;
    }

    private String text() {
      return maybe() ? one(TEXTS) : one(TEXTS) + "x" + one(TEXTS);
    }

    private String id() {
      List<String> odd =
          List.of(
              "no", "on", "y", "null", "true", "e", "x-", "at", "it-", "of", "from", "n0-1", "by");
      ids++;
      return ids <= odd.size() && maybe() ? odd.get(ids - 1) : "id" + ids;
    }

    private LocalDate date() {
      return random.nextInt(20) == 0
          ? LocalDate.of(random.nextInt(40000) - 20000, 2, 3)
          : LocalDate.of(2024, 1, 1).plusDays(random.nextInt(400));
    }

    private Term term() {
      LocalDate from = maybe() ? date() : null;
      LocalDate until = from == null ? date() : from.plusDays(1 + random.nextInt(100));
      return new Term(from, maybe() ? until : null);
    }

    private List<Absence> absences(List<Actor> actors) {
      List<Absence> absences = new ArrayList<>();
      for (Actor actor : maybe() ? subset(actors) : Set.<Actor>of()) {
        terms().forEach(term -> absences.add(new Absence(actor, term)));
      }
      return absences;
    }

    /** Returns terms that do not overlap; sometimes none. */
    private ImmutableList<Term> terms() {
      Term term = maybe() ? Term.ALWAYS : term();
      LocalDate until = term.until();
      return switch (random.nextInt(4)) {
        case 0 -> ImmutableList.of();
        case 1 ->
            until == null
                ? ImmutableList.of(term)
                : ImmutableList.of(Term.from(until.plusDays(random.nextInt(3))), term);
        default -> ImmutableList.of(term);
      };
    }

    private BigDecimal number(int digits) {
      return new BigDecimal(
          new BigInteger(random.nextInt(3 * digits), random), random.nextInt(digits));
    }

    private Actor actor() {
      Actor.Builder actor = Actor.builder().id(id()).weight("w", random.nextInt(100));
      return (maybe() ? actor.weight("on", Actor.LARGEST_WEIGHT) : actor).name(text()).build();
    }

    private Fact fact(List<Actor> actors, List<Alternative> alternatives, List<Source> sources) {
      Map<LocalDate, Truth> history = new TreeMap<>();
      for (int i = random.nextInt(6) - 2; i > 0; i--) {
        history.put(date(), one(List.of(Truth.values())));
      }
      return Fact.builder()
          .id(id())
          .says(maybe(this::text))
          .changes(history)
          .state(maybe() ? one(List.of(Truth.values())) : Truth.FALSE)
          .withdraws(maybe(() -> one(alternatives)))
          .adopts(maybe(() -> one(alternatives)))
          .bars(maybe(() -> one(alternatives)))
          .by(maybe(() -> maybe() ? one(actors) : one(alternatives)))
          .lever(maybe())
          .cost(maybe() ? number(10) : BigDecimal.ONE)
          .probability(maybe(() -> BigDecimal.valueOf(random.nextInt(1001), 3)))
          .source(maybe(() -> one(sources)))
          .build();
    }

    private Condition condition(List<Actor> actors, Group group, Alternative on, List<Fact> facts) {
      String actor = one(actors).id();
      String set = maybe() ? group.id() : one(List.of("members", "others", actor));
      String atom =
          switch (random.nextInt(13)) {
            case 0 -> one(facts).id();
            case 1 -> actor + " stands aside on it";
            case 2 -> actor + " does not abstain on " + on.id();
            case 3 -> "at least 2/3 of " + set + " by w support it";
            case 4 -> "exactly 1 of " + set + " do not oppose " + on.id();
            case 5 -> "more than 33.5% of " + set + " voting oppose it";
            case 6 -> on.id() + " is withdrawn";
            case 7 -> "from 2024-03-01";
            case 8 -> on.id() + " is on the table";
            case 9 -> actor + " is absent";
            case 10 -> "more than 1/3 of " + set + " by w are present";
            case 11 -> "none of " + set + " are absent";
            default -> on.id() + " is adopted";
          };
      Condition condition = Condition.parse(atom);
      return switch (random.nextInt(4)) {
        case 0 -> condition.negate();
        case 1 -> condition.and(condition(actors, group, on, facts));
        case 2 -> condition.or(condition(actors, group, on, facts));
        default -> condition;
      };
    }

    Negotiation negotiation() {
      NegotiationBuilder builder = Negotiation.builder();
      maybe(this::text).ifPresent(builder::title);
      maybe(this::date).ifPresent(builder::asOf);
      List<Source> sources = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        sources.add(
            Source.builder().id("s" + i).title(maybe(this::text)).url(maybe(this::text)).build());
      }
      List<Actor> actors = new ArrayList<>(List.of(actor(), actor()));
      actors.addAll(some(3, this::actor));
      builder.actors(actors);
      Group group = Group.of(id(), text(), actors);
      builder.group(group);
      List<Membership> memberships = new ArrayList<>();
      for (Actor actor : actors) {
        Term term = maybe() ? Term.ALWAYS : term();
        memberships.add(new Membership(actor, term));
        if (term.until() != null) {
          memberships.add(new Membership(actor, Term.from(term.until().plusDays(1))));
        }
      }
      Body body =
          Body.builder()
              .id(id())
              .name(text())
              .rule(
                  one(
                      List.of(
                          "all of members support it", "at least 2/3 of members by w accept it")))
              .memberships(memberships)
              .absence(maybe() ? Stance.ABSTAIN : Stance.OPPOSE)
              .absences(absences(actors))
              .build();
      List<Alternative> alternatives = new ArrayList<>(List.of(Alternative.of(id(), text())));
      alternatives.addAll(some(3, () -> Alternative.of(id(), text())));
      Issue.Builder built =
          Issue.builder().id(id()).name(text()).body(body).statusQuo(maybe(this::text));
      for (Alternative alternative : alternatives) {
        built.alternative(alternative);
        if (random.nextInt(3) == 0) {
          built.terms(alternative, terms());
        }
      }
      Issue issue = built.build();
      builder.issue(issue);
      List<Fact> facts = new ArrayList<>(List.of(fact(actors, alternatives, sources)));
      facts.addAll(some(3, () -> fact(actors, alternatives, sources)));
      builder.facts(facts);
      unknown(facts, builder);
      for (int i = random.nextInt(8); i > 0; i--) {
        Alternative on = one(alternatives);
        Stance low = one(List.of(Stance.values()));
        builder.commitment(
            Commitment.builder()
                .actor(one(actors))
                .alternative(on)
                .range(Position.between(low, low.max(one(List.of(Stance.values())))))
                .when(maybe() ? Condition.always() : condition(actors, group, on, facts))
                .term(maybe() ? Term.ALWAYS : term())
                .source(maybe(() -> one(sources)))
                .build());
      }
      if (maybe()) {
        builder.preference(preference(one(actors), issue, sources));
      }
      if (maybe()) {
        builder.report(
            Report.builder()
                .source(one(sources))
                .title(maybe(this::text))
                .published(maybe(this::date))
                .claim(date(), "at least 1 of " + group.id() + " support " + one(alternatives).id())
                .build());
      }
      return builder.build();
    }

    /** Excludes only facts that can certainly never be true together: those without a date. */
    private void unknown(List<Fact> facts, NegotiationBuilder builder) {
      List<Fact> free =
          facts.stream()
              .filter(fact -> fact.history().isEmpty() && fact.state() != Truth.TRUE)
              .toList();
      if (free.size() > 1) {
        builder.exclusion(free.get(0), free.get(1));
      }
    }

    private Preference preference(Actor actor, Issue issue, List<Source> sources) {
      Preference.Builder preference = Preference.builder();
      for (Alternative alternative : issue.alternatives()) {
        preference.tier(alternative);
      }
      int tiers = issue.alternatives().size();
      int acceptable = random.nextInt(tiers + 1);
      return preference
          .actor(actor)
          .issue(issue)
          .acceptable(acceptable)
          .tolerable(random.nextInt(tiers - acceptable + 1))
          .policy(maybe() ? Policy.HOLD_OUT : Policy.APPROVE)
          .term(maybe() ? Term.ALWAYS : term())
          .source(maybe(() -> one(sources)))
          .build();
    }
  }
}
