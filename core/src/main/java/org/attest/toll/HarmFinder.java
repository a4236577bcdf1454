package org.attest.toll;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.attest.model.Effect;
import org.attest.model.PartOfSpeech;
import org.attest.model.Sentence;
import org.attest.model.Token;
import org.attest.model.Vocabulary;

/** Finds the words of harm of a sentence (effects.tsv) and joins "killed or wounded" to one. */
final class HarmFinder {
  private static final Set<Effect> BODILY =
      EnumSet.of(Effect.KILLED, Effect.INJURED, Effect.MISSING, Effect.CASUALTIES);
  private static final Set<String> JOINTS = Set.of("or", "and", "and/or", "/");

  private record Entry(Harm.Kind kind, Effect effect, List<String> need, List<String> after) {}

  private final Map<String, List<Entry>> entries = new HashMap<>();

  HarmFinder() {
    for (Vocabulary.Row row : Vocabulary.load(HarmFinder.class, "effects.tsv")) {
      entries
          .computeIfAbsent(row.get("lemma"), key -> new ArrayList<>())
          .add(
              new Entry(
                  Harm.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                  Effect.valueOf(row.get("effect").toUpperCase(Locale.ROOT)),
                  row.list("need"),
                  row.list("after")));
    }
  }

  List<Harm> find(Sentence sentence) {
    List<Harm> harms = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      List<Entry> candidates = entries.getOrDefault(token.lemma(), List.of());
      if (candidates.isEmpty()) {
        candidates = entries.getOrDefault(token.lower(), List.of());
      }
      for (Entry entry : candidates) {
        if (fits(entry.kind(), sentence, token)
            && hasNeed(sentence, entry.need())
            && isAfter(sentence, token, entry.after())) {
          int at = token.index();
          boolean fatal = NumberWords.lower(sentence, at - 1).matches("fatally|mortally");
          Effect effect = fatal ? Effect.KILLED : entry.effect();
          harms.add(new Harm(at, at, at + 1, entry.kind(), effect, entry.need()));
        }
      }
    }
    return joined(sentence, harms);
  }

  private static boolean fits(Harm.Kind kind, Sentence sentence, Token token) {
    boolean verb = token.is(PartOfSpeech.VERB);
    return switch (kind) {
      case TRANSITIVE -> verb;
      case INTRANSITIVE -> verb && !isFading(sentence, token);
      case STATE -> !verb || token.lower().equals("missing");
      case COUNT, PLURAL, ACT, TOLL -> token.pos().isNominal();
      case TAKEN, SUFFERED -> !verb;
    };
  }

  /** "The noise died down". */
  private static boolean isFading(Sentence sentence, Token token) {
    return NumberWords.lower(sentence, token.index() + 1).matches("down|out|away");
  }

  private static boolean hasNeed(Sentence sentence, List<String> need) {
    return need.isEmpty()
        || sentence.tokens().stream().anyMatch(token -> need.contains(token.lemma()));
  }

  /** "into custody", "to his death". */
  private static boolean isAfter(Sentence sentence, Token token, List<String> words) {
    int before = token.index() - 1;
    if (before > 0 && sentence.token(before).is(PartOfSpeech.PRON)) {
      before--;
    }
    return words.isEmpty() || words.contains(NumberWords.lower(sentence, before));
  }

  private static List<Harm> joined(Sentence sentence, List<Harm> harms) {
    List<Harm> result = new ArrayList<>();
    for (Harm harm : harms) {
      Harm last = result.isEmpty() ? null : result.get(result.size() - 1);
      if (last != null && joins(sentence, last, harm)) {
        Effect effect = last.effect() == harm.effect() ? harm.effect() : Effect.CASUALTIES;
        result.set(
            result.size() - 1,
            new Harm(last.start(), harm.head(), harm.end(), harm.kind(), effect, harm.need()));
      } else {
        result.add(harm);
      }
    }
    return result;
  }

  private static boolean joins(Sentence sentence, Harm one, Harm other) {
    return other.start() == one.end() + 1
        && JOINTS.contains(sentence.token(one.end()).lower())
        && one.kind() == other.kind()
        && BODILY.contains(one.effect())
        && BODILY.contains(other.effect());
  }
}
