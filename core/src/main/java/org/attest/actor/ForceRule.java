package org.attest.actor;

import java.util.List;
import org.attest.model.Vocabulary;

/** A kind of force or office every state may have: a line of {@code forces.tsv}. */
record ForceRule(String suffix, String kind, String name, List<String> nouns) {

  static ForceRule of(Vocabulary.Row row) {
    return new ForceRule(row.get("suffix"), row.get("kind"), row.get("name"), row.list("nouns"));
  }

  boolean isOffice() {
    return suffix.equals("office");
  }

  boolean isGovernment() {
    return isOffice() || suffix.equals("government");
  }

  String id(State state) {
    return isGovernment() ? "government:" + state.code() : "force:" + state.code() + "-" + suffix;
  }
}
