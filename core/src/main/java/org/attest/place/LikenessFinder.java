package org.attest.place;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.PartOfSpeech;
import org.attest.model.Sentence;
import org.attest.model.Span;
import org.attest.model.Token;
import org.attest.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Finds what may name a place besides what {@link NameFinder} takes: names that are also words or
 * names of people, names within hyphens, abbreviations and demonyms. Most of it is none; {@link
 * Recogniser} tells.
 */
final class LikenessFinder {
  private static final int LONGEST = 5;
  private static final Pattern HYPHENS = Pattern.compile("\\p{Lu}[\\p{L}.']+");

  private record Shortened(String words, List<Entry> entries) {}

  private final Gazetteer gazetteer;
  private final Words words;
  private final Map<String, List<Shortened>> abbreviations = new TreeMap<>();

  LikenessFinder(Gazetteer gazetteer, Words words) {
    this.gazetteer = gazetteer;
    this.words = words;
    for (Vocabulary.Row row : Vocabulary.load(LikenessFinder.class, "abbreviations.tsv")) {
      List<Entry> entries =
          gazetteer.find(row.get("name")).stream()
              .filter(e -> e.countries().equals(List.of(row.get("country"))))
              .filter(e -> e.is(Gazetteer.kind(row.get("level"))))
              .limit(1)
              .toList();
      if (entries.isEmpty()) {
        continue; // the user's own file has another place of that name
      }
      for (String form : row.list("forms")) {
        abbreviations
            .computeIfAbsent(form.substring(0, 1), key -> new ArrayList<>())
            .add(new Shortened(form, entries));
      }
    }
    abbreviations
        .values()
        .forEach(
            list ->
                list.sort(
                    Comparator.comparingInt((Shortened s) -> s.words.length())
                        .reversed()
                        .thenComparing(Shortened::words)));
  }

  /**
   * @param taken names of the sentence that are found already
   */
  List<Named> find(String text, Sentence sentence, List<Named> taken) {
    List<Named> result = new ArrayList<>();
    Casing casing = Casing.of(sentence, text);
    if (casing == Casing.LOWER) {
      return result;
    }
    BitSet covered = new BitSet();
    taken.forEach(named -> covered.set(named.from(), named.to()));
    int at = 0;
    while (at < sentence.tokens().size()) {
      Token token = sentence.token(at);
      if (covered.get(at)
          || token.is(PartOfSpeech.PUNCT)
          || !Character.isUpperCase(token.text().codePointAt(0))) {
        at++;
        continue;
      }
      Named named = at(text, sentence, casing, at, covered);
      if (named == null) {
        inHyphens(sentence, at, result);
        at++;
      } else {
        result.add(named);
        at = Math.max(at + 1, named.to());
      }
    }
    return result;
  }

  private @Nullable Named at(
      String text, Sentence sentence, Casing casing, int from, BitSet covered) {
    Named shortened = shortened(text, sentence, from);
    if (shortened != null) {
      return shortened;
    }
    for (int to = Math.min(sentence.tokens().size(), from + LONGEST); to > from; to--) {
      Token last = sentence.token(to - 1);
      if (covered.get(from, to).isEmpty()
          && !last.text().equals(".")
          && (to == from + 1 || Character.isUpperCase(last.text().codePointAt(0)))) {
        Named named = named(text, sentence, casing, from, to);
        if (named != null) {
          return named;
        }
      }
    }
    return null;
  }

  private @Nullable Named named(String text, Sentence sentence, Casing casing, int from, int to) {
    String name = NameFinder.withoutPossessive(sentence.span(from, to).of(text));
    if (name.length() < 2 || !NameFinder.mayBeName(name)) {
      return null;
    }
    int start = sentence.token(from).span().start();
    Span span = new Span(start, start + name.length());
    List<Entry> people = words.entriesOf(name, gazetteer);
    if (!people.isEmpty()) {
      return new Named(sentence, span, name, from, to, people, Form.DEMONYM, null);
    }
    Token first = sentence.token(from);
    boolean isOneWord = to == from + 1;
    if (isOneWord
        && (name.length() < 4
            || words.has("never", name.toLowerCase(Locale.ROOT))
            || (casing == Casing.MIXED && !first.pos().isNominal() && from == 0))) {
      return null;
    }
    List<Entry> entries = gazetteer.find(name);
    return entries.isEmpty()
        ? null
        : new Named(sentence, span, name, from, to, entries, Form.LIKENESS, null);
  }

  /** The abbreviation that begins with a token, if one does. */
  @Nullable Named shortened(String text, Sentence sentence, int from) {
    int start = sentence.token(from).span().start();
    for (Shortened one : abbreviations.getOrDefault(text.substring(start, start + 1), List.of())) {
      int end = start + one.words.length();
      if (text.startsWith(one.words, start)
          && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))
          && (one.words.indexOf('.') > 0 || isAfterComma(sentence, from))) {
        int to = from + 1;
        while (to < sentence.tokens().size() && sentence.token(to).span().start() < end) {
          to++;
        }
        Span span = new Span(start, end);
        return new Named(sentence, span, one.words, from, to, one.entries, Form.ABBREVIATION, null);
      }
    }
    return null;
  }

  /** Bare letters are a state only behind a place: "Gainesville, FL". */
  private static boolean isAfterComma(Sentence sentence, int from) {
    return from > 1 && sentence.token(from - 1).text().equals(",");
  }

  /** "Nashville-based", "D-Oakland", "the Washington-Moscow line". */
  private void inHyphens(Sentence sentence, int at, List<Named> result) {
    Token token = sentence.token(at);
    if (token.text().indexOf('-') < 0) {
      return;
    }
    Matcher part = HYPHENS.matcher(token.text());
    while (part.find()) {
      String name = NameFinder.withoutPossessive(part.group());
      List<Entry> entries = words.entriesOf(name, gazetteer);
      Form form = Form.DEMONYM;
      if (entries.isEmpty() && name.length() > 3) {
        entries = gazetteer.find(name);
        form = Form.LIKENESS;
      }
      if (!entries.isEmpty()) {
        int start = token.span().start() + part.start();
        Span span = new Span(start, start + name.length());
        result.add(new Named(sentence, span, name, at, at + 1, entries, form, null));
      }
    }
  }
}
