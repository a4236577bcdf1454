package org.attest.place;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.attest.model.PartOfSpeech;
import org.attest.model.Sentence;
import org.attest.model.Span;
import org.attest.model.Token;
import org.attest.place.Entry.Kind;

/**
 * Tells when a name of the gazetteer is not meant as a place: part of a person's or organisation's
 * name, or a country or capital that stands for its government.
 */
final class NameContext {
  private static final Pattern PAIR = Pattern.compile("(?i)\\bbetween (?:the )?$");
  private static final Pattern PAIR_SECOND =
      Pattern.compile("\\bbetween (?:the )?\\p{Lu}[\\p{L}.'’ -]{1,25} and (?:the )?$");
  private static final Pattern PAIR_FIRST = Pattern.compile("^ and (?:the )?\\p{Lu}");
  private static final int REACH = 60;

  private final Words words;
  private final Pattern nameOf;
  private final Pattern power;
  private final Pattern compound;
  private final Pattern possessor;

  NameContext(Words words) {
    this.words = words;
    nameOf =
        Pattern.compile(
            "\\b(?:(?:%s)(?: \\w+)? (?:of|for)|(?:%s)(?: \\w+)? in) (?:the )?(?:\\p{Lu}\\w+ and )?(?:the )?$"
                .formatted(either("name-of"), either("rule-in")),
            Pattern.CASE_INSENSITIVE);
    power =
        Pattern.compile(
            "\\b(?:%s) (?:the )?$".formatted(either("power-before")), Pattern.CASE_INSENSITIVE);
    possessor =
        Pattern.compile("^['’]s? (?:\\p{Ll}+ ){0,2}(?:%s)\\b".formatted(either("possessed")));
    compound = Pattern.compile("^[-–](?:%s)\\b".formatted(either("compound")));
  }

  private String either(String set) {
    return String.join("|", words.all(set).stream().sorted().map(Pattern::quote).toList());
  }

  /** Why this name is no place here; empty if it may be one. */
  Optional<String> refusal(String text, Named named) {
    Span within = named.sentence().span();
    String before =
        text.substring(
            Math.max(within.start(), named.span().start() - REACH), named.span().start());
    String after =
        text.substring(
            named.span().end(),
            Math.max(named.span().end(), Math.min(within.end(), named.span().end() + REACH)));
    if (compound.matcher(after).lookingAt()) {
      return Optional.of("compound");
    }
    if (mayFollowOf(before) && nameOf.matcher(before).find()) {
      return Optional.of("name-of");
    }
    if (isPartOfName(text, named)) {
      return Optional.of("part-of-name");
    }
    return isGovernment(named, before, after) ? Optional.of("metonym") : Optional.empty();
  }

  private static boolean mayFollowOf(String before) {
    return before.endsWith(" of ")
        || before.endsWith(" for ")
        || before.endsWith(" in ")
        || before.endsWith(" the ")
        || before.endsWith(" and ");
  }

  private boolean isPartOfName(String text, Named named) {
    Sentence sentence = named.sentence();
    if (Casing.of(sentence, text) != Casing.MIXED) {
      return named.to() < sentence.tokens().size()
          && words.has("force", sentence.token(named.to()).lower());
    }
    boolean isTitle = Casing.isTitleCase(sentence);
    if (named.from() > 0 && isJoinedBefore(sentence, named, isTitle)) {
      return true;
    }
    if (named.to() >= sentence.tokens().size()) {
      return false;
    }
    Token next = sentence.token(named.to());
    if (next.span().start() != named.span().end() + 1) {
      return false;
    }
    if (words.has("force", next.lower())) {
      return true;
    }
    return !isTitle
        && next.is(PartOfSpeech.PROPN)
        && NameFinder.isCapitalised(next.text())
        && !words.has("place-noun", next.lower())
        && !words.has("beside", next.lower())
        && !words.isDemonym(next.text());
  }

  private boolean isJoinedBefore(Sentence sentence, Named named, boolean isTitle) {
    Token previous = sentence.token(named.from() - 1);
    int gap = named.span().start() - previous.span().end();
    if (words.has("title", previous.lower()) && gap <= 1) {
      return true;
    }
    if (gap == 0 && previous.text().matches("[-–]")) {
      return true;
    }
    return !isTitle
        && gap == 1
        && previous.is(PartOfSpeech.PROPN)
        && NameFinder.isCapitalised(previous.text())
        && !words.has("beside", previous.lower())
        && !words.has("place-noun", previous.lower())
        && !words.isDemonym(previous.text());
  }

  private boolean isGovernment(Named named, String before, String after) {
    List<Entry> entries = named.entries();
    boolean isSeatOfPower =
        entries.stream().limit(2).anyMatch(e -> e.is(Kind.COUNTRY) || e.is(Kind.CAPITAL));
    if (!isSeatOfPower) {
      return false;
    }
    boolean isCapital = entries.stream().limit(2).anyMatch(e -> e.is(Kind.CAPITAL));
    boolean isPair =
        PAIR.matcher(before).find() && PAIR_FIRST.matcher(after).find()
            || PAIR_SECOND.matcher(before).find();
    if (isPair
        && !before
            .toLowerCase(Locale.ROOT)
            .matches(".*\\b(?:border|road|area|highway)s? between .*")) {
      return true;
    }
    if (isCapital && power.matcher(before).find()) {
      return true;
    }
    return possessor.matcher(after).lookingAt() || isSaying(named);
  }

  private boolean isSaying(Named named) {
    Sentence sentence = named.sentence();
    if (named.from() > 0) {
      Token previous = sentence.token(named.from() - 1);
      if (previous.is(PartOfSpeech.ADP) || words.has("place-preposition", previous.lower())) {
        return false;
      }
    }
    for (int i = named.to(); i < Math.min(named.to() + 4, sentence.tokens().size()); i++) {
      Token token = sentence.token(i);
      switch (token.pos()) {
        case AUX, ADV, PART -> {
          // "has also", "did not": the verb is still to come
        }
        case VERB -> {
          return words.has("saying", token.lemma());
        }
        default -> {
          return false;
        }
      }
    }
    return false;
  }
}
