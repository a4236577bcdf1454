package org.attest.source;

import org.attest.model.Certainty;
import org.attest.model.Status;
import org.attest.source.FactualityLexicon.Effect;

/** What is known of an occurrence's factuality while looking outwards from its words. */
record Reading(Status status, Certainty certainty, String rule, String detail) {

  static final Reading PLAIN = new Reading(Status.OCCURRED, Certainty.CERTAIN, "plain-telling", "");

  Reading under(FactualityLexicon.Entry entry) {
    return with(entry.effect(), entry.place(), entry.word()).lower(entry.certainty(), entry);
  }

  private static final String ENDED = "ended";

  /** Takes an outer word into account. */
  Reading with(Effect effect, String why, String word) {
    boolean possible =
        effect == Effect.HYPOTHETICAL || effect == Effect.PLANNED || effect == Effect.THREATENED;
    if (rule.equals(ENDED)) {
      return possible || effect == Effect.ONGOING ? become(Status.ONGOING, ENDED, detail) : this;
    }
    if (possible && isContinued()) {
      return this;
    }
    return switch (effect) {
      case NONE, CARRIES, SAID, GROWING -> this;
      case ENDED -> isFactual() ? become(Status.OCCURRED, ENDED, word) : this;
      case ONGOING -> status == Status.OCCURRED ? become(Status.ONGOING, why, word) : this;
      case ATTEMPTED -> isFactual() ? become(Status.ATTEMPTED, why, word) : this;
      case PREVENTED -> become(Status.ATTEMPTED, why, word);
      case FAILED ->
          status == Status.ATTEMPTED
              ? become(Status.OCCURRED, why, word)
              : become(Status.ATTEMPTED, why, word);
      case PLANNED -> isFact() ? become(Status.PLANNED, why, word) : this;
      case THREATENED ->
          isFact() || status == Status.PLANNED ? become(Status.THREATENED, why, word) : this;
      case DENIED -> denied(why, word);
      case HYPOTHETICAL ->
          isFact() || status == Status.PLANNED ? become(Status.HYPOTHETICAL, why, word) : this;
    };
  }

  /** What "will continue", or may not, goes on now. */
  private boolean isContinued() {
    return status == Status.ONGOING && (rule.equals("over") || rule.equals(ENDED));
  }

  private Reading denied(String why, String word) {
    boolean twice = status == Status.DENIED || status == Status.ATTEMPTED;
    return become(twice ? Status.OCCURRED : Status.DENIED, why, word);
  }

  private boolean isFactual() {
    return status == Status.OCCURRED || status == Status.ONGOING;
  }

  private boolean isFact() {
    return status.isFact();
  }

  private Reading become(Status next, String why, String word) {
    return new Reading(next, certainty, why, word);
  }

  private Reading lower(Certainty to, FactualityLexicon.Entry entry) {
    return to.compareTo(certainty) > 0
        ? new Reading(
            status,
            to,
            rule.equals(PLAIN.rule()) ? entry.place() : rule,
            rule.equals(PLAIN.rule()) ? entry.word() : detail)
        : this;
  }

  Reading lower(Certainty to, String why, String word) {
    return to.compareTo(certainty) > 0 ? new Reading(status, to, why, word) : this;
  }

  Factuality result() {
    return new Factuality(status, certainty, rule, detail);
  }
}
