package org.attest.event;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.attest.model.Status;
import org.attest.model.Vocabulary;

/**
 * Verbs that say of an occurrence only that it is done, begun, planned or prevented, and leave what
 * it is to a noun ("carried out an attack", "foiled an attack"): {@code light-verbs.tsv}.
 */
final class LightVerbs {
  private final Map<String, Optional<Status>> statuses = new LinkedHashMap<>();

  private LightVerbs() {
    for (Vocabulary.Row row : Vocabulary.load(LightVerbs.class, "light-verbs.tsv")) {
      String status = row.get("status");
      statuses.put(
          row.get("verb"),
          status.isEmpty() ? Optional.empty() : Optional.of(Status.valueOf(status)));
    }
  }

  static LightVerbs shipped() {
    return new LightVerbs();
  }

  /** True for the lemma of a light verb, with its particle if it has one ("carry out"). */
  boolean contains(String lemma) {
    return statuses.containsKey(lemma);
  }

  /** The status the verb gives its noun ("plan an attack": planned); empty if it gives none. */
  Optional<Status> status(String lemma) {
    return statuses.getOrDefault(lemma, Optional.empty());
  }
}
