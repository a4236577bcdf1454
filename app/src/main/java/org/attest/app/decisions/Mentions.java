package org.attest.app.decisions;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which reports the entries of the log name, so that only those are read that matter. */
public final class Mentions {
  private static final Pattern CLAIM = Pattern.compile("\"([^\"]+)#c\\d{1,9}\"");

  private final List<Entry> log;
  private final Map<Long, Set<String>> byEntry = new HashMap<>();

  public Mentions(List<Entry> log) {
    this.log = log;
    log.forEach(entry -> byEntry.put(entry.number(), named(entry)));
  }

  /** What takes an entry back names what that one named. */
  private Set<String> named(Entry entry) {
    if (entry.decided() == Kind.UNMERGE || entry.decided() == Kind.UNDO) {
      Set<String> taken = byEntry.get(entry.json().path("undoes").asLong());
      if (taken != null) {
        return taken;
      }
    }
    Set<String> reports = new TreeSet<>();
    Matcher claims = CLAIM.matcher(entry.content());
    while (claims.find()) {
      reports.add(claims.group(1));
    }
    String about = entry.about();
    int end = about.lastIndexOf('#');
    if (!about.startsWith("e-") && !isOfActor(entry)) {
      reports.add(end < 0 ? about : about.substring(0, end));
    }
    return reports;
  }

  static boolean isOfActor(Entry entry) {
    return entry.decided() == Kind.SAME || entry.decided() == Kind.APART;
  }

  /** Ids of the reports that an entry names. */
  public Set<String> of(Entry entry) {
    return byEntry.getOrDefault(entry.number(), Set.of());
  }

  /** The entries that name one of these reports, and those on actors; in order. */
  List<Entry> on(Collection<String> reports) {
    return log.stream()
        .filter(entry -> isOfActor(entry) || of(entry).stream().anyMatch(reports::contains))
        .toList();
  }

  /** These reports and all that entries name beside one of them. */
  Set<String> beside(Collection<String> reports) {
    return beside(reports, entry -> true);
  }

  /** These reports and all that merges and splits name beside one of them. */
  Set<String> joined(Collection<String> reports) {
    return beside(reports, Mentions::joins);
  }

  /** True if a merge or a split names one of these reports. */
  boolean joins(Collection<String> reports) {
    return log.stream()
        .anyMatch(entry -> joins(entry) && of(entry).stream().anyMatch(reports::contains));
  }

  private static boolean joins(Entry entry) {
    return entry.decided() == Kind.MERGE || entry.decided() == Kind.SPLIT;
  }

  private Set<String> beside(Collection<String> reports, Predicate<Entry> counts) {
    Set<String> given = new LinkedHashSet<>(reports);
    Set<String> all = new LinkedHashSet<>(reports);
    for (Entry entry : log) {
      if (counts.test(entry) && of(entry).stream().anyMatch(given::contains)) {
        all.addAll(of(entry));
      }
    }
    return all;
  }
}
