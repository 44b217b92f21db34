/**
 * Negotiations that end only by consensus: their model, and what can be computed from it.
 *
 * <p>You say who decides and by which rule, who has said what and on which condition, and what
 * could still be brought about. The library says where everyone stands, what carries, who blocks
 * and why, and what would close the deal.
 *
 * <pre>{@code
 * Actor north = Actor.of("north", "North Quay");
 * Actor south = Actor.of("south", "South Quay");
 * Actor isle = Actor.of("isle", "The Isle");
 * Alternative ada = Alternative.of("ada", "Ada");
 * Alternative ben = Alternative.of("ben", "Ben");
 * Body board =
 *     Body.of("board", "Harbour Board", DecisionRule.UNANIMITY, List.of(north, south, isle));
 * Fact benLeaves =
 *     Fact.builder()
 *         .id("ben-leaves")
 *         .says("Ben leaves the race")
 *         .withdraws(ben)
 *         .by(isle)
 *         .lever(true)
 *         .build();
 *
 * Negotiation negotiation =
 *     Negotiation.builder()
 *         .issue(Issue.of("chair", "Who chairs the board", board, ada, ben))
 *         .facts(benLeaves)
 *         .commitments(
 *             Commitment.of(north, ada, Stance.SUPPORT),
 *             Commitment.of(south, ada, Stance.SUPPORT).when("at least 2 of others support it"),
 *             Commitment.of(isle, ada, Stance.SUPPORT)
 *                 .when("ben is withdrawn and north supports it"),
 *             Commitment.of(isle, ada, Stance.OPPOSE))
 *         .build();
 *
 * Resolver resolver = Resolver.of(negotiation);
 * Resolution now = resolver.resolve();
 * Decision decision = now.decision(ada);
 * Set<Actor> blockers = now.blockers(ada);
 * Explanation why = Explanations.of(now).explain(isle, ada);
 * Bargain bargain = Bargains.of(resolver).toAdopt(ada).cheapest().orElseThrow();
 * String order = Bargains.of(resolver).choreography(bargain).inWords();
 * }</pre>
 *
 * <img src="{@docRoot}/doc-files/types.svg" alt="Actors form bodies, which decide issues with
 * alternatives. Commitments, preferences, facts and reports are added to a negotiation. A resolver
 * answers from it." width="920">
 *
 * <table class="striped">
 *   <caption>Seven questions, and where each is answered</caption>
 *   <thead>
 *     <tr><th scope="col">question</th><th scope="col">begin with</th>
 *         <th scope="col">what it means</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row">Where does everyone stand, what carries, who blocks?</th>
 *         <td>{@link org.concordat.resolve.Resolver}</td>
 *         <td><a href="{@docRoot}/doc-files/semantics.html#section-4">section 4</a></td></tr>
 *     <tr><th scope="row">Why, and what are they waiting for?</th>
 *         <td>{@link org.concordat.explain.Explanations}</td>
 *         <td><a href="{@docRoot}/doc-files/semantics.html#section-8">section 8</a></td></tr>
 *     <tr><th scope="row">How can it end?</th>
 *         <td>{@link org.concordat.outcome.Outcomes}</td>
 *         <td><a href="{@docRoot}/doc-files/semantics.html#section-5">section 5</a></td></tr>
 *     <tr><th scope="row">What would close the deal or undo it, in which order?</th>
 *         <td>{@link org.concordat.bargain.Bargains}</td>
 *         <td><a href="{@docRoot}/doc-files/semantics.html#section-6">section 6</a></td></tr>
 *     <tr><th scope="row">How likely is it?</th>
 *         <td>{@link org.concordat.chance.Chances}</td>
 *         <td><a href="{@docRoot}/doc-files/semantics.html#section-6">section 6</a></td></tr>
 *     <tr><th scope="row">Are the reports right?</th>
 *         <td>{@link org.concordat.evidence.Evidence}</td>
 *         <td><a href="{@docRoot}/doc-files/semantics.html#section-7">section 7</a></td></tr>
 *     <tr><th scope="row">What changed, and who must speak by when?</th>
 *         <td>{@link org.concordat.proceedings.Proceedings}</td>
 *         <td><a href="{@docRoot}/doc-files/semantics.html#section-10">section 10</a></td></tr>
 *   </tbody>
 * </table>
 *
 * <p>Beside these, {@link org.concordat.lint.Lint} warns of what can hardly be meant, and {@link
 * org.concordat.power.Power} how much a member's vote matters. {@link org.concordat.bodies} has
 * real bodies.
 *
 * <p>Everything public is immutable, and safe to share between threads. What can take long takes a
 * {@link org.concordat.resolve.SearchLimit}, and says where it stopped.
 *
 * <p>Read on: <a href="{@docRoot}/doc-files/semantics.html">what a negotiation means</a>, <a
 * href="{@docRoot}/doc-files/embedding.html">recipes for applications</a>, <a
 * href="{@docRoot}/doc-files/documents-and-cli.html">documents and the command line</a>.
 */
@SuppressWarnings("module") // The compiler does not see the module that is exported to.
module org.concordat.core {
  requires transitive com.google.common;
  requires static com.google.errorprone.annotations;
  requires static org.immutables.value.annotations;
  requires static org.jspecify;

  exports org.concordat.bargain;
  exports org.concordat.bodies;
  exports org.concordat.chance;
  exports org.concordat.condition;
  exports org.concordat.evidence;
  exports org.concordat.explain;
  exports org.concordat.internal to
      org.concordat.cli,
      org.concordat.documents,
      org.concordat.page;
  exports org.concordat.internal.english to
      org.concordat.cli,
      org.concordat.documents,
      org.concordat.page;
  exports org.concordat.lint;
  exports org.concordat.model;
  exports org.concordat.negotiation;
  exports org.concordat.outcome;
  exports org.concordat.power;
  exports org.concordat.proceedings;
  exports org.concordat.resolve;
}
