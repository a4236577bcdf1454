package org.attest.place;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.attest.model.PartOfSpeech;
import org.attest.model.Sentence;
import org.attest.model.Token;
import org.attest.place.Entry.Kind;

/**
 * Tells how likely words that are the name of a place name one here, whatever it stands for: a
 * log-linear model of signs in the words and around them. Its weights ({@code
 * recogniser-weights.tsv}) are learned by {@code ./attest eval train-places}.
 */
final class Recogniser {
  private static final Pattern ANNOUNCED =
      Pattern.compile("\\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|(?:city|town|village) of) (?:the )?$");
  private static final int BUCKETS = 6;
  private static final int REACH = 24;

  private final Words words;
  private final Weights weights;

  Recogniser(Words words, Weights weights) {
    this.words = words;
    this.weights = weights;
  }

  /** What the names of one report tell about each other. */
  static final class Report {
    private final String text;
    private final Set<String> announced = new HashSet<>();
    private final Set<String> persons = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Containments containments;
    private final Map<Integer, Casing> casings = new HashMap<>();
    private final Map<Integer, Boolean> titles = new HashMap<>();

    Report(String text, List<Named> names, Words words) {
      this.text = text;
      containments = new Containments(text, names);
      for (Named named : names) {
        counts.merge(named.words(), 1, Integer::sum);
        if (isAnnounced(text, named)) {
          announced.add(named.words());
        }
        if (named.from() > 0) {
          Token before = named.sentence().token(named.from() - 1);
          if (words.has("title", before.lower())
              || words.isGivenName(before.lower())
                  && Character.isUpperCase(before.text().charAt(0))) {
            persons.add(named.words());
          }
        }
      }
    }

    boolean isTitle(Sentence sentence) {
      return titles.computeIfAbsent(
          sentence.index(),
          key -> casing(sentence) == Casing.MIXED && Casing.isTitleCase(sentence));
    }

    Casing casing(Sentence sentence) {
      return casings.computeIfAbsent(sentence.index(), key -> Casing.of(sentence, text));
    }
  }

  static boolean isAnnounced(String text, Named named) {
    int from = Math.max(named.sentence().span().start(), named.span().start() - REACH);
    return ANNOUNCED.matcher(text.substring(from, named.span().start())).find();
  }

  /** From 0 to 1. */
  double probability(Named named, Report report) {
    double sum = weights.sum(signs -> signs(named, report, signs));
    return 1 / (1 + Math.exp(-sum));
  }

  void signs(Named named, Report report, Signs signs) {
    signs.add("always");
    Sentence sentence = named.sentence();
    String form = named.form().name();
    signs.add("form " + form);
    Casing casing = report.casing(sentence);
    boolean isTitle = report.isTitle(sentence);
    signs.add("casing " + casing + (isTitle ? " title" : ""));
    int length = named.to() - named.from();
    signs.add("words " + Math.min(length, 3) + " " + form);
    own(named, form, signs);
    before(named, form, isTitle, signs);
    after(named, form, isTitle, signs);
    around(named, form, report, signs);
  }

  private void own(Named named, String form, Signs signs) {
    Token last = named.sentence().token(named.to() - 1);
    signs.add("pos " + last.pos());
    String lower = named.words().toLowerCase(Locale.ROOT);
    if (named.words().equals(named.words().toUpperCase(Locale.ROOT))) {
      signs.add("capitals " + Math.min(named.words().length(), 5));
    }
    if (named.is(Form.DEMONYM) || named.is(Form.ABBREVIATION)) {
      signs.add("form word " + lower);
      return;
    }
    if (named.to() == named.from() + 1) {
      if (words.has("stop", lower)) {
        signs.add("stop");
      }
      if (words.isGivenName(lower)) {
        signs.add("given-name");
      }
      if (words.isFamilyName(lower)) {
        signs.add("family-name");
      }
    }
    List<Entry> entries = named.entries();
    long population = 0;
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (Entry entry : entries) {
      population = Math.max(population, entry.population());
      kinds.add(entry.kind());
    }
    signs.add("population " + bucket(population) + " " + form);
    signs.add("entries " + Math.min(5, (int) (Math.log(entries.size()) / Math.log(2))));
    kinds.forEach(kind -> signs.add("kind " + kind));
    String key = NameKey.exact(named.words());
    signs.add(
        entries.stream().anyMatch(e -> NameKey.exact(e.name()).equals(key))
            ? "main-name"
            : entries.stream().anyMatch(e -> e.isNamed(key)) ? "other-name" : "likeness-of-name");
  }

  private static int bucket(long population) {
    return population == 0 ? 0 : Math.min(BUCKETS, Math.max(1, (int) Math.log10(population) - 1));
  }

  private void before(Named named, String form, boolean isTitle, Signs signs) {
    Sentence sentence = named.sentence();
    if (named.from() == 0) {
      signs.add("starts " + form);
      return;
    }
    Token token = sentence.token(named.from() - 1);
    int gap = named.span().start() - token.span().end();
    if (gap > 1) {
      signs.add("gap-before");
      return;
    }
    String lower = token.lower();
    signs.add("before " + lower);
    signs.add("before " + token.pos() + " " + form);
    boolean isCapital = Character.isUpperCase(token.text().codePointAt(0)) && !isTitle;
    if (words.has("title", lower)) {
      signs.add("before title");
    }
    if (isCapital && words.isGivenName(lower)) {
      signs.add("before given-name");
    }
    if (isCapital && token.text().length() <= 2 && token.text().endsWith(".")) {
      signs.add("before initial");
    }
    if (isCapital && token.is(PartOfSpeech.PROPN)) {
      signs.add(
          words.has("beside", lower) || words.has("place-noun", lower)
              ? "before capital place-word"
              : "before capital " + form);
    }
    if (words.has("place-preposition", lower)) {
      signs.add("before preposition " + form);
    }
    if (named.from() > 1) {
      signs.add("before2 " + sentence.token(named.from() - 2).lower() + " " + lower);
    }
  }

  private void after(Named named, String form, boolean isTitle, Signs signs) {
    Sentence sentence = named.sentence();
    if (named.to() >= sentence.tokens().size()) {
      signs.add("ends " + form);
      return;
    }
    Token token = sentence.token(named.to());
    int gap = token.span().start() - named.span().end();
    if (gap > 1) {
      signs.add("gap-after");
      return;
    }
    String lower = token.lower();
    signs.add("after " + lower);
    signs.add("after " + token.pos() + " " + form);
    if (words.has("force", lower)) {
      signs.add("after force");
    }
    if (words.has("place-noun", lower)) {
      signs.add("after place-noun");
    }
    boolean isCapital = Character.isUpperCase(token.text().codePointAt(0)) && !isTitle;
    if (isCapital && token.is(PartOfSpeech.PROPN)) {
      signs.add("after capital " + form);
      if (words.isFamilyName(lower)) {
        signs.add("after family-name");
      }
    }
    if (token.is(PartOfSpeech.VERB) && words.has("saying", token.lemma())) {
      signs.add("after saying " + form);
    }
    if (named.to() + 1 < sentence.tokens().size()) {
      signs.add("after2 " + lower + " " + sentence.token(named.to() + 1).lower());
    }
  }

  private void around(Named named, String form, Report report, Signs signs) {
    if (named.is(Form.DEMONYM) || named.is(Form.ABBREVIATION)) {
      return;
    }
    if (report.announced.contains(named.words())) {
      signs.add("announced-in-report " + form);
    }
    if (report.persons.contains(named.words())) {
      signs.add("person-in-report " + form);
    }
    if (report.containments.isSaid(named)) {
      signs.add("containment-said " + form);
    }
    signs.add("times " + Math.min(4, report.counts.getOrDefault(named.words(), 0)));
  }
}
