package org.concordat.proceedings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
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
import org.concordat.negotiation.Preference;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;

/**
 * Builds the negotiation of one day of proceedings from the tables of section 10 and nothing else:
 * it looks at every item by itself, asks whether it stands on the day, and keeps no terms. Every
 * calendar day is looked at, and everything is resolved anew.
 */
final class NaiveProjection {
  /** Something said: by a journal, a document (number 0) or a deadline (number -1). */
  private record Word(Key key, LocalDate from, LocalDate until, Commitment said) {}

  /** A change of something that is so or is not: who belongs, who is absent, what is tabled. */
  private record Switch(Key key, String what, boolean on) {}

  private record Setting(Key key, String fact, Truth state) {}

  private record Ranked(Key key, LocalDate until, Preference preference) {}

  /** A procedure as it stands. */
  private static final class Running {
    final Procedure procedure;
    final Alternative on;
    Key round;
    Moment deadline;
    ProcedureState state = ProcedureState.OPEN;

    Running(Procedure procedure, Alternative on, Key round) {
      this.procedure = procedure;
      this.on = on;
      this.round = round;
      this.deadline = procedure.deadline();
    }
  }

  private final Negotiation base;
  private final Map<String, Actor> actors = new LinkedHashMap<>();
  private final Map<String, Fact> facts = new LinkedHashMap<>();
  private final Map<String, Alternative> alternatives = new LinkedHashMap<>();
  private final Map<String, String> issueOf = new HashMap<>();
  private final List<Word> words = new ArrayList<>();
  private final List<Switch> switches = new ArrayList<>();
  private final List<Setting> settings = new ArrayList<>();
  private final List<Ranked> ranked = new ArrayList<>();

  /** Ends of everything said earlier by an actor (or anybody) on an alternative. */
  private final List<Map.Entry<Key, List<String>>> ends = new ArrayList<>();

  private final Map<String, Running> procedures = new LinkedHashMap<>();

  /** The states of procedures by the moments from which they hold. */
  final Map<String, TreeMap<LocalDateTime, ProcedureState>> history = new HashMap<>();

  /** Who is a member on some day by an entry. */
  private final Set<String> joiners = new LinkedHashSet<>();

  private final Set<String> tabledByTerms = new LinkedHashSet<>();

  NaiveProjection(Proceedings proceedings) {
    this.base = proceedings.base();
    List<Act> acts = acts(proceedings.journal());
    acts.sort(Comparator.comparing(Act::key));
    takeDocument();
    acts.forEach(this::declare);
    for (Act act : acts) {
      if (act.event() instanceof Event.Roster roster && roster.change() == RosterChange.JOIN) {
        named(roster.actors()).forEach(a -> joiners.add(member(a, base.body(roster.body()))));
      }
    }
    LocalDateTime clock = null;
    for (Act act : acts) {
      goOn(clock, act.at().begins());
      clock = act.at().begins();
      take(act);
      look(act.key());
    }
    goOn(clock, LocalDate.of(2024, 6, 1).atStartOfDay());
  }

  private static List<Act> acts(Journal journal) {
    Map<Integer, Act> acts = new TreeMap<>();
    for (int i = 1; i <= journal.size(); i++) {
      Entry entry = journal.entry(i);
      if (entry.event() instanceof Event.Strike strike) {
        acts.remove(strike.entry());
      } else if (entry.event() instanceof Event.Correct correct) {
        Act wrong = acts.get(correct.entry());
        acts.put(correct.entry(), new Act(correct.entry(), wrong.at(), correct.with(), null, i));
      } else {
        acts.put(i, new Act(i, entry.at(), entry.event(), null, i));
      }
    }
    return new ArrayList<>(acts.values());
  }

  private void takeDocument() {
    actors.putAll(base.actors());
    facts.putAll(base.facts());
    alternatives.putAll(base.alternatives());
    for (Issue issue : base.issues().values()) {
      issue.alternatives().forEach(x -> issueOf.put(x.id(), issue.id()));
      issue
          .terms()
          .forEach(
              (x, terms) -> {
                tabledByTerms.add(x.id());
                terms.forEach(term -> takeTerm("table " + x.id(), term));
              });
    }
    for (Body body : base.bodies().values()) {
      body.memberships().forEach(m -> takeTerm(member(m.actor(), body), m.term()));
      body.absences().forEach(a -> takeTerm(absent(a.actor(), body), a.term()));
    }
    for (Fact fact : base.facts().values()) {
      fact.history()
          .forEach((day, state) -> settings.add(new Setting(keyOf(day), fact.id(), state)));
    }
    for (Commitment said : base.commitments()) {
      Term term = said.term();
      words.add(new Word(keyOf(term.from()), term.from(), term.until(), said));
    }
    for (Preference each : base.preferences()) {
      ranked.add(new Ranked(keyOf(each.term().from()), each.term().until(), each));
    }
  }

  private static Key keyOf(LocalDate from) {
    return new Key(from == null ? LocalDateTime.MIN : from.atStartOfDay(), 0);
  }

  private void takeTerm(String what, Term term) {
    switches.add(new Switch(keyOf(term.from()), what, true));
    if (term.until() != null) {
      // An end on a day comes before a beginning on it.
      switches.add(0, new Switch(new Key(term.until().atStartOfDay(), -1), what, false));
    }
  }

  private static String member(Actor actor, Body body) {
    return "member " + actor.id() + " " + body.id();
  }

  private static String absent(Actor actor, Body body) {
    return "absent " + actor.id() + " " + body.id();
  }

  private void declare(Act act) {
    if (act.event() instanceof Event.Declare declare) {
      if (declare.thing() instanceof Actor actor) {
        actors.put(actor.id(), actor);
      } else if (declare.thing() instanceof Fact fact) {
        facts.put(fact.id(), fact);
        fact.history()
            .forEach((day, state) -> settings.add(new Setting(keyOf(day), fact.id(), state)));
      }
    } else if (act.event() instanceof Event.Table table && table.issue() != null) {
      alternatives.put(table.alternative(), Alternative.of(table.alternative()));
      issueOf.put(table.alternative(), table.issue());
      tabledByTerms.add(table.alternative());
    } else if (act.event() instanceof Event.Open open) {
      String id = open.procedure().id();
      Alternative on = alternatives.getOrDefault(open.procedure().alternative(), null);
      on = on == null ? Alternative.of(open.procedure().alternative()) : on;
      facts.put(id + "-bars", Fact.builder().id(id + "-bars").bars(on).build());
      facts.put(id + "-adopts", Fact.builder().id(id + "-adopts").adopts(on).build());
    }
  }

  private void take(Act act) {
    Event event = act.event();
    Key key = act.key();
    if (event instanceof Event.Say say) {
      for (String on : say.on()) {
        for (Actor actor : named(say.actors())) {
          words.add(
              new Word(
                  key,
                  act.day(),
                  say.until(),
                  Commitment.builder()
                      .actor(actor)
                      .alternative(alternatives.get(on))
                      .range(say.range())
                      .when(say.when())
                      .build()));
        }
      }
    } else if (event instanceof Event.TakeBack back) {
      for (String on : back.on()) {
        named(back.actors()).forEach(a -> ends.add(Map.entry(key, List.of(a.id(), on))));
      }
    } else if (event instanceof Event.Revoke revoke) {
      ends.add(Map.entry(key, List.of("#" + revoke.entry(), "")));
    } else if (event instanceof Event.Prefer prefer) {
      for (Actor actor : named(prefer.actors())) {
        Preference.Builder preference =
            Preference.builder()
                .actor(actor)
                .issue(base.issue(prefer.issue()))
                .acceptable(prefer.acceptable())
                .tolerable(prefer.tolerable())
                .policy(prefer.policy());
        for (ImmutableList<String> tier : prefer.ranking()) {
          preference.tier(tier.stream().map(alternatives::get).toList());
        }
        ranked.add(new Ranked(key, null, preference.build()));
      }
    } else if (event instanceof Event.SetFact set) {
      settings.add(new Setting(key, set.fact(), set.state()));
    } else if (event instanceof Event.Roster roster) {
      Body body = base.body(roster.body());
      for (Actor actor : named(roster.actors())) {
        boolean member =
            roster.change() == RosterChange.JOIN || roster.change() == RosterChange.LEAVE;
        boolean on = roster.change() == RosterChange.JOIN || roster.change() == RosterChange.ABSENT;
        switches.add(new Switch(key, member ? member(actor, body) : absent(actor, body), on));
      }
    } else if (event instanceof Event.Table table) {
      switches.add(new Switch(key, "table " + table.alternative(), true));
    } else if (event instanceof Event.Withdraw withdraw) {
      // What has no terms has been on the table for ever.
      if (tabledByTerms.add(withdraw.alternative())) {
        switches.add(0, new Switch(keyOf(null), "table " + withdraw.alternative(), true));
      }
      switches.add(new Switch(key, "table " + withdraw.alternative(), false));
    } else {
      takeProcedure(act);
    }
  }

  private Set<Actor> named(List<String> ids) {
    Set<Actor> found = new LinkedHashSet<>();
    for (String id : ids) {
      found.addAll(
          actors.containsKey(id) ? List.of(actors.get(id)) : base.group(id).actors().asList());
    }
    return found;
  }

  private void takeProcedure(Act act) {
    Key key = act.key();
    if (act.event() instanceof Event.Amend amend) {
      ends.add(Map.entry(key, List.of("", amend.alternative())));
      Running running = latestOn(amend.alternative());
      if (running != null && amend.deadline() != null) {
        restart(running, key, amend.deadline());
      }
    } else if (act.event() instanceof Event.Open open) {
      Running before = latestOn(open.procedure().alternative());
      if (before != null) {
        settings.add(new Setting(key, before.procedure.id() + "-bars", Truth.FALSE));
      }
      Running running =
          new Running(open.procedure(), alternatives.get(open.procedure().alternative()), key);
      procedures.put(open.procedure().id(), running);
      become(running, key, ProcedureState.OPEN);
    } else if (act.event() instanceof Event.Extend extend) {
      procedures.get(extend.procedure()).deadline = extend.deadline();
    } else if (act.event() instanceof Event.Reopen reopen) {
      restart(procedures.get(reopen.procedure()), key, reopen.deadline());
    } else if (act.event() instanceof Event.Close close) {
      count(List.of(procedures.get(close.procedure())), key, key.day());
    } else if (act.event() instanceof Event.End end) {
      become(procedures.get(end.procedure()), key, end.as());
    }
  }

  private Running latestOn(String alternative) {
    return procedures.values().stream()
        .filter(each -> each.on.id().equals(alternative))
        .reduce((first, second) -> second)
        .orElse(null);
  }

  private void restart(Running running, Key key, Moment deadline) {
    running.round = key;
    running.deadline = deadline;
    become(running, key, ProcedureState.OPEN);
  }

  private void become(Running running, Key key, ProcedureState state) {
    running.state = state;
    history.computeIfAbsent(running.procedure.id(), id -> new TreeMap<>()).put(key.moment(), state);
    Truth bars =
        switch (state) {
          case OPEN -> Truth.UNKNOWN;
          case ADOPTED -> Truth.FALSE;
          default -> Truth.TRUE;
        };
    settings.add(new Setting(key, running.procedure.id() + "-bars", bars));
    if (state == ProcedureState.ADOPTED) {
      settings.add(new Setting(key, running.procedure.id() + "-adopts", Truth.TRUE));
    }
  }

  /** Looks at every deadline and every day between two moments, the second included. */
  private void goOn(LocalDateTime from, LocalDateTime to) {
    LocalDateTime clock = from == null ? to : from;
    while (true) {
      LocalDateTime due = to.plusYears(1);
      for (Running each : procedures.values()) {
        if (each.state == ProcedureState.OPEN && each.deadline != null) {
          due = each.deadline.passes().isBefore(due) ? each.deadline.passes() : due;
        }
      }
      LocalDateTime day = clock.toLocalDate().plusDays(1).atStartOfDay();
      LocalDateTime next = due.isAfter(day) ? day : due;
      if (next.isAfter(to)) {
        return;
      }
      if (next.equals(due)) {
        LocalDateTime now = due;
        count(
            procedures.values().stream()
                .filter(each -> each.state == ProcedureState.OPEN && each.deadline != null)
                .filter(each -> each.deadline.passes().equals(now))
                .toList(),
            new Key(due, 0),
            due.minusNanos(1).toLocalDate());
      }
      look(new Key(next, 0));
      clock = next;
    }
  }

  private void count(List<Running> due, Key key, LocalDate day) {
    Map<Running, Decision> decisions = new LinkedHashMap<>();
    Map<Running, List<Actor>> silent = new LinkedHashMap<>();
    for (Running each : due) {
      Body body = bodyOf(each.on.id());
      Position counts =
          each.procedure.silent() == null
              ? Position.exactly(body.absence())
              : each.procedure.silent();
      Resolution closing = Resolver.of(build(day, each, counts)).resolve();
      decisions.put(each, closing.decision(each.on));
      silent.put(
          each,
          members(body, day).stream().filter(a -> ofTheRound(each, a, day).isEmpty()).toList());
    }
    decisions.forEach(
        (each, decision) -> {
          boolean adopted = decision == Decision.ADOPTED;
          become(each, key, adopted ? ProcedureState.ADOPTED : ProcedureState.FAILED);
          ProcedureKind kind = each.procedure.kind();
          if (adopted && (kind == ProcedureKind.SILENCE || kind == ProcedureKind.LAZY_CONSENSUS)) {
            Position counts =
                each.procedure.silent() == null
                    ? Position.exactly(bodyOf(each.on.id()).absence())
                    : each.procedure.silent();
            silent
                .get(each)
                .forEach(
                    a ->
                        words.add(
                            new Word(
                                new Key(key.moment(), -1),
                                key.day(),
                                null,
                                Commitment.of(a, each.on, counts))));
          }
        });
  }

  private void look(Key key) {
    LocalDate day = key.day();
    for (Running each : procedures.values()) {
      boolean runs = each.state == ProcedureState.OPEN || each.state == ProcedureState.BROKEN;
      boolean withdrawn =
          facts.values().stream()
              .filter(f -> f.withdraws().map(Alternative::id).orElse("").equals(each.on.id()))
              .anyMatch(f -> state(f, day) == Truth.TRUE);
      if (runs && (withdrawn || !isTabled(each.on.id(), day))) {
        become(each, key, ProcedureState.WITHDRAWN);
      }
    }
    List<Running> broken = new ArrayList<>();
    for (Running each : procedures.values()) {
      if (each.state == ProcedureState.OPEN && each.procedure.kind() == ProcedureKind.SILENCE) {
        Resolution counted = Resolver.of(build(day, each, null)).resolve();
        if (counted.positions(each.on).values().stream()
            .anyMatch(position -> position.high() == Stance.OPPOSE)) {
          broken.add(each);
        }
      }
    }
    broken.forEach(each -> become(each, key, ProcedureState.BROKEN));
  }

  private Body bodyOf(String alternative) {
    return base.issue(issueOf.get(alternative)).body();
  }

  private boolean isOn(String what, LocalDate day) {
    return switches.stream()
        .filter(each -> each.what().equals(what) && !each.key().day().isAfter(day))
        .sorted(Comparator.comparing(Switch::key))
        .reduce((first, second) -> second)
        .map(Switch::on)
        .orElse(false);
  }

  private boolean isTabled(String alternative, LocalDate day) {
    return !tabledByTerms.contains(alternative) || isOn("table " + alternative, day);
  }

  private Truth state(Fact fact, LocalDate day) {
    return settings.stream()
        .filter(each -> each.fact().equals(fact.id()) && !each.key().day().isAfter(day))
        .sorted(Comparator.comparing(Setting::key))
        .reduce((first, second) -> second)
        .map(Setting::state)
        .orElse(fact.state());
  }

  private List<Actor> members(Body body, LocalDate day) {
    return actors.values().stream().filter(a -> isOn(member(a, body), day)).toList();
  }

  private List<Word> standing(LocalDate day) {
    List<Word> standing = new ArrayList<>();
    for (Word word : words) {
      boolean begun = word.from() == null || !word.from().isAfter(day);
      boolean over = word.until() != null && !word.until().isAfter(day);
      boolean ended =
          ends.stream()
              .anyMatch(
                  end ->
                      end.getKey().compareTo(word.key()) > 0
                          && !end.getKey().day().isAfter(day)
                          && ends(end.getValue(), word));
      if (begun && !over && !ended) {
        standing.add(word);
      }
    }
    standing.sort(Comparator.comparing(Word::key).reversed());
    return standing;
  }

  private static boolean ends(List<String> end, Word word) {
    if (end.get(0).startsWith("#")) {
      return end.get(0).equals("#" + word.key().number());
    }
    return (end.get(0).isEmpty() || end.get(0).equals(word.said().actor().id()))
        && end.get(1).equals(word.said().alternative().id());
  }

  private List<Word> ofTheRound(Running running, Actor actor, LocalDate day) {
    return standing(day).stream()
        .filter(word -> word.said().alternative().id().equals(running.on.id()))
        .filter(word -> actor == null || word.said().actor().id().equals(actor.id()))
        .filter(word -> word.key().compareTo(running.round) > 0)
        .toList();
  }

  /** Returns the negotiation of a day. */
  Negotiation on(LocalDate day) {
    return build(day, null, null);
  }

  /** Returns the negotiation of a day, or what is counted of it in a procedure. */
  private Negotiation build(LocalDate day, Running counted, Position silent) {
    boolean rounds = counted != null && counted.procedure.kind() != ProcedureKind.MEETING;
    Term later = Term.from(day.plusDays(1));
    NegotiationBuilder builder = Negotiation.builder().asOf(day).actors(actors.values());
    base.groups().values().forEach(builder::group);
    Map<String, Body> bodies = new LinkedHashMap<>();
    for (Body body : base.bodies().values()) {
      List<Membership> memberships = new ArrayList<>();
      List<Absence> absences = new ArrayList<>();
      boolean all = rounds && bodyOf(counted.on.id()).id().equals(body.id());
      for (Actor actor : actors.values()) {
        if (isOn(member(actor, body), day)) {
          memberships.add(Membership.of(actor));
        } else if (joiners.contains(member(actor, body))
            || switches.stream().anyMatch(s -> s.what().equals(member(actor, body)))) {
          memberships.add(new Membership(actor, later));
        }
        if (isOn(absent(actor, body), day) && !all && isOn(member(actor, body), day)) {
          absences.add(new Absence(actor, Term.ALWAYS));
        }
      }
      bodies.put(
          body.id(), Body.builder().from(body).memberships(memberships).absences(absences).build());
    }
    bodies.values().forEach(builder::body);
    Map<String, Issue> issues = new LinkedHashMap<>();
    for (Issue issue : base.issues().values()) {
      Issue.Builder now =
          Issue.builder().id(issue.id()).name(issue.name()).body(bodies.get(issue.body().id()));
      for (Alternative x : alternatives.values()) {
        if (issueOf.get(x.id()).equals(issue.id())) {
          if (isTabled(x.id(), day)) {
            now.alternative(x);
          } else {
            // What is tabled and taken off on one day has had no day on the table.
            boolean begun =
                switches.stream()
                    .anyMatch(
                        s ->
                            s.what().equals("table " + x.id())
                                && s.on()
                                && !s.key().day().isAfter(day)
                                && isTabled(x.id(), s.key().day()));
            now.alternative(x, begun ? Term.until(day) : later);
          }
        }
      }
      issues.put(issue.id(), now.build());
    }
    issues.values().forEach(builder::issue);
    Map<String, Fact> now = new LinkedHashMap<>();
    for (Fact fact : facts.values()) {
      Truth state =
          counted != null && fact.id().equals(counted.procedure.id() + "-bars")
              ? Truth.FALSE
              : state(fact, day);
      now.put(fact.id(), Fact.builder().from(fact).state(state).history(Map.of()).build());
    }
    builder.facts(now.values());
    base.exclusions()
        .forEach(
            each ->
                builder.exclusion(
                    each.stream()
                        .map(fact -> now.get(fact.id()))
                        .collect(ImmutableSet.toImmutableSet())));
    List<Commitment> said = new ArrayList<>();
    for (Word word : standing(day)) {
      boolean about = rounds && word.said().alternative().id().equals(counted.on.id());
      if (!about || word.key().compareTo(counted.round) > 0) {
        said.add(Commitment.builder().from(word.said()).term(Term.ALWAYS).build());
      }
    }
    List<Commitment> preferred = preferred(day, issues, rounds ? counted.on.id() : "");
    if (counted == null) {
      return withPreferences(builder.commitments(said), day, issues);
    }
    said.addAll(preferred);
    if (silent != null) {
      for (Actor member : members(bodyOf(counted.on.id()), day)) {
        said.add(Commitment.of(member, counted.on, silent));
      }
    }
    return builder.commitments(said).build();
  }

  private List<Preference> standingPreferences(LocalDate day, Map<String, Issue> issues) {
    Map<String, Ranked> latest = new LinkedHashMap<>();
    for (Ranked each : ranked) {
      if (!each.key().day().isAfter(day)) {
        latest.merge(
            each.preference().actor().id() + " " + each.preference().issue().id(),
            each,
            (one, other) -> one.key().compareTo(other.key()) > 0 ? one : other);
      }
    }
    return latest.values().stream()
        .filter(each -> each.until() == null || each.until().isAfter(day))
        .map(
            each ->
                Preference.builder()
                    .from(each.preference())
                    .issue(issues.get(each.preference().issue().id()))
                    .term(Term.ALWAYS)
                    .build())
        .toList();
  }

  private Negotiation withPreferences(
      NegotiationBuilder builder, LocalDate day, Map<String, Issue> issues) {
    return builder.preferences(standingPreferences(day, issues)).build();
  }

  /** Returns the preferences as commitments, but for those on one alternative. */
  private List<Commitment> preferred(LocalDate day, Map<String, Issue> issues, String but) {
    return standingPreferences(day, issues).stream()
        .flatMap(each -> each.commitments().stream())
        .filter(each -> !each.alternative().id().equals(but))
        .toList();
  }
}
