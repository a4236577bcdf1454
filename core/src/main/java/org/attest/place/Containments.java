package org.attest.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.attest.place.Entry.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a report itself says of where its places lie: "X, Y", "X in Y", "X (Y)", "Y's X". Said of
 * one mention it holds for every other of the same words.
 */
final class Containments {
  private static final int REACH = 45;
  private static final Pattern COMMA = Pattern.compile(",? \\(?|,\\s");
  private static final Pattern INSIDE =
      Pattern.compile(
          "(?:,|,? in| \\(|,? which lies in|,? a (?:town|city|village) in)(?: \\w+)?(?: the)?(?:"
              + " (?:north|south|east|west|central)\\S*)?(?: (?:province|district|state|region|countryside) of)?"
              + " ?");
  private static final Pattern POSSESSED =
      Pattern.compile("['’]s? (?:\\p{Ll}+ ){0,3}|,? (?:in|at|near) the (?:city|town|village) of ");
  private static final Pattern UNIT_THEN_COMMA =
      Pattern.compile(
          " (?:province|governorate|district|region|oblast|state|county|city),? (?:in )?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LISTED = Pattern.compile("(?:, (?:and )?| and )(?:in )?");

  private final Map<String, Map<String, String>> said = new HashMap<>();

  /**
   * @param names in text order
   */
  Containments(String text, List<Named> names) {
    for (int i = 0; i < names.size(); i++) {
      for (int j = Math.max(0, i - 2); j < Math.min(names.size(), i + 3); j++) {
        String how = i == j ? null : how(names, i, j, text);
        if (how != null) {
          record(names.get(i), names.get(j), how);
        }
      }
    }
  }

  private void record(Named named, Named area, String how) {
    for (Entry entry : named.entries()) {
      if (area.entries().stream().anyMatch(entry::liesIn)) {
        said.computeIfAbsent(NameKey.exact(named.words()), key -> new HashMap<>())
            .merge(entry.id(), how, (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
    }
  }

  /** How the text says that a row of a name lies where it does; null if it does not. */
  @Nullable String of(Named named, Entry entry) {
    return said.getOrDefault(NameKey.exact(named.words()), Map.of()).get(entry.id());
  }

  /** True if the text says of some row of the name where it lies. */
  boolean isSaid(Named named) {
    return said.containsKey(NameKey.exact(named.words()));
  }

  private static @Nullable String how(List<Named> names, int of, int in, String text) {
    Named named = names.get(of);
    Named other = names.get(in);
    if (other.is(Form.DEMONYM) && in > of) {
      return null;
    }
    int gap = other.span().start() - named.span().end();
    if (gap >= 0 && gap < REACH) {
      String between = text.substring(named.span().end(), other.span().start());
      if (COMMA.matcher(between).matches()) {
        String like = rank(named) >= rank(other) ? "comma, of one rank" : "comma";
        return isListed(names, of, in, text) ? like + ", listed" : like;
      }
      return INSIDE.matcher(between).matches() || UNIT_THEN_COMMA.matcher(between).matches()
          ? "in"
          : null;
    }
    gap = named.span().start() - other.span().end();
    return gap >= 0
            && gap < REACH
            && POSSESSED.matcher(text.substring(other.span().end(), named.span().start())).matches()
        ? "possessed"
        : null;
  }

  /** "X, Y and Z": names of one rank, none of which lies in the next. */
  private static boolean isListed(List<Named> names, int of, int in, String text) {
    return isLink(names, of - 1, of, text) || isLink(names, in, in + 1, text);
  }

  private static boolean isLink(List<Named> names, int first, int second, String text) {
    if (first < 0 || second >= names.size()) {
      return false;
    }
    int from = names.get(first).span().end();
    int to = names.get(second).span().start();
    return from <= to && to - from < 8 && LISTED.matcher(text.substring(from, to)).matches();
  }

  /** Of the widest area of the name: a country 2, a first-order unit 1. */
  private static int rank(Named named) {
    int rank = 0;
    for (Entry entry : named.entries()) {
      rank = Math.max(rank, entry.is(Kind.COUNTRY) ? 2 : entry.is(Kind.FIRST_ORDER) ? 1 : 0);
    }
    return rank;
  }
}
