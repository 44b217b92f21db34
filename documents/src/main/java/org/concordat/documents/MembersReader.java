package org.concordat.documents;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.concordat.documents.Names.Meant;
import org.concordat.documents.Node.Mapping;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.concordat.negotiation.Absence;
import org.concordat.negotiation.Membership;
import org.jspecify.annotations.Nullable;

/** Reads the members of a body, ready or not, and who of them is absent. */
record MembersReader(Errors errors, Values values, Names names) {
  private static final ImmutableMap<String, Stance> ABSENCES =
      ImmutableMap.of("oppose", Stance.OPPOSE, "abstain", Stance.ABSTAIN);

  /** Reads what absence counts as; {@code null} where that is not given, or wrong. */
  @Nullable Stance absence(Fields fields) {
    Node node = fields.get("absence");
    return node == null ? null : values.choice(node, ABSENCES, "oppose or abstain");
  }

  /**
   * Reads who is absent.
   *
   * @param complete whether all members are known
   */
  ImmutableSet<Absence> absent(
      Fields fields, Collection<Membership> memberships, boolean complete) {
    Node node = fields.get("absent");
    if (node == null) {
      return ImmutableSet.of();
    }
    Set<String> members = new HashSet<>();
    memberships.forEach(membership -> members.add(membership.actor().id()));
    ImmutableList<Node> items =
        node instanceof Node.Sequence sequence ? sequence.items() : ImmutableList.of(node);
    ImmutableSet.Builder<Absence> absent = ImmutableSet.builder();
    boolean unused =
        read(
            items,
            "an absence",
            (each, term) -> {
              values.expand(each.at(), 1);
              if (!complete || members.contains(each.actor().id())) {
                absent.add(new Absence(each.actor(), term));
              } else {
                errors.add(
                    each.at(),
                    "\""
                        + each.actor().id()
                        + "\" is absent but no member of the body, expected a member");
              }
            });
    return absent.build();
  }

  /** Reads actors and groups, some with a term, and returns whether all are known. */
  boolean read(Iterable<Node> items, String what, BiConsumer<Meant, Term> reader) {
    boolean complete = true;
    for (Node item : items) {
      Node who = item;
      Term term = Term.ALWAYS;
      if (item instanceof Mapping) {
        Fields fields =
            Fields.of(errors, what, item, item, ImmutableList.of("actor", "from", "until"));
        Node actor = fields == null ? null : fields.require("actor", "the id of an actor or group");
        if (fields == null || actor == null) {
          complete = false;
          continue;
        }
        who = actor;
        term = values.term(fields);
      }
      List<Meant> meant = names.actors(who);
      complete &= !meant.isEmpty();
      for (Meant each : meant) {
        reader.accept(each, term);
      }
    }
    return complete;
  }
}
