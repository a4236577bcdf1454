package org.attest.link;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attest.model.Claim;
import org.attest.model.ClaimRef;
import org.attest.model.Report;
import org.jspecify.annotations.Nullable;

/**
 * A claim together with the report it stands in.
 *
 * @param words content words of its evidence, lower case, sorted, each once
 */
record ReportClaim(Report report, Claim claim, ClaimRef ref, List<String> words)
    implements Comparable<ReportClaim> {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** Words that say nothing of an occurrence. */
  private static final List<String> EMPTY_WORDS =
      List.of(
          "the",
          "and",
          "that",
          "was",
          "were",
          "had",
          "has",
          "have",
          "been",
          "said",
          "says",
          "for",
          "with",
          "from",
          "after",
          "when",
          "who",
          "which",
          "its",
          "his",
          "her",
          "their",
          "they",
          "this",
          "than",
          "into",
          "not",
          "but",
          "are",
          "will",
          "would",
          "also",
          "according",
          "told",
          "him",
          "them",
          "she",
          "being",
          "while",
          "other",
          "some",
          "more",
          "one",
          "two",
          "there");

  static ReportClaim of(Report report, Claim claim) {
    String evidence =
        claim.evidence().stream()
            .map(span -> span.of(report.text()))
            .collect(Collectors.joining(" "));
    return new ReportClaim(
        report, claim, new ClaimRef(report.id(), claim.id()), contentWords(evidence));
  }

  /** Words of three letters or more and numbers, less those that say nothing; a plural is cut. */
  static List<String> contentWords(String text) {
    TreeSet<String> words = new TreeSet<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      String word = matcher.group();
      boolean number = Character.isDigit(word.charAt(0));
      if (number || word.length() > 2 && !EMPTY_WORDS.contains(word)) {
        words.add(number ? word : singular(word));
      }
    }
    return List.copyOf(words);
  }

  private static String singular(String word) {
    return word.length() > 4 && word.endsWith("s") && !word.endsWith("ss")
        ? word.substring(0, word.length() - 1)
        : word;
  }

  boolean sameReport(ReportClaim other) {
    return ref.reportId().equals(other.ref.reportId());
  }

  @Override
  public int compareTo(ReportClaim other) {
    return ref.compareTo(other.ref);
  }

  // the reference says which claim it is; comparing whole reports would be slow
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ReportClaim that && ref.equals(that.ref);
  }

  @Override
  public int hashCode() {
    return ref.hashCode();
  }
}
