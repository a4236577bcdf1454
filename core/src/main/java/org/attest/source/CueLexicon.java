package org.attest.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.attest.model.PartOfSpeech;
import org.attest.model.Responsibility;
import org.attest.model.Stance;
import org.attest.model.Token;
import org.attest.model.Vocabulary;

/** The cues of {@code cues.tsv}, looked up in the words of a sentence. */
final class CueLexicon {
  private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "n’t", "neither");
  private static final Set<String> IRREALIS =
      Set.of("may", "might", "could", "should", "must", "will");
  private static final Set<String> CARRIED_ON = Set.of("go", "continue");

  private final Map<String, List<Cue>> byFirstWord = new HashMap<>();

  CueLexicon() {
    for (Vocabulary.Row row : Vocabulary.load(CueLexicon.class, "cues.tsv")) {
      Cue cue = read(row);
      for (String word : cue.words().getFirst()) {
        byFirstWord.computeIfAbsent(word, key -> new ArrayList<>()).add(cue);
      }
    }
    for (List<Cue> cues : byFirstWord.values()) {
      cues.sort((one, other) -> Integer.compare(other.words().size(), one.words().size()));
    }
  }

  private static Cue read(Vocabulary.Row row) {
    List<Set<String>> words = new ArrayList<>();
    for (String word : row.get("cue").split(" ")) {
      words.add(alternatives(word));
    }
    return new Cue(
        row.get("cue"),
        words,
        Cue.Part.valueOf(row.get("part").toUpperCase(Locale.ROOT)),
        Cue.Form.valueOf(row.get("form").toUpperCase(Locale.ROOT).replace('-', '_')),
        new LinkedHashSet<>(row.list("takes")),
        Stance.valueOf(row.get("stance").toUpperCase(Locale.ROOT).replace('-', '_')),
        Responsibility.valueOf(row.get("responsibility").toUpperCase(Locale.ROOT)));
  }

  private static Set<String> alternatives(String word) {
    Set<String> result = new LinkedHashSet<>();
    String plain = word;
    if (word.startsWith("?")) {
      result.add("");
      plain = word.substring(1);
    }
    result.addAll(Arrays.asList(plain.split("/")));
    return result;
  }

  /** The cues of a sentence in text order, the longest at each place, none overlapping. */
  List<CueMatch> find(SentenceWords words) {
    List<CueMatch> matches = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      CueMatch match = at(words, i);
      if (match != null) {
        matches.add(match);
        i = match.to();
      } else {
        i++;
      }
    }
    return matches;
  }

  private @org.jspecify.annotations.Nullable CueMatch at(SentenceWords words, int start) {
    Token first = words.token(start);
    for (String key :
        first.lower().equals(first.lemma())
            ? List.of(first.lower())
            : List.of(first.lower(), first.lemma())) {
      for (Cue cue : byFirstWord.getOrDefault(key, List.of())) {
        int end = end(words, start, cue);
        if (end < 0 || !isPart(words, start, cue)) {
          continue;
        }
        if (cue.part() != Cue.Part.VERB) {
          return new CueMatch(cue, start, end, start, CueMatch.Voice.ACTIVE);
        }
        int group = words.verbGroupStart(start);
        if (!isUnreal(words, group, start)) {
          return new CueMatch(cue, start, end, group, voice(words, group, start));
        }
      }
    }
    return null;
  }

  private static int end(SentenceWords words, int start, Cue cue) {
    int i = start;
    for (Set<String> alternatives : cue.words()) {
      if (i < words.size() && matches(words.token(i), alternatives)) {
        i++;
      } else if (!alternatives.contains("")) {
        return -1;
      }
    }
    return i;
  }

  private static boolean matches(Token token, Set<String> alternatives) {
    return alternatives.contains(token.lower()) || alternatives.contains(token.lemma());
  }

  private static boolean isPart(SentenceWords words, int start, Cue cue) {
    PartOfSpeech pos = words.token(start).pos();
    return switch (cue.part()) {
      case VERB -> pos == PartOfSpeech.VERB || pos == PartOfSpeech.AUX;
      case NOUN -> pos.isNominal();
      case ADJECTIVE ->
          pos == PartOfSpeech.ADJ
              || (pos == PartOfSpeech.VERB
                  && !words.is(
                      start - 1,
                      PartOfSpeech.NOUN,
                      PartOfSpeech.PROPN,
                      PartOfSpeech.PRON,
                      PartOfSpeech.AUX));
      case ADVERB -> pos == PartOfSpeech.ADV;
      case ANY -> true;
    };
  }

  /** "Did not say", "may announce", "refused to confirm" say nothing. */
  private static boolean isUnreal(SentenceWords words, int group, int verb) {
    boolean infinitive = false;
    for (int i = group; i < verb; i++) {
      Token token = words.token(i);
      if (NEGATIONS.contains(token.lower())
          || (token.is(PartOfSpeech.AUX) && IRREALIS.contains(token.lemma()))) {
        return true;
      }
      infinitive |= token.lower().equals("to");
    }
    return infinitive && !carriesOn(words, group);
  }

  private static boolean carriesOn(SentenceWords words, int group) {
    for (int i = Math.max(0, group - 2); i < group; i++) {
      if (CARRIED_ON.contains(words.token(i).lemma())) {
        return true;
      }
    }
    return false;
  }

  private static CueMatch.Voice voice(SentenceWords words, int group, int verb) {
    boolean be = false;
    for (int i = group; i < verb; i++) {
      String lemma = words.token(i).lemma();
      be |= lemma.equals("be") || lemma.equals("get");
    }
    boolean ing = words.token(verb).lower().endsWith("ing");
    if (be && !ing) {
      return CueMatch.Voice.PASSIVE;
    }
    return ing && !be ? CueMatch.Voice.PARTICIPLE : CueMatch.Voice.ACTIVE;
  }
}
