package org.attest.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.Analysis;
import org.attest.model.PlaceMention;
import org.attest.model.Sentence;
import org.attest.model.Span;
import org.attest.model.Token;
import org.attest.place.Entry.Kind;
import org.attest.place.Qualifier.Effect;
import org.jspecify.annotations.Nullable;

/**
 * Reads the places a report names, in text order, with the precision their wording gives them.
 *
 * <p>A country or capital that stands for its government, a demonym, and a name inside a person's
 * or organisation's name give no mention. A name that cannot be told among several places, or that
 * is a place by its wording ("the village of X") and in no gazetteer, gives a mention with a reason
 * and no place. Safe for use by many threads.
 */
public final class PlaceReader {
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "\\b(?:village|town|hamlet|city|district) of (?<name>(?:[Aa]l-)?\\p{Lu}[\\p{L}'’-]+"
              + "(?: \\p{Lu}[\\p{L}'’-]+)?)"
              + "|(?<![.?!] )(?<![\\p{L}-])(?<other>\\p{Lu}[\\p{L}'’]{2,}) (?:village|town|district|province)\\b");
  private static final Pattern PLACED =
      Pattern.compile("\\b(?:[Ii]n|[Nn]ear|[Aa]t|(?:city|town|village) of) $");
  private static final Pattern AND = Pattern.compile("(?:, | and |, and | and in )(?:the )?");

  private final NameFinder finder;
  private final NameContext context;
  private final QualifierReader qualifiers;
  private final Words words;
  private final Resolver resolver;

  public PlaceReader(Gazetteer gazetteer) {
    words = new Words();
    finder = new NameFinder(gazetteer, words);
    context = new NameContext(words);
    qualifiers = new QualifierReader();
    resolver = new Resolver();
  }

  /** Every mention of a place, in text order; spans do not overlap in their names. */
  public List<PlaceMention> read(Analysis analysis) {
    List<Named> all = new ArrayList<>();
    for (Sentence sentence : analysis.sentences()) {
      all.addAll(finder.find(analysis.text(), sentence));
    }
    Map<String, Integer> countries = countries(analysis, all);
    List<Named> meant = new ArrayList<>();
    Set<String> persons = partsOfNames(analysis.text(), all);
    for (Named named : all) {
      if (context.refusal(analysis.text(), named).isEmpty()
          && !isOfPerson(analysis.text(), named, persons)) {
        meant.add(qualified(analysis, named, meant));
      }
    }
    List<PlaceMention> mentions = resolver.resolve(analysis.text(), meant, countries);
    List<PlaceMention> result = new ArrayList<>(mentions);
    result.addAll(unknown(analysis, all));
    result.sort((a, b) -> a.nameSpan().compareTo(b.nameSpan()));
    return List.copyOf(result);
  }

  /**
   * Names that are elsewhere in the report the end of a longer name: "Jane Welland ... Welland
   * said".
   */
  private Set<String> partsOfNames(String text, List<Named> names) {
    Set<String> result = new TreeSet<>();
    for (Named named : names) {
      boolean isTown = named.entries().stream().allMatch(e -> e.isSettled() && !e.is(Kind.CAPITAL));
      if (isTown && context.refusal(text, named).filter("part-of-name"::equals).isPresent()) {
        result.add(named.words());
      }
    }
    return result;
  }

  private static boolean isOfPerson(String text, Named named, Set<String> persons) {
    return persons.contains(named.words())
        && !PLACED
            .matcher(text.substring(named.sentence().span().start(), named.span().start()))
            .find();
  }

  private Map<String, Integer> countries(Analysis analysis, List<Named> names) {
    Map<String, Integer> result = new TreeMap<>();
    for (Named named : names) {
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
        String country = words.countryOf(token.text());
        if (!country.isEmpty() && NameFinder.isCapitalised(token.text())) {
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

  private List<PlaceMention> unknown(Analysis analysis, List<Named> known) {
    List<PlaceMention> result = new ArrayList<>();
    for (Sentence sentence : analysis.sentences()) {
      Matcher matcher = UNKNOWN.matcher(sentence.span().of(analysis.text()));
      while (matcher.find()) {
        String group = matcher.group("name") != null ? "name" : "other";
        int base = sentence.span().start();
        Span name = new Span(base + matcher.start(group), base + matcher.end(group));
        String lower = matcher.group(group).toLowerCase(java.util.Locale.ROOT);
        if (known.stream().anyMatch(n -> n.span().overlaps(name))
            || words.isDemonym(matcher.group(group))
            || words.has("stop", lower)
            || words.has("beside", lower)) {
          continue;
        }
        result.add(
            new PlaceMention(
                sentence.index(),
                new Span(base + matcher.start(), base + matcher.end()),
                name,
                null,
                "not-in-gazetteer",
                "wording",
                "a place by its wording: " + matcher.group()));
      }
    }
    return result;
  }
}
