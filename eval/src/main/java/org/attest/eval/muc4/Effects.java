package org.attest.eval.muc4;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.attest.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What became of targets, by the words nearest to them. */
final class Effects {
  private static final int NEAR = 90;
  private static final Map<Pattern, String> PEOPLE = new LinkedHashMap<>();
  private static final Map<Pattern, String> THINGS = new LinkedHashMap<>();

  static {
    for (Vocabulary.Row row : Vocabulary.load(Effects.class, "effect-words.tsv")) {
      Map<Pattern, String> effects = row.get("of").equals("people") ? PEOPLE : THINGS;
      row.list("words").forEach(words -> effects.put(Passages.whole(words), row.get("effect")));
    }
  }

  private Effects() {}

  static @Nullable String ofPeople(Passages text, String words) {
    return text.nearest(words, PEOPLE, NEAR);
  }

  static @Nullable String ofThing(Passages text, String words) {
    return text.nearest(words, THINGS, NEAR);
  }
}
