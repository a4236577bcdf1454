package org.attest.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.attest.model.Claim;
import org.attest.model.Grade;
import org.attest.model.Responsibility;
import org.attest.model.Stance;

/**
 * How far an event is borne out: the codebook's table, in this order. Denied by an origin:
 * contested. A party accepts responsibility: confirmed. Origins name different agents: contested.
 * Three origins of two kinds: confirmed; two: corroborated; one: single-source. Origins on one side
 * of the event count once. {@code discounted} is for reviewers and is never given here.
 */
final class GradeRule {
  private static final List<String> NUMBERS =
      List.of(
          "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private GradeRule() {}

  /** A grade and the sentence that explains it. */
  record Graded(Grade grade, String reason) {}

  static Graded grade(Evidence evidence) {
    List<FoundOrigin> origins = evidence.origins();
    List<FoundOrigin> denying = origins.stream().filter(o -> o.takes(Stance.DENIES)).toList();
    if (!denying.isEmpty()) {
      return graded(Grade.CONTESTED, evidence, " Denied by " + names(denying) + ".");
    }
    List<String> accepting = accepting(evidence);
    if (!accepting.isEmpty()) {
      return graded(
          Grade.CONFIRMED,
          evidence,
          " Responsibility is claimed by " + String.join(", ", accepting) + ".");
    }
    if (namesDifferentAgents(evidence)) {
      return graded(Grade.CONTESTED, evidence, " Different agents are named.");
    }
    List<FoundOrigin> asserting = origins.stream().filter(FoundOrigin::asserts).toList();
    long independent = asserting.stream().map(FoundOrigin::interest).distinct().count();
    long kinds = asserting.stream().map(FoundOrigin::kind).distinct().count();
    String oneSide =
        independent < asserting.size() ? " Origins on one side of the event count once." : "";
    if (independent >= 3 && kinds >= 2) {
      return graded(Grade.CONFIRMED, evidence, oneSide);
    }
    return graded(independent >= 2 ? Grade.CORROBORATED : Grade.SINGLE_SOURCE, evidence, oneSide);
  }

  /** Who takes responsibility, by a chain of their own or as an agent said to claim it. */
  private static List<String> accepting(Evidence evidence) {
    Set<String> names = new TreeSet<>();
    evidence.origins().stream()
        .filter(origin -> origin.takes(Stance.CLAIMS_RESPONSIBILITY))
        .forEach(origin -> names.add(origin.name()));
    if (names.isEmpty()) {
      for (ReportClaim claim : evidence.claims()) {
        for (Claim.Participant agent : claim.claim().agents()) {
          if (agent.responsibility() == Responsibility.CLAIMED) {
            names.add(agent.actor() == null ? agent.text() : agent.actor());
          }
        }
      }
    }
    return new ArrayList<>(names);
  }

  /** Two claims of different origins with resolved agents and no side in common. */
  private static boolean namesDifferentAgents(Evidence evidence) {
    List<ReportClaim> naming =
        evidence.claims().stream().filter(claim -> !RoleFit.isMutual(claim.claim())).toList();
    for (ReportClaim one : naming) {
      for (ReportClaim other : naming) {
        Set<String> sides = Side.of(RoleFit.charged(one.claim()));
        Set<String> others = Side.of(RoleFit.charged(other.claim()));
        if (!sides.isEmpty()
            && !others.isEmpty()
            && sides.stream().noneMatch(others::contains)
            && evidence.originsBehind(List.of(one, other)) >= 2) {
          return true;
        }
      }
    }
    return false;
  }

  private static Graded graded(Grade grade, Evidence evidence, String addition) {
    long reports =
        evidence.claims().stream().map(claim -> claim.ref().reportId()).distinct().count();
    List<FoundOrigin> origins = evidence.origins();
    String sentence =
        number(reports)
            + (reports == 1 ? " report, " : " reports, ")
            + number(origins.size())
            + (origins.size() == 1 ? " origin: " : " origins: ")
            + names(origins)
            + ".";
    return new Graded(
        grade,
        sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + addition);
  }

  private static String number(long number) {
    return number < NUMBERS.size() ? NUMBERS.get((int) number) : Long.toString(number);
  }

  private static String names(List<FoundOrigin> origins) {
    return origins.stream()
        .sorted(Comparator.comparing(FoundOrigin::name))
        .map(FoundOrigin::name)
        .collect(Collectors.joining(", "));
  }
}
