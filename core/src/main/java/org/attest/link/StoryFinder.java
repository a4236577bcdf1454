package org.attest.link;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.attest.model.Report;

/**
 * Finds which reports tell one story: the news of some days about one matter. A story may hold
 * several occurrences, and reports in which no claim of them was read.
 */
public final class StoryFinder {
  /** Reports less alike than this are not of one story. */
  private static final double FEWEST_SHARED = 0.05;

  private static final double THRESHOLD = 0.3;

  /** News of other months is another story. */
  private static final long MOST_DAYS = 30;

  public StoryFinder() {}

  /** Ids of reports that are alike at all. */
  public List<LinkPair<String>> pairs(List<Report> reports) {
    Map<String, Report> byId = new TreeMap<>();
    reports.forEach(report -> byId.putIfAbsent(report.id(), report));
    List<Report> sorted = List.copyOf(byId.values());
    List<ReportWords> about = sorted.stream().map(ReportWords::of).toList();
    List<LinkPair<String>> pairs = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      for (int j = i + 1; j < sorted.size(); j++) {
        Report one = sorted.get(i);
        Report other = sorted.get(j);
        ReportWords words = about.get(i);
        ReportWords others = about.get(j);
        if (areAlike(words, others)) {
          StoryLikeness likeness = StoryLikeness.of(words, others);
          double probability = longApart(one, other) ? 0 : probability(likeness);
          pairs.add(new LinkPair<>(one.id(), other.id(), likeness.signs(), probability));
        }
      }
    }
    return pairs;
  }

  private static boolean areAlike(ReportWords one, ReportWords other) {
    return one.all().cosine(other.all()) >= FEWEST_SHARED;
  }

  private static double probability(StoryLikeness likeness) {
    return LinkWeights.probability(likeness.logOdds());
  }

  private static boolean longApart(Report one, Report other) {
    LocalDate published = one.published();
    LocalDate otherPublished = other.published();
    return published != null
        && otherPublished != null
        && Math.abs(ChronoUnit.DAYS.between(published, otherPublished)) > MOST_DAYS;
  }

  /**
   * Which of other reports tell the story that some reports tell: those that are as likely of it,
   * on the mean over the reports, as the reports of a story must be.
   *
   * @return ids with the mean probability, the likeliest first
   */
  public List<Beside> beside(Collection<Report> story, Collection<Report> others) {
    List<ReportWords> about = story.stream().map(ReportWords::of).toList();
    List<Report> told = List.copyOf(story);
    Set<String> ids = story.stream().map(Report::id).collect(Collectors.toSet());
    List<Beside> beside = new ArrayList<>();
    for (Report other : others) {
      if (ids.contains(other.id()) || told.stream().allMatch(one -> longApart(one, other))) {
        continue;
      }
      ReportWords words = ReportWords.of(other);
      double sum = 0;
      for (int i = 0; i < told.size(); i++) {
        if (!longApart(told.get(i), other) && areAlike(about.get(i), words)) {
          sum += probability(StoryLikeness.of(about.get(i), words));
        }
      }
      if (sum / told.size() >= THRESHOLD) {
        beside.add(new Beside(other.id(), sum / told.size()));
      }
    }
    return beside.stream()
        .sorted(
            Comparator.<Beside>comparingDouble(one -> -one.probability())
                .thenComparing(Beside::reportId))
        .toList();
  }

  /** A report that tells a story too, and how likely. */
  public record Beside(String reportId, double probability) {}

  /** Ids of the reports, those of one story together; each report is in one. */
  public List<List<String>> stories(List<Report> reports) {
    List<String> ids = reports.stream().map(Report::id).distinct().sorted().toList();
    return AverageLink.clusters(ids, pairs(reports), THRESHOLD);
  }
}
