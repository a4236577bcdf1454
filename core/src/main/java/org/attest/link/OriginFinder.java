package org.attest.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.attest.model.Chain;
import org.attest.model.Claim.Participant;
import org.attest.model.Link;
import org.attest.model.Report;
import org.attest.model.Stance;
import org.attest.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * Finds the independent origins behind the claims of one event.
 *
 * <ul>
 *   <li>The origin of a chain is its innermost named source; an unnamed one ("was reported") adds
 *       none. Without a source it is the outlet the report credits, else the outlet itself.
 *   <li>The reporter's own voice is an origin only where the claim names nobody else who asserts
 *       it.
 *   <li>Outlets whose reports are near-copies of one another are one origin, under the credited
 *       name.
 *   <li>Sources of the same id, or whose names hold one another ("Foo Ministry", "A. Person, Foo
 *       Ministry"), are one.
 *   <li>An origin is a party if it speaks for a state, force, police or armed group that takes
 *       part.
 * </ul>
 */
final class OriginFinder {
  private static final Set<String> PUBLISHERS = Set.of("outlet", "agency");
  private static final Set<String> PARTISANS =
      Set.of("military", "armed-group", "government", "police", "state", "party", "official");

  /** Share of the shorter name's words that makes two names one. */
  private static final double MOST = 0.6;

  private final NearCopies copies;

  OriginFinder(NearCopies copies) {
    this.copies = copies;
  }

  /** Origins sorted by name, then id. */
  List<FoundOrigin> find(List<ReportClaim> claims) {
    List<List<Voice>> groups = new ArrayList<>();
    claims.stream().sorted().flatMap(OriginFinder::voices).forEach(voice -> place(voice, groups));
    return groups.stream()
        .map(voices -> origin(voices, claims))
        .sorted(
            Comparator.comparing(FoundOrigin::name)
                .thenComparing(origin -> Objects.toString(origin.sourceId(), "")))
        .toList();
  }

  private static Stream<Voice> voices(ReportClaim claim) {
    List<Chain> chains = claim.claim().chains();
    boolean somebodyAsserts =
        chains.stream().anyMatch(chain -> innermost(chain) != null && !opposes(chain.stance()));
    List<Voice> voices = new ArrayList<>();
    for (int index = 0; index < chains.size(); index++) {
      Chain chain = chains.get(index);
      Link source = innermost(chain);
      if (source != null) {
        voices.add(named(claim, index, source, Objects.requireNonNull(source.source())));
      } else if (!somebodyAsserts) {
        voices.add(ownVoice(claim, index));
      }
    }
    return voices.stream();
  }

  private static boolean opposes(Stance stance) {
    return stance == Stance.DENIES || stance == Stance.DOUBTS;
  }

  private static @Nullable Link innermost(Chain chain) {
    return chain.links().reversed().stream()
        .filter(link -> link.source() != null && !link.kind().equals("unnamed"))
        .findFirst()
        .orElse(null);
  }

  private static Voice named(ReportClaim claim, int chain, Link source, String name) {
    boolean publishes = PUBLISHERS.contains(source.kind());
    return new Voice(
        claim,
        chain,
        stance(claim, chain),
        name,
        source.sourceId(),
        source.kind(),
        publishes,
        true);
  }

  private static Voice ownVoice(ReportClaim claim, int chain) {
    Report report = claim.report();
    String credited =
        report.credits().isEmpty() ? report.outlet() : report.credits().getLast().name();
    String name = credited == null ? "unknown outlet, report " + report.id() : credited;
    name = credited == null ? name.replaceAll("sha256:(.{8}).*", "$1") : name;
    return new Voice(
        claim, chain, stance(claim, chain), name, null, "outlet", true, credited != null);
  }

  /** In a claim that something did not take place, to assert is to deny. */
  private static Stance stance(ReportClaim claim, int chain) {
    Stance stance = claim.claim().chains().get(chain).stance();
    return claim.claim().status() == Status.DENIED && stance == Stance.ASSERTS
        ? Stance.DENIES
        : stance;
  }

  private void place(Voice voice, List<List<Voice>> groups) {
    List<List<Voice>> same =
        groups.stream()
            .filter(group -> group.stream().anyMatch(other -> areOne(voice, other)))
            .toList();
    List<Voice> joined = new ArrayList<>();
    same.forEach(joined::addAll);
    joined.add(voice);
    groups.removeAll(same);
    groups.add(joined);
  }

  private boolean areOne(Voice one, Voice other) {
    if (one.sourceId() != null && other.sourceId() != null) {
      return one.sourceId().equals(other.sourceId()) || areCopies(one, other);
    }
    if (one.named()
        && (one.name().equalsIgnoreCase(other.name())
            || isAcronymOf(one.name(), other.name())
            || isAcronymOf(other.name(), one.name()))) {
      return true;
    }
    if (one.publishes() != other.publishes()) {
      return false;
    }
    return one.publishes() ? areCopies(one, other) : oneHoldsTheOther(one.name(), other.name());
  }

  private boolean areCopies(Voice one, Voice other) {
    return one.publishes()
        && other.publishes()
        && (one.claim().sameReport(other.claim()) && !one.named()
            || copies.are(one.claim().report(), other.claim().report()));
  }

  /** One name holds the other, or they share two words and most of the shorter: one speaker. */
  private static boolean oneHoldsTheOther(String one, String other) {
    List<String> words = ReportClaim.contentWords(one);
    List<String> others = ReportClaim.contentWords(other);
    int shorter = Math.min(words.size(), others.size());
    long shared = words.stream().filter(others::contains).count();
    return shorter > 0 && (shared == shorter || shared >= 2 && shared >= MOST * shorter);
  }

  /** "AP" and "Associated Press". */
  private static boolean isAcronymOf(String acronym, String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return acronym.length() > 1 && initials.toString().equals(acronym.replace(".", ""));
  }

  private FoundOrigin origin(List<Voice> voices, List<ReportClaim> claims) {
    Voice speaker = voices.stream().min(Comparator.comparing(OriginFinder::rank)).orElseThrow();
    String side =
        voices.stream()
            .map(voice -> side(voice, claims))
            .filter(Objects::nonNull)
            .sorted()
            .findFirst()
            .orElse(null);
    return new FoundOrigin(
        speaker.name(), speaker.sourceId(), speaker.kind(), side, List.copyOf(voices));
  }

  /**
   * Whose name stands for all: known before described, credited before crediting, then earliest.
   */
  private static String rank(Voice voice) {
    Report report = voice.claim().report();
    boolean credited = !voice.name().equals(report.outlet());
    return (voice.sourceId() == null ? "1" : "0")
        + (voice.named() ? "0" : "1")
        + (voice.publishes() && !credited ? "1" : "0")
        + Objects.toString(report.published(), "9999")
        + " "
        + voice.name()
        + " "
        + report.id();
  }

  private static @Nullable String side(Voice voice, List<ReportClaim> claims) {
    if (!PARTISANS.contains(voice.kind())) {
      return null;
    }
    Set<Participant> participants = new LinkedHashSet<>();
    for (ReportClaim claim : claims) {
      participants.addAll(claim.claim().agents());
      participants.addAll(claim.claim().targets());
    }
    String ownSide = Side.orNull(voice.sourceId());
    Set<String> sides = new TreeSet<>();
    for (Participant participant : participants) {
      String side = Side.orNull(participant.actorId());
      if (side != null && (side.equals(ownSide) || isNamed(participant.actor(), voice.name()))) {
        sides.add(side);
      } else if (side == null
          && PARTISANS.contains(Objects.toString(participant.kind(), ""))
          && isNamed(participant.text(), voice.name())) {
        sides.add(String.join(" ", ReportClaim.contentWords(participant.text())));
      }
    }
    return sides.stream().findFirst().orElse(null);
  }

  private static boolean isNamed(@Nullable String participant, String source) {
    return participant != null && oneHoldsTheOther(participant, source);
  }
}
