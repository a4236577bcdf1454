package org.attest.place;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two keys a name is looked up by. {@link #exact} forgets case, accents and punctuation; {@link
 * #loose} also forgets what transliterations differ in: articles and their assimilation, doubled
 * letters, ee/i, ou/u, q/k, ayn and hamza. tools/gazetteer/name_key.py has the same rules.
 */
final class NameKey {
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("ø", "o"),
          Map.entry("ł", "l"),
          Map.entry("đ", "d"),
          Map.entry("ß", "ss"),
          Map.entry("æ", "ae"),
          Map.entry("œ", "oe"),
          Map.entry("ı", "i"),
          Map.entry("ə", "a"),
          Map.entry("ð", "d"),
          Map.entry("þ", "th"),
          Map.entry("ŋ", "n"));
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("saint", "st"),
          Map.entry("sankt", "st"),
          Map.entry("tall", "tel"),
          Map.entry("tell", "tel"),
          Map.entry("mount", "mt"),
          Map.entry("fort", "ft"),
          Map.entry("jabal", "jebel"),
          Map.entry("kafar", "kafr"),
          Map.entry("kfar", "kafr"));
  private static final String[][] SOUNDS = {
    {"ee", "i"}, {"oo", "u"}, {"ou", "u"}, {"ai", "i"}, {"ay", "i"}, {"ei", "i"}, {"ey", "i"},
    {"e", "i"}, {"y", "i"}, {"o", "u"}, {"q", "k"}, {"ck", "k"}, {"dh", "d"}, {"th", "t"},
    {"gh", "g"}, {"ph", "f"}, {"dj", "j"}
  };
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern SPECIAL = Pattern.compile("[øłđßæœıəðþŋ]");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʻʼʿʾ`´ʹ]");
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
  private static final Pattern ARTICLE =
      Pattern.compile("[aeui](?:l|(?<sun>sh|s|n|r|t|z|dh|d|th))");
  private static final Pattern JOINED_ARTICLE = Pattern.compile("^[ae](?:ss|nn|rr|tt|zz|dd)");
  private static final Pattern LAST_VOWEL = Pattern.compile("(?:ah|eh|a|e)$");
  private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

  private NameKey() {}

  static String exact(String name) {
    String text = name.toLowerCase(Locale.ROOT);
    text = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    text = SPECIAL.matcher(text).replaceAll(match -> LETTERS.getOrDefault(match.group(), ""));
    return OTHER.matcher(APOSTROPHES.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }

  static String loose(String name) {
    String[] words = exact(name).split(" ");
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      if (i + 1 < words.length && isArticle(words[i], words[i + 1])) {
        continue;
      }
      String word = words[i];
      if (!kept.isEmpty() && JOINED_ARTICLE.matcher(word).find()) {
        word = word.substring(2);
      }
      kept.add(sound(WORDS.getOrDefault(word, word)));
    }
    return String.join("", kept);
  }

  private static boolean isArticle(String word, String next) {
    Matcher matcher = ARTICLE.matcher(word);
    return matcher.matches()
        && (matcher.group("sun") == null || next.startsWith(matcher.group("sun")));
  }

  private static String sound(String word) {
    String result = word.length() > 3 ? LAST_VOWEL.matcher(word).replaceAll("a") : word;
    for (String[] sound : SOUNDS) {
      result = result.replace(sound[0], sound[1]);
    }
    return DOUBLED.matcher(result).replaceAll("$1");
  }
}
