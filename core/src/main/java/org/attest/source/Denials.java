package org.attest.source;

import java.util.List;
import java.util.Set;
import org.attest.model.Phrase;
import org.attest.model.Sentence;
import org.attest.model.Span;
import org.attest.model.VerbFeatures;

/** Tells whether what is said is nothing but a denial: "did not carry out any strike". */
final class Denials {
  /** Verbs whose object is what would have happened; any other may presuppose it. */
  private static final Set<String> DOING =
      Set.of(
          "carry",
          "launch",
          "conduct",
          "stage",
          "mount",
          "commit",
          "perpetrate",
          "undertake",
          "perform",
          "happen",
          "occur",
          "take");

  private Denials() {}

  /** True if the only finite verb of the contents is a negated verb of doing. */
  static boolean isDenial(Sentence sentence, List<Span> contents) {
    List<Phrase> finite =
        sentence.phrases().stream()
            .filter(phrase -> isFinite(phrase.verb()))
            .filter(
                phrase ->
                    contents.stream()
                        .anyMatch(content -> content.contains(sentence.head(phrase).span())))
            .toList();
    if (finite.size() != 1) {
      return false;
    }
    Phrase verb = finite.getFirst();
    boolean negated = verb.verb() != null && verb.verb().negated();
    return negated && DOING.contains(sentence.head(verb).lemma());
  }

  private static boolean isFinite(@org.jspecify.annotations.Nullable VerbFeatures verb) {
    return verb != null && verb.form() == VerbFeatures.Form.FINITE;
  }
}
