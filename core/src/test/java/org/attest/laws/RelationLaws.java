package org.attest.laws;

import java.util.List;
import org.attest.model.Link;
import org.attest.model.Relation;

/**
 * The laws of relations: every end and cue lies in the evidence and is the words it says, persons
 * are there only as leaders, and nothing is related to itself.
 */
final class RelationLaws {

  private RelationLaws() {}

  static void check(List<Relation> relations, Breaches breaches) {
    for (Relation relation : relations) {
      String where = "relation " + relation.rule();
      breaches.span(where + ".evidence", relation.evidence());
      breaches.span(where + ".cue", relation.cue());
      end(where + ".subject", relation, relation.subject(), breaches);
      end(where + ".object", relation, relation.object(), breaches);
      if ("person".equals(relation.subject().kind())) {
        breaches.add(where, "a person as subject");
      }
      boolean hasPerson = "person".equals(relation.object().kind());
      if (hasPerson != (relation.kind() == Relation.Kind.LEADER)) {
        breaches.add(where, "a person that leads nothing, or a leader that is no person");
      }
      if (relation.subject().span().overlaps(relation.object().span())) {
        breaches.add(where, "its ends overlap");
      }
      for (Link link : relation.chain().links()) {
        breaches.wordsOrNone(where + ".cue", link.cue(), link.cueSpan());
      }
    }
  }

  private static void end(String where, Relation relation, Relation.End end, Breaches breaches) {
    breaches.words(where, end.text(), end.span());
    if (!relation.evidence().contains(end.span())) {
      breaches.add(where, "lies outside the evidence");
    }
    if (end.name().isBlank()) {
      breaches.add(where, "no name");
    }
  }
}
