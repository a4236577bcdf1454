package org.attest.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.attest.model.Vocabulary;

/** What kind of source a phrase is, by its words ({@code source-kinds.tsv}). */
final class SourceKinds {
  static final String UNNAMED = "unnamed";
  private static final Set<String> DOCUMENTS = documents();
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "of", "for", "in", "at", "from", "with", "on", "near", "to", "inside", "outside", "by",
          "about", "against", "under", "over", "as", "who", "which", "that", "whose");

  private final List<Entry> entries;

  /**
   * A row of the file.
   *
   * @param heads nouns, some of several words side by side
   * @param with words of which one must stand in the phrase; empty if none needs to
   */
  private record Entry(Set<String> heads, Set<String> with, String kind) {}

  SourceKinds() {
    entries = load();
  }

  private static List<Entry> load() {
    List<Entry> result = new ArrayList<>();
    for (Vocabulary.Row row : Vocabulary.load(SourceKinds.class, "source-kinds.tsv")) {
      result.add(
          new Entry(
              new HashSet<>(row.list("head")), new HashSet<>(row.list("with")), row.get("kind")));
    }
    return result;
  }

  private static Set<String> documents() {
    Set<String> heads = new HashSet<>();
    for (Entry entry : load()) {
      if (entry.kind().equals("document")) {
        heads.addAll(entry.heads());
      }
    }
    return heads;
  }

  /** True if the source is a text, a picture or a record. */
  static boolean isDocument(SentenceWords words, SourceWords source) {
    for (int i = source.from(); i < source.to(); i++) {
      if (DOCUMENTS.contains(words.lemma(i))) {
        return true;
      }
    }
    return false;
  }

  /** The kind of source the words speak of; {@link #UNNAMED} if they do not say. */
  String of(SentenceWords words, int from, int to) {
    int end = from;
    while (end < to) {
      int stop = end;
      while (stop < to && !PREPOSITIONS.contains(words.lower(stop)) && !words.isComma(stop)) {
        stop++;
      }
      String kind = ofChunk(words, end, stop, from, to);
      if (!kind.equals(UNNAMED)) {
        return kind;
      }
      end = stop + 1;
    }
    return UNNAMED;
  }

  private String ofChunk(SentenceWords words, int chunk, int stop, int from, int to) {
    for (int head = stop - 1; head >= chunk; head--) {
      for (Entry entry : entries) {
        if (ends(words, chunk, head, entry.heads())
            && (entry.with().isEmpty() || hasAny(words, from, to, head, entry))) {
          return entry.kind();
        }
      }
    }
    return UNNAMED;
  }

  private static boolean hasAny(SentenceWords words, int from, int to, int head, Entry entry) {
    for (int i = from; i < to; i++) {
      if (i != head && ends(words, from, i, entry.with())) {
        return true;
      }
    }
    return false;
  }

  /** True if a wanted word, or several side by side, end at a word of the phrase. */
  private static boolean ends(SentenceWords words, int from, int at, Set<String> wanted) {
    if (wanted.contains(words.lower(at)) || wanted.contains(words.lemma(at))) {
      return true;
    }
    String before = at > from ? words.lower(at - 1) + " " : "";
    return !before.isEmpty()
        && (wanted.contains(before + words.lower(at)) || wanted.contains(before + words.lemma(at)));
  }
}
