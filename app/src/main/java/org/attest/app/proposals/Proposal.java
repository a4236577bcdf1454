package org.attest.app.proposals;

import java.util.List;
import java.util.SortedSet;
import org.attest.app.store.ActorRelations.Decision;
import org.attest.app.store.ActorRelations.Stated;
import org.attest.model.Relation;
import org.jspecify.annotations.Nullable;

/**
 * One statement about an actor and everyone who makes it.
 *
 * @param id {@code p-} and 8 hex digits over kind and ends
 * @param relation the first to state it
 * @param stated every report's statement of it that is not a denial, by report
 * @param origins who asserts it: the innermost named source, else the credited or publishing outlet
 * @param deniers who denies or doubts it
 * @param files what the files say instead; empty if they are silent
 * @param beside ids of the proposals that do not go with this one
 * @param decision the latest decision, if there is one
 */
public record Proposal(
    String id,
    Relation relation,
    List<Stated> stated,
    SortedSet<String> origins,
    SortedSet<String> deniers,
    String files,
    List<String> beside,
    @Nullable Decision decision) {

  public Proposal {
    stated = List.copyOf(stated);
    beside = List.copyOf(beside);
  }

  /** How many reports state it. */
  public long reports() {
    return stated.stream().map(Stated::reportId).distinct().count();
  }

  /** The words of the first statement. */
  public String words() {
    return stated.getFirst().words().replaceAll("\\s+", " ");
  }

  /** "former-name: Sand Front, formerly Dune Watch". */
  public String statement() {
    String subject = relation.subject().name();
    String object = relation.object().name();
    return relation.kind().code()
        + ": "
        + switch (relation.kind()) {
          case ALIAS -> subject + ", also " + object;
          case ACRONYM -> subject + ", in short " + object;
          case FORMER_NAME -> subject + ", formerly " + object;
          case LEADER -> subject + ", led by " + object;
          case PART_OF -> subject + ", part of " + object;
          case ARMED_WING -> subject + ", armed wing of " + object;
          case SPLIT_FROM -> subject + ", split from " + object;
          case MERGED_WITH -> subject + ", merged with " + object;
          case AFFILIATED_WITH -> subject + ", said to be linked to " + object;
          case ALLY -> subject + ", allied with " + object;
          case RIVAL -> subject + ", rival of " + object;
          case BASED_IN -> subject + ", based in " + object;
        };
  }

  Proposal with(List<String> others) {
    return new Proposal(id, relation, stated, origins, deniers, files, others, decision);
  }
}
