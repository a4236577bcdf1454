package org.attest.text;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attest.model.Vocabulary;

/** Fills the named parts, such as {@code {agency}}, into the patterns of the rule files. */
final class RulePatterns {

  private static final String MONTH =
      "(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

  /** Capitalised words that open a text and are no place. */
  private static final String NO_PLACE =
      "(?!(?:FILE|UPDATED?|BREAKING|EXCLUSIVE|WATCH|OPINION|ANALYSIS|EXPLAINER|VIDEO|LIVE|FACTBOX"
          + "|TIMELINE|INTERVIEW|FEATURE|PHOTOS?|CORRECTED|CORRECTION|NATO|UNICEF|UNHCR|ISIS|ISIL)\\b)";

  private static final Map<String, String> PARTS = parts();

  private RulePatterns() {}

  private static Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("month", MONTH);
    parts.put(
        "date",
        "(?:%s \\d{1,2}|\\d{1,2} %s)(?:,? (?:\\d{4}|\\d{2})(?!\\d))?".formatted(MONTH, MONTH));
    String country = "(?:, \\p{Lu}[\\p{L}.'’ -]{1,30}?)?";
    parts.put(
        "place", NO_PLACE + "\\p{Lu}[\\p{L}.'’-]*(?:[ /][\\p{L}][\\p{L}.'’-]*){0,4}" + country);
    parts.put(
        "capitals",
        NO_PLACE
            + "(?=\\p{Lu}{4}|\\p{Lu}+[ /]\\p{Lu}{2})\\p{Lu}[\\p{Lu}.'’-]+(?:[ /]\\p{Lu}[\\p{Lu}.'’-]*){0,3}"
            + country);
    parts.put("person", "\\p{Lu}[\\p{L}.'’-]*(?:(?: (?:and|&))? \\p{Lu}[\\p{L}.'’-]*){1,5}");
    parts.put("agency", agencies());
    return parts;
  }

  /** Longest first, so that "Reuters" does not hide "Thomson Reuters". */
  private static String agencies() {
    return Vocabulary.load(RulePatterns.class, "agencies.tsv").stream()
        .flatMap(row -> Stream.concat(Stream.of(row.get("name")), row.list("aliases").stream()))
        .flatMap(name -> name.length() > 3 ? Stream.of(name, capitals(name)) : Stream.of(name))
        .distinct()
        .sorted(Comparator.comparing(String::length).reversed().thenComparing(name -> name))
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  private static String capitals(String name) {
    return name.toUpperCase(java.util.Locale.ROOT);
  }

  static Pattern compile(String pattern, int flags) {
    String filled = pattern;
    for (Map.Entry<String, String> part : PARTS.entrySet()) {
      filled = filled.replace("{" + part.getKey() + "}", part.getValue());
    }
    return Pattern.compile(filled, flags);
  }

  static List<Vocabulary.Row> rows(String file) {
    return Vocabulary.load(RulePatterns.class, file);
  }
}
