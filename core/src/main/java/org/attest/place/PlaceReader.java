package org.attest.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.Analysis;
import org.attest.model.Place;
import org.attest.model.PlaceMention;
import org.attest.model.Sentence;
import org.attest.model.Span;
import org.attest.model.Token;
import org.attest.place.Entry.Kind;
import org.attest.place.Toponym.Use;
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
          "\\b(?:village|town|hamlet|city|district|township|municipality|canton) of (?<name>(?:[Aa]l-)?\\p{Lu}[\\p{L}'’-]+"
              + "(?: \\p{Lu}[\\p{L}'’-]+)?)"
              + "|(?<![.?!] )(?<![\\p{L}-])(?<other>\\p{Lu}[\\p{L}'’]{2,}) (?:village|town|district|province)\\b");
  private static final Pattern UNKNOWN_WITHOUT_CAPITALS =
      Pattern.compile(
          "(?i)\\b(?:village|town|hamlet|township|municipality|canton) of (?<name>\\p{L}[\\p{L}'’-]{3,})(?<other>)");
  private static final Set<String> WORDED =
      Set.of(
          "village",
          "town",
          "hamlet",
          "city",
          "district",
          "township",
          "municipality",
          "canton",
          "province");
  private static final Pattern PLACED =
      Pattern.compile("\\b(?:[Ii]n|[Nn]ear|[Aa]t|(?:city|town|village) of) $");

  private final NameReading reading;
  private final NameContext context;
  private final Resolver resolver;
  private final Words words;

  public PlaceReader(Gazetteer gazetteer) {
    words = new Words();
    reading =
        new NameReading(
            gazetteer,
            words,
            new Recogniser(words, new Weights("recogniser-weights.tsv", "weight")));
    context = new NameContext(words);
    resolver =
        new Resolver(
            new Weights("resolver-weights.tsv", "first"),
            new Weights("resolver-weights.tsv", "second"));
  }

  /** Every mention of a place, in text order; spans do not overlap in their names. */
  public List<PlaceMention> read(Analysis analysis) {
    List<Named> names = reading.read(analysis);
    List<PlaceMention> mentions = mentions(analysis, names);
    List<PlaceMention> result = new ArrayList<>();
    List<Optional<String>> refusals = refusals(analysis.text(), names);
    Set<String> persons = partsOfNames(names, refusals);
    for (int i = 0; i < mentions.size(); i++) {
      Named named = names.get(i);
      if (use(named, refusals.get(i)) == Use.LITERAL
          && !isOfPerson(analysis.text(), named, persons)) {
        result.add(mentions.get(i));
      }
    }
    result.addAll(unknown(analysis, names));
    result.sort((a, b) -> a.nameSpan().compareTo(b.nameSpan()));
    return List.copyOf(result);
  }

  /**
   * Every word that names a place or comes from the name of one, whatever it stands for, in text
   * order: what gazetteers call toponyms. {@link #read} gives those of them that are places.
   */
  public List<Toponym> toponyms(Analysis analysis) {
    List<Named> names = reading.read(analysis);
    List<PlaceMention> mentions = mentions(analysis, names);
    List<Optional<String>> refusals = refusals(analysis.text(), names);
    List<Toponym> result = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      result.add(new Toponym(mentions.get(i), use(names.get(i), refusals.get(i))));
    }
    return List.copyOf(result);
  }

  /**
   * The place of each of some names that are known to stand in a text. A name that the gazetteer
   * does not have, a building's or a street's, gets the place that is named nearest to it in the
   * text; null if no name of the text could be resolved.
   *
   * @param spans where they stand
   */
  public List<@Nullable Place> resolve(Analysis analysis, List<Span> spans) {
    List<PlaceMention> mentions =
        mentions(analysis, reading.given(analysis, spans)).stream()
            .filter(mention -> mention.place() != null)
            .toList();
    return spans.stream().map(span -> nearest(span, mentions)).toList();
  }

  private static @Nullable Place nearest(Span span, List<PlaceMention> mentions) {
    return mentions.stream()
        .min(Comparator.comparingInt(mention -> distance(span, mention.nameSpan())))
        .map(PlaceMention::place)
        .orElse(null);
  }

  private static int distance(Span span, Span other) {
    return span.equals(other)
        ? -1
        : Math.max(0, Math.max(other.start() - span.end(), span.start() - other.end()));
  }

  private List<PlaceMention> mentions(Analysis analysis, List<Named> names) {
    return resolver.resolve(analysis.text(), names, reading.countries(analysis, names));
  }

  /** "Nashville-based", "D-Oakland": a part of one word. */
  private static boolean isInHyphens(Named named) {
    Token token = named.sentence().token(named.from());
    return named.to() == named.from() + 1
        && token.text().indexOf('-') > 0
        && (named.span().start() > token.span().start()
            || token.text().startsWith("-", named.span().length()));
  }

  /** Why each name is no place here; empty if it may be one. */
  private List<Optional<String>> refusals(String text, List<Named> names) {
    return names.stream().map(named -> context.refusal(text, named)).toList();
  }

  private static Use use(Named named, Optional<String> refusal) {
    if (named.is(Form.DEMONYM)) {
      return Use.DEMONYM;
    }
    if (isInHyphens(named)) {
      return Use.PART_OF_NAME;
    }
    return refusal
        .map(reason -> reason.equals("metonym") ? Use.METONYM : Use.PART_OF_NAME)
        .orElse(Use.LITERAL);
  }

  /**
   * Names that are elsewhere in the report the end of a longer name: "Jane Welland ... Welland
   * said".
   */
  private static Set<String> partsOfNames(List<Named> names, List<Optional<String>> refusals) {
    Set<String> result = new TreeSet<>();
    for (int i = 0; i < names.size(); i++) {
      Named named = names.get(i);
      boolean isTown = named.entries().stream().allMatch(e -> e.isSettled() && !e.is(Kind.CAPITAL));
      if (isTown && refusals.get(i).filter("part-of-name"::equals).isPresent()) {
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

  private List<PlaceMention> unknown(Analysis analysis, List<Named> known) {
    List<PlaceMention> result = new ArrayList<>();
    for (Sentence sentence : analysis.sentences()) {
      if (sentence.tokens().stream().noneMatch(token -> WORDED.contains(token.lower()))) {
        continue;
      }
      Pattern wording =
          Casing.of(sentence, analysis.text()) == Casing.MIXED ? UNKNOWN : UNKNOWN_WITHOUT_CAPITALS;
      Matcher matcher = wording.matcher(sentence.span().of(analysis.text()));
      while (matcher.find()) {
        String group = matcher.group("name") != null ? "name" : "other";
        int base = sentence.span().start();
        Span name = new Span(base + matcher.start(group), base + matcher.end(group));
        String lower = matcher.group(group).toLowerCase(Locale.ROOT);
        if (known.stream().anyMatch(n -> n.span().overlaps(name))
            || words.isDemonym(matcher.group(group))
            || words.has("stop", lower)
            || words.has("never", lower)
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
