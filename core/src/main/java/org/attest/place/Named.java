package org.attest.place;

import java.util.List;
import org.attest.model.Sentence;
import org.attest.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A name found in a text, with what it may stand for.
 *
 * @param words the name as written
 * @param from its first token, sentence-relative
 * @param to one past its last token
 * @param entries rows of that name, largest first; empty if it is a place only by its wording
 * @param form how it is named
 * @param qualifier what the words beside it say; null if nothing
 */
record Named(
    Sentence sentence,
    Span span,
    String words,
    int from,
    int to,
    List<Entry> entries,
    Form form,
    @Nullable Qualifier qualifier) {

  Named {
    entries = List.copyOf(entries);
  }

  Named with(@Nullable Qualifier other) {
    return new Named(sentence, span, words, from, to, entries, form, other);
  }

  boolean is(Form other) {
    return form == other;
  }

  boolean is(Qualifier.Effect effect) {
    return qualifier != null && qualifier.effect() == effect;
  }
}
