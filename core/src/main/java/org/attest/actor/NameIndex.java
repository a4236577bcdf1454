package org.attest.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From the words of a name to what bears it; the longest name wins. */
final class NameIndex<T> {

  /** What was found, and how many words it took. */
  record Match<T>(List<T> values, int length, String key) {}

  private final Map<String, List<T>> byKey = new HashMap<>();
  private final Map<String, Integer> longest = new HashMap<>();

  void add(String name, T value) {
    String key = Word.key(name);
    if (key.isEmpty()) {
      return;
    }
    List<T> values = byKey.computeIfAbsent(key, ignored -> new ArrayList<>(1));
    if (!values.contains(value)) {
      values.add(value);
    }
    int blank = key.indexOf(' ');
    String first = blank < 0 ? key : key.substring(0, blank);
    int words = (int) key.chars().filter(c -> c == ' ').count() + 1;
    longest.merge(first, words, Math::max);
  }

  List<T> get(String name) {
    return byKey.getOrDefault(Word.key(name), List.of());
  }

  Map<String, List<T>> all() {
    return byKey;
  }

  /** Matches at a word, the longest first. */
  List<Match<T>> at(Line line, int from) {
    List<Word> words = line.words();
    Integer limit = longest.get(words.get(from).fold());
    if (limit == null) {
      return List.of();
    }
    List<Match<T>> matches = new ArrayList<>(1);
    StringBuilder key = new StringBuilder();
    for (int i = from; i < words.size() && i < from + limit; i++) {
      if (i > from && !line.joined(i - 1)) {
        break;
      }
      key.append(i > from ? " " : "").append(words.get(i).fold());
      List<T> values = byKey.get(key.toString());
      if (values != null) {
        matches.add(0, new Match<>(values, i - from + 1, key.toString()));
      }
    }
    return matches;
  }

  @Nullable Match<T> longestAt(Line line, int from) {
    List<Match<T>> matches = from < line.words().size() ? at(line, from) : List.of();
    return matches.isEmpty() ? null : matches.get(0);
  }
}
