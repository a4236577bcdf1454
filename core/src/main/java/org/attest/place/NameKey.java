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
  private static final int LONGEST_ARTICLE = 3;
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
  private static final Pattern SHORTENED = Pattern.compile("\\b(?:saint|fort|mount)(?= )");
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern SPECIAL = Pattern.compile("[øłđßæœıəðþŋ]");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʻʼʿʾ`´ʹ]");
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
  private static final Pattern ARTICLE =
      Pattern.compile("[aeui](?:l|(?<sun>sh|s|n|r|t|z|dh|d|th))");

  private NameKey() {}

  static String exact(String name) {
    String key = isAscii(name) ? exactAscii(name) : exactOther(name);
    return key.contains("saint ") || key.contains("fort ") || key.contains("mount ")
        ? shortened(key)
        : key;
  }

  /** "Saint Paul" and "St. Paul" are one spelling. */
  private static String shortened(String key) {
    return SHORTENED.matcher(key).replaceAll(match -> WORDS.get(match.group()));
  }

  private static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  /** The same as {@link #exactOther}, for the letters most names have, without patterns. */
  private static String exactAscii(String name) {
    StringBuilder key = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        key.append(c);
      } else if (c >= 'A' && c <= 'Z') {
        key.append((char) (c + 'a' - 'A'));
      } else if (c != '\'' && c != '`' && !key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
        key.append(' ');
      }
    }
    int end = key.length();
    return end > 0 && key.charAt(end - 1) == ' ' ? key.substring(0, end - 1) : key.toString();
  }

  private static String exactOther(String name) {
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
      if (!kept.isEmpty() && isJoinedToArticle(word)) {
        word = word.substring(2);
      }
      kept.add(sound(WORDS.getOrDefault(word, word)));
    }
    return String.join("", kept);
  }

  private static boolean isArticle(String word, String next) {
    if (word.length() > LONGEST_ARTICLE) {
      return false;
    }
    Matcher matcher = ARTICLE.matcher(word);
    return matcher.matches()
        && (matcher.group("sun") == null || next.startsWith(matcher.group("sun")));
  }

  private static boolean isJoinedToArticle(String word) {
    return word.length() > 2
        && (word.charAt(0) == 'a' || word.charAt(0) == 'e')
        && word.charAt(1) == word.charAt(2)
        && "snrtzd".indexOf(word.charAt(1)) >= 0;
  }

  private static String sound(String word) {
    String result = word;
    if (word.length() > 3) {
      if (word.endsWith("ah") || word.endsWith("eh")) {
        result = word.substring(0, word.length() - 2) + "a";
      } else if (word.endsWith("e")) {
        result = word.substring(0, word.length() - 1) + "a";
      }
    }
    for (String[] sound : SOUNDS) {
      result = result.replace(sound[0], sound[1]);
    }
    return undoubled(result);
  }

  private static String undoubled(String word) {
    StringBuilder result = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
        result.append(word.charAt(i));
      }
    }
    return result.toString();
  }
}
