package org.attest.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.PartOfSpeech;
import org.attest.model.Sentence;
import org.attest.model.Span;
import org.attest.model.Token;
import org.attest.place.Entry.Kind;
import org.jspecify.annotations.Nullable;

/** Finds names the gazetteer has, the longest first, in the words of a sentence. */
final class NameFinder {
  private static final int LONGEST = 7;
  private static final int SHORTEST_IN_LOWER_CASE = 4;
  private static final long KNOWN_WITHOUT_CAPITALS = 50_000;
  private static final long KNOWN_AS_INITIALS = 1_000_000;
  private static final Set<String> PARTICLES =
      Set.of(
          ("a ad al am an and ar as ash at az bei bin d da das de del della den der des di do dos du e"
                  + " ed el en es et ez gli i ibn il im in la las le les lo los na o of on os sa sul sur"
                  + " the un upon ve von y zu")
              .split(" "));
  private static final Pattern ARTICLE =
      Pattern.compile("(?:al|el|ad|an|ar|as|ash|at|az|es|ez)(?:-.*)?");
  private static final Pattern JOINED_ARTICLE =
      Pattern.compile("(?:al|el|ad|an|ar|as|ash|at|az|es|ez)-");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");
  private static final Pattern FULL_STOP_INSIDE =
      Pattern.compile("(?<!\\b(?:St|Mt|Ft|[A-Z]))\\.(?=.)");

  private final Gazetteer gazetteer;
  private final Words words;

  NameFinder(Gazetteer gazetteer, Words words) {
    this.gazetteer = gazetteer;
    this.words = words;
  }

  List<Named> find(String text, Sentence sentence) {
    List<Named> result = new ArrayList<>();
    Casing casing = Casing.of(sentence, text);
    int at = 0;
    while (at < sentence.tokens().size()) {
      Named named = longestAt(text, sentence, casing, at);
      if (named == null) {
        at++;
      } else {
        result.add(named);
        at = named.to();
      }
    }
    return result;
  }

  private @Nullable Named longestAt(String text, Sentence sentence, Casing casing, int from) {
    Token first = sentence.token(from);
    if (!mayStart(first, casing)) {
      return null;
    }
    for (int to = furthest(sentence, casing, from); to > from; to--) {
      Token last = sentence.token(to - 1);
      boolean isInside = casing != Casing.MIXED || isCapitalised(last.text()) || to == from + 1;
      if (!isInside || last.text().equals(".")) {
        continue;
      }
      String name = withoutPossessive(sentence.span(from, to).of(text));
      if (!mayBeName(name) || name.indexOf('.') > 0 && FULL_STOP_INSIDE.matcher(name).find()) {
        continue;
      }
      List<Entry> entries = accepted(sentence, casing, name, from, to);
      if (!entries.isEmpty()) {
        int start = first.span().start();
        Span span = new Span(start, start + name.length());
        return new Named(sentence, span, name, from, to, entries, Form.NAME, null);
      }
    }
    return null;
  }

  /** Where a name that starts at a token can end at most: particles are its only small words. */
  private static int furthest(Sentence sentence, Casing casing, int from) {
    int most = Math.min(sentence.tokens().size(), from + LONGEST);
    if (casing != Casing.MIXED) {
      return most;
    }
    int to = from + 1;
    while (to < most) {
      Token token = sentence.token(to);
      boolean isInside =
          isCapitalised(token.text())
              || PARTICLES.contains(token.lower())
              || !Character.isLetter(token.text().codePointAt(0));
      if (!isInside) {
        break;
      }
      to++;
    }
    return to;
  }

  static String withoutPossessive(String words) {
    return words.indexOf('\'') < 0 && words.indexOf('’') < 0
        ? words
        : POSSESSIVE.matcher(words).replaceFirst("");
  }

  /** Letters, marks, digits and what joins them in a name. */
  static boolean mayBeName(String words) {
    for (int i = 0; i < words.length(); i += Character.charCount(words.codePointAt(i))) {
      if (!mayBeInName(words.codePointAt(i))) {
        return false;
      }
    }
    return !words.isEmpty();
  }

  private static boolean mayBeInName(int c) {
    if (Character.isLetterOrDigit(c) || " '’‘ʻʼ`´.&-".indexOf(c) >= 0) {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private boolean mayStart(Token token, Casing casing) {
    if (token.is(PartOfSpeech.PUNCT) || !Character.isLetter(token.text().codePointAt(0))) {
      return false;
    }
    return casing != Casing.MIXED
        || isCapitalised(token.text())
        || mayBeArticle(token.lower()) && ARTICLE.matcher(token.lower()).matches();
  }

  private static boolean mayBeArticle(String word) {
    return (word.charAt(0) == 'a' || word.charAt(0) == 'e')
        && (word.length() <= 3 || word.indexOf('-') > 0);
  }

  private List<Entry> accepted(Sentence sentence, Casing casing, String name, int from, int to) {
    Token first = sentence.token(from);
    boolean isOneWord = to == from + 1;
    String lower = name.toLowerCase(java.util.Locale.ROOT);
    if (name.length() < 2
        || (words.has("stop", lower) && !name.equals("US"))
        || (casing != Casing.MIXED && !first.pos().isNominal())
        || words.isDemonym(name)
        || (casing == Casing.MIXED && isOneWord && !isCapitalised(name) && !name.contains("-"))) {
      return List.of();
    }
    if (isOneWord && !name.contains(".") && !isNameLike(first, casing)) {
      return List.of();
    }
    List<Entry> entries = gazetteer.find(name);
    if (casing == Casing.LOWER) {
      String key = NameKey.exact(name);
      boolean isSpelt =
          key.length() >= SHORTEST_IN_LOWER_CASE
              && entries.stream().anyMatch(e -> isKnown(e) && e.isNamed(key));
      return isSpelt && (to > from + 1 || isAnnounced(sentence, from) || isArea(entries.get(0)))
          ? entries
          : List.of();
    }
    if (casing == Casing.UPPER) {
      return entries.stream().anyMatch(NameFinder::isKnown)
              && (to > from + 1 || isAnnounced(sentence, from) || isArea(entries.get(0)))
          ? entries
          : List.of();
    }
    if (isOneWord && from == 0 && entries.stream().noneMatch(NameFinder::isKnown)) {
      return List.of();
    }
    boolean isInitials = name.length() <= 5 && name.equals(name.toUpperCase(java.util.Locale.ROOT));
    if (isInitials || name.length() < 3) {
      return entries.stream()
          .filter(e -> e.is(Kind.COUNTRY) || e.population() >= KNOWN_AS_INITIALS)
          .filter(e -> isInitials)
          .toList();
    }
    return entries;
  }

  private static boolean isNameLike(Token token, Casing casing) {
    return switch (token.pos()) {
      case PROPN -> true;
      case NOUN, ADJ, X -> token.index() > 0 || casing != Casing.MIXED;
      case INTJ, VERB, ADV -> casing == Casing.MIXED && token.index() > 0;
      default -> false;
    };
  }

  private boolean isAnnounced(Sentence sentence, int from) {
    return from > 0 && words.has("place-preposition", sentence.token(from - 1).lower());
  }

  private static boolean isArea(Entry entry) {
    return entry.is(Kind.COUNTRY) || entry.is(Kind.REGION);
  }

  private static boolean isKnown(Entry entry) {
    return !entry.isSettled() || entry.population() >= KNOWN_WITHOUT_CAPITALS;
  }

  static boolean isCapitalised(String word) {
    if (word.indexOf('-') > 0) {
      Matcher article = JOINED_ARTICLE.matcher(word);
      if (article.lookingAt()) {
        return article.end() < word.length()
            && Character.isUpperCase(word.codePointAt(article.end()));
      }
    }
    return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
  }
}
