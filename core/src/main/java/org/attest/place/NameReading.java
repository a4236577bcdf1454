package org.attest.place;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.attest.model.Analysis;
import org.attest.model.Sentence;
import org.attest.model.Span;
import org.attest.model.Token;
import org.attest.place.Entry.Kind;
import org.attest.place.Qualifier.Effect;
import org.jspecify.annotations.Nullable;

/** Finds the names of a report and what the words beside them say of them. */
final class NameReading {
  private static final Pattern AND = Pattern.compile("(?:, | and |, and | and in )(?:the )?");

  /** Words that look like a name are read as one if it is more likely than not. */
  private static final double LIKELY = 0.5;

  /**
   * What is strictly read as a name may be less likely, if words announce a place ("in X"), the
   * report has it elsewhere for sure, or it is a well-known one.
   */
  private static final double NOT_UNLIKELY = 0.2;

  private static final long LARGE = 100_000;

  private final Gazetteer gazetteer;
  private final Words words;
  private final NameFinder finder;
  private final LikenessFinder likeness;
  private final QualifierReader qualifiers = new QualifierReader();
  private final Recogniser recogniser;

  NameReading(Gazetteer gazetteer, Words words, Recogniser recogniser) {
    this.gazetteer = gazetteer;
    this.words = words;
    this.recogniser = recogniser;
    finder = new NameFinder(gazetteer, words);
    likeness = new LikenessFinder(gazetteer, words);
  }

  /** All that may be names, however unlikely. */
  List<Named> candidates(Analysis analysis) {
    List<Named> all = new ArrayList<>();
    for (Sentence sentence : analysis.sentences()) {
      List<Named> strict = finder.find(analysis.text(), sentence);
      all.addAll(strict);
      all.addAll(likeness.find(analysis.text(), sentence, strict));
    }
    all.sort((a, b) -> a.span().compareTo(b.span()));
    return all;
  }

  /** The names of a report in text order. */
  List<Named> read(Analysis analysis) {
    List<Named> candidates = candidates(analysis);
    Recogniser.Report report = new Recogniser.Report(analysis.text(), candidates, words);
    double[] probable = new double[candidates.size()];
    Set<String> known = new HashSet<>();
    for (int i = 0; i < probable.length; i++) {
      probable[i] = recogniser.probability(candidates.get(i), report);
      if (probable[i] >= LIKELY) {
        known.add(candidates.get(i).words());
      }
    }
    List<Named> kept = new ArrayList<>();
    for (int i = 0; i < probable.length; i++) {
      Named named = candidates.get(i);
      boolean isBorneOut =
          probable[i] >= NOT_UNLIKELY
              && (known.contains(named.words())
                  || isKnown(named)
                  || Recogniser.isAnnounced(analysis.text(), named));
      if (probable[i] >= LIKELY || named.is(Form.NAME) && isBorneOut || isOfUser(named)) {
        kept.add(qualified(analysis, named, kept));
      }
    }
    return kept;
  }

  /** The name of a large place or an area, and of no person. */
  private boolean isKnown(Named named) {
    String lower = named.words().toLowerCase(Locale.ROOT);
    return !words.isGivenName(lower)
        && !words.isFamilyName(lower)
        && named.entries().stream().anyMatch(e -> !e.isSettled() || e.population() >= LARGE);
  }

  /** A name of the user's own file, where the wording allows it to be one. */
  private static boolean isOfUser(Named named) {
    return named.is(Form.NAME)
        && named.entries().stream().anyMatch(e -> e.origin() == Entry.Origin.USER);
  }

  /** The names at given spans, and the likely ones besides. */
  List<Named> given(Analysis analysis, List<Span> spans) {
    List<Named> found = read(analysis);
    List<Named> all = new ArrayList<>();
    for (Span span : spans) {
      Named named = given(analysis, span, found);
      if (named != null) {
        all.add(named);
      }
    }
    for (Named named : found) {
      if (all.stream().noneMatch(other -> other.span().overlaps(named.span()))) {
        all.add(named);
      }
    }
    all.sort((a, b) -> a.span().compareTo(b.span()));
    List<Named> result = new ArrayList<>();
    all.forEach(named -> result.add(qualified(analysis, named, result)));
    return result;
  }

  /** Rows of a name; of what is called after a place ("X County Court"), those of the place. */
  private List<Entry> named(String name) {
    List<Entry> entries = gazetteer.find(name);
    String[] parts = name.split(" ");
    for (int length = parts.length - 1; entries.isEmpty() && length > 0; length--) {
      for (int from = 0; entries.isEmpty() && from + length <= parts.length; from++) {
        String part = String.join(" ", List.of(parts).subList(from, from + length));
        boolean isWord =
            part.length() < 4
                || !Character.isUpperCase(part.codePointAt(0))
                || words.has("stop", part.toLowerCase(Locale.ROOT))
                || words.has("never", part.toLowerCase(Locale.ROOT));
        if (!isWord) {
          List<Entry> people = words.entriesOf(part, gazetteer);
          entries = people.isEmpty() ? gazetteer.find(part) : people;
        }
      }
    }
    return entries;
  }

  private @Nullable Named given(Analysis analysis, Span span, List<Named> found) {
    for (Named named : found) {
      if (named.span().equals(span)) {
        return named;
      }
    }
    String name = span.of(analysis.text());
    for (Sentence sentence : analysis.sentences()) {
      if (!sentence.span().overlaps(span)) {
        continue;
      }
      BitSet tokens = new BitSet();
      for (Token token : sentence.tokens()) {
        if (token.span().overlaps(span)) {
          tokens.set(token.index());
        }
      }
      int from = tokens.nextSetBit(0);
      if (from < 0) {
        return null;
      }
      Named shortened = likeness.shortened(analysis.text(), sentence, from);
      if (shortened != null && shortened.words().startsWith(name)) {
        return new Named(
            sentence,
            span,
            name,
            from,
            tokens.length(),
            shortened.entries(),
            Form.ABBREVIATION,
            null);
      }
      List<Entry> people = words.entriesOf(name, gazetteer);
      List<Entry> entries = people.isEmpty() ? named(name) : people;
      Form form = people.isEmpty() ? Form.NAME : Form.DEMONYM;
      return entries.isEmpty()
          ? null
          : new Named(sentence, span, name, from, tokens.length(), entries, form, null);
    }
    return null;
  }

  Map<String, Integer> countries(Analysis analysis, List<Named> names) {
    Map<String, Integer> result = new TreeMap<>();
    for (Named named : names) {
      if (named.is(Form.DEMONYM)) {
        continue; // counted as a word below
      }
      named.entries().stream()
          .filter(e -> e.is(Kind.COUNTRY) || e.is(Kind.CAPITAL) || isOnlyUnit(named, e))
          .findFirst()
          .ifPresent(
              e -> {
                int weight = e.is(Kind.CAPITAL) ? 1 : 2;
                e.countries().forEach(c -> result.merge(c, weight, Integer::sum));
              });
    }
    for (Sentence sentence : analysis.sentences()) {
      for (Token token : sentence.tokens()) {
        String country =
            NameFinder.isCapitalised(token.text()) ? words.countryOf(token.text()) : "";
        if (!country.isEmpty()) {
          result.merge(country, 1, Integer::sum);
        }
      }
    }
    return result;
  }

  private static boolean isOnlyUnit(Named named, Entry entry) {
    return (entry.is(Kind.FIRST_ORDER) || entry.is(Kind.REGION))
        && named.entries().stream().allMatch(e -> e.countries().equals(entry.countries()));
  }

  private Named qualified(Analysis analysis, Named named, List<Named> earlier) {
    if (named.is(Form.DEMONYM) || named.is(Form.ABBREVIATION)) {
      return named;
    }
    Optional<Qualifier> own =
        qualifiers.read(analysis.text(), named.sentence().span(), named.span());
    if (own.isPresent()) {
      return named.with(own.get());
    }
    return earlier.isEmpty()
        ? named
        : named.with(shared(analysis, named, earlier.get(earlier.size() - 1)));
  }

  /** "The countryside of X and Y": what is said of the first of a pair holds for the second. */
  private static @Nullable Qualifier shared(Analysis analysis, Named named, Named before) {
    Qualifier qualifier = before.qualifier();
    int gap = named.span().start() - before.span().end();
    if (qualifier == null || gap <= 0 || gap > 12) {
      return null;
    }
    boolean isCarried =
        qualifier.effect() == Effect.NEAR
            || qualifier.effect() == Effect.LINE
            || qualifier.effect() == Effect.PART;
    boolean isBefore = qualifier.span().end() == before.span().end();
    String between = analysis.text().substring(before.span().end(), named.span().start());
    return isCarried && isBefore && AND.matcher(between).matches()
        ? new Qualifier(qualifier.name(), qualifier.effect(), named.span(), 0)
        : null;
  }
}
