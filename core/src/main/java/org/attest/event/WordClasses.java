package org.attest.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attest.model.Vocabulary;

/**
 * Classes of words that conditions speak of ("aircraft", "security-force"): {@code
 * word-classes.tsv}. A member is a lemma, several lemmas, or {@code @class} for all of another
 * class that stands above it in the file.
 */
final class WordClasses {

  private record Member(String wordClass, List<Set<String>> words) {}

  private final Set<String> names = new LinkedHashSet<>();
  private final Map<String, List<Member>> byFirstForm = new LinkedHashMap<>();

  WordClasses(List<Vocabulary.Row> rows, TriggerForms forms) {
    Map<String, List<String>> members = new LinkedHashMap<>();
    for (Vocabulary.Row row : rows) {
      String name = row.get("class");
      List<String> own = members.computeIfAbsent(name, ignored -> new ArrayList<>());
      for (String member : row.list("members")) {
        if (member.startsWith("@")) {
          List<String> other = members.get(member.substring(1));
          if (other == null) {
            throw new IllegalArgumentException(
                "%s line %d: no class %s above".formatted(row.file(), row.line(), member));
          }
          own.addAll(other);
        } else {
          own.add(member);
        }
      }
    }
    members.forEach((name, words) -> words.forEach(word -> add(name, word, forms)));
  }

  static WordClasses shipped(TriggerForms forms) {
    return new WordClasses(Vocabulary.load(WordClasses.class, "word-classes.tsv"), forms);
  }

  boolean knows(String name) {
    return names.contains(name);
  }

  private void add(String name, String member, TriggerForms forms) {
    names.add(name);
    List<Set<String>> words = new ArrayList<>();
    for (String word : member.split("[ -]")) {
      words.add(forms.any(word));
    }
    Member whole = new Member(name, List.copyOf(words));
    for (String form : words.get(0)) {
      byFirstForm.computeIfAbsent(form, ignored -> new ArrayList<>()).add(whole);
    }
  }

  /** The classes of each word of a sentence, given in lower case. */
  List<Set<String>> classify(List<String> words) {
    List<Set<String>> classes = new ArrayList<>();
    words.forEach(ignored -> classes.add(new LinkedHashSet<>()));
    for (int i = 0; i < words.size(); i++) {
      for (Member member : byFirstForm.getOrDefault(words.get(i), List.of())) {
        int length = member.words().size();
        if (stands(member, words, i)) {
          for (int j = i; j < i + length; j++) {
            classes.get(j).add(member.wordClass());
          }
        }
      }
    }
    return classes;
  }

  private static boolean stands(Member member, List<String> words, int at) {
    if (at + member.words().size() > words.size()) {
      return false;
    }
    for (int j = 0; j < member.words().size(); j++) {
      if (!member.words().get(j).contains(words.get(at + j))) {
        return false;
      }
    }
    return true;
  }
}
