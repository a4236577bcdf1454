package org.attest.event;

import java.util.Optional;
import java.util.Set;
import org.attest.model.Phrase;
import org.attest.model.Phrase.Relation;
import org.attest.model.Sentence;

/**
 * Two tellings in one sentence that its wording makes one: what a fight began with ("the fighting
 * began when gunmen ambushed a patrol") is part of it, and who died "in the battle" died of it.
 */
final class SameAct {
  private static final Set<String> BEGINNING =
      Set.of("begin", "start", "erupt", "break", "flare", "ensue");
  private static final Set<String> HARM =
      Set.of("die", "kill", "wound", "injure", "perish", "hurt", "slay");

  private final ReportGraph report;

  SameAct(ReportGraph report) {
    this.report = report;
  }

  /** True of two drafts of single triggers, in whatever order. */
  boolean areOne(Draft one, Draft other) {
    if (sentence(one) != sentence(other)) {
      return false;
    }
    return isBegunBy(one, other)
        || isBegunBy(other, one)
        || isBorneIn(one, other)
        || isBorneIn(other, one);
  }

  /** True if the second is where the harm that the first tells was done: "died in the battle". */
  boolean isBorneIn(Draft harm, Draft noun) {
    if (sentence(harm) != sentence(noun)) {
      return false;
    }
    Sentence sentence = report.sentence(sentence(harm));
    Optional<Phrase> verb = phrase(harm).filter(Phrase::isVerb);
    return verb.isPresent()
        && HARM.contains(sentence.head(verb.get()).lemma())
        && phrase(noun)
            .filter(Phrase::isNoun)
            .filter(phrase -> phrase.isMarked("in") || phrase.isMarked("during"))
            .flatMap(sentence::governor)
            .filter(verb.get()::equals)
            .isPresent();
  }

  private boolean isBegunBy(Draft noun, Draft verb) {
    Sentence sentence = report.sentence(sentence(noun));
    Optional<Phrase> begun =
        phrase(verb)
            .filter(Phrase::isVerb)
            .filter(phrase -> phrase.relation() == Relation.ADVERBIAL)
            .filter(phrase -> phrase.isMarked("when") || phrase.isMarked("after"))
            .flatMap(sentence::governor)
            .filter(phrase -> BEGINNING.contains(sentence.head(phrase).lemma()));
    return begun.isPresent()
        && phrase(noun)
            .filter(phrase -> phrase.isNoun() && phrase.relation() == Relation.SUBJECT)
            .flatMap(sentence::governor)
            .filter(begun.get()::equals)
            .isPresent();
  }

  private static int sentence(Draft draft) {
    return draft.first().trigger().sentence();
  }

  private Optional<Phrase> phrase(Draft draft) {
    return report.sentence(sentence(draft)).phraseAt(draft.first().trigger().head());
  }
}
