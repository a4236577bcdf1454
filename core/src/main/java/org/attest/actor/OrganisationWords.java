package org.attest.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.attest.model.Sentence;
import org.attest.model.Token;
import org.attest.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The words of {@code organisation-words.tsv}: what tells that a capitalised name is an actor. */
final class OrganisationWords {
  private static final int LONGEST_DESCRIPTOR = 2;

  private final Map<String, String> nouns = new HashMap<>();
  private final Map<String, String> plurals = new HashMap<>();
  private final Map<String, String> descriptors = new HashMap<>();
  private final Set<String> qualifiers = new HashSet<>();
  private final Set<String> ranks = new HashSet<>();
  private final Set<String> owners = new HashSet<>();
  private final Set<String> modifiers = new HashSet<>();

  OrganisationWords() {
    for (Vocabulary.Row row : Vocabulary.load(OrganisationWords.class, "organisation-words.tsv")) {
      List<String> words = row.list("words");
      switch (row.get("use")) {
        case "noun" -> words.forEach(word -> nouns.put(word, row.get("kind")));
        case "plural" -> words.forEach(word -> plurals.put(word, row.get("kind")));
        case "descriptor" -> words.forEach(word -> descriptors.put(word, row.get("kind")));
        case "qualifier" -> qualifiers.addAll(words);
        case "rank" -> ranks.addAll(words);
        case "owner" -> owners.addAll(words);
        case "modifier" -> modifiers.addAll(words);
        default ->
            throw new IllegalArgumentException(
                "%s line %d: no use %s".formatted(row.file(), row.line(), row.get("use")));
      }
    }
  }

  /** The kind of actor that a word of a name speaks of, or null. */
  @Nullable String kindOf(String word) {
    return nouns.get(fold(word));
  }

  /** As {@link #kindOf}, or of a word like "Lions" that is one before "of". */
  @Nullable String kindBeforeOf(String word) {
    String kind = kindOf(word);
    return kind == null ? plurals.get(fold(word)) : kind;
  }

  boolean isRank(String word) {
    return ranks.contains(fold(word));
  }

  /** A word before a name that is no part of it, though it may begin a sentence. */
  boolean isModifier(String word) {
    return modifiers.contains(fold(word));
  }

  boolean isOwner(String word) {
    return owners.contains(fold(word));
  }

  /** The kind that lower-case words ending before a token give the name behind them, or null. */
  @Nullable String describedBefore(Sentence sentence, int end) {
    String last = lower(sentence, end - 1);
    if (last.equals("group") || last.equals("movement") || last.equals("organization")) {
      return qualifiers.contains(lower(sentence, end - 2)) ? "armed-group" : pair(sentence, end);
    }
    String single = descriptors.get(last);
    return single == null ? pair(sentence, end) : single;
  }

  private @Nullable String pair(Sentence sentence, int end) {
    return descriptors.get(
        lower(sentence, end - LONGEST_DESCRIPTOR) + " " + lower(sentence, end - 1));
  }

  /** The kind that words beginning at a token give the name before them, or null. */
  @Nullable String describedAfter(Sentence sentence, int start) {
    return switch (lower(sentence, start)) {
      case "militia", "militants", "rebels", "guerrillas", "insurgents", "faction", "fighters" ->
          "armed-group";
      default -> {
        boolean isSubject = qualifiers.contains(lower(sentence, start));
        yield isSubject && lower(sentence, start + 1).equals("group") ? "armed-group" : null;
      }
    };
  }

  /** The word at a position if it is written small, else empty. */
  private static String lower(Sentence sentence, int index) {
    if (index < 0 || index >= sentence.tokens().size()) {
      return "";
    }
    Token token = sentence.token(index);
    return Character.isUpperCase(token.text().charAt(0)) ? "" : token.lower();
  }

  private static String fold(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
