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
      Set.of("of", "for", "in", "at", "from", "with", "on", "near", "to", "inside", "who", "which");

  private final List<Entry> entries;

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
        if (has(words, head, entry.heads())
            && (entry.with().isEmpty() || hasAny(words, from, to, entry))) {
          return entry.kind();
        }
      }
    }
    return UNNAMED;
  }

  private static boolean hasAny(SentenceWords words, int from, int to, Entry entry) {
    for (int i = from; i < to; i++) {
      if (has(words, i, entry.with())) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(SentenceWords words, int i, Set<String> wanted) {
    return wanted.contains(words.lower(i)) || wanted.contains(words.lemma(i));
  }
}
