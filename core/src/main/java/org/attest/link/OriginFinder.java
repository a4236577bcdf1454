package org.attest.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.attest.model.Claim.Participant;
import org.attest.model.Report;
import org.jspecify.annotations.Nullable;

/**
 * Finds the independent origins behind the claims of one event.
 *
 * <ul>
 *   <li>Who speaks: {@link VoiceFinder}.
 *   <li>Outlets whose reports are near-copies of one another are one origin, under the credited
 *       name.
 *   <li>Sources of the same id, or whose names hold one another ("Foo Ministry", "A. Person, Foo
 *       Ministry"), are one; so are sources of the same kind of which two reports quote the same
 *       words.
 *   <li>Nameless people of one kind whom a report lets speak as several and singly ("residents", "a
 *       shopkeeper") are one.
 *   <li>An origin is a party if it speaks for a state, force, police or armed group that takes
 *       part.
 * </ul>
 */
final class OriginFinder {
  private static final Set<String> PARTISANS =
      Set.of("military", "armed-group", "government", "police", "state", "party", "official");

  private static final Set<String> BODIES =
      Set.of(
          "government",
          "military",
          "police",
          "armed-group",
          "monitor",
          "ngo",
          "international-organisation");

  private static final Set<String> PRIVATE = Set.of("resident", "witness", "activist", "medic");

  private final NearCopies copies;

  OriginFinder(NearCopies copies) {
    this.copies = copies;
  }

  /** Origins sorted by name, then id. */
  List<FoundOrigin> find(List<ReportClaim> claims) {
    List<List<Voice>> groups = new ArrayList<>();
    new VoiceFinder(claims).voices().forEach(voice -> place(voice, groups));
    return groups.stream()
        .map(voices -> origin(voices, claims))
        .sorted(
            Comparator.comparing(FoundOrigin::name)
                .thenComparing(origin -> Objects.toString(origin.sourceId(), "")))
        .toList();
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
    if (one.named() && Names.areOne(one.name(), other.name())) {
      return true;
    }
    if (one.publishes() != other.publishes()) {
      return false;
    }
    return one.publishes()
        ? areCopies(one, other)
        : Names.oneHoldsTheOther(one.name(), other.name())
            || one.kind().equals(other.kind()) && Quotations.areShared(one, other)
            || isOneOf(one, other)
            || isOneOf(other, one);
  }

  /** "A shopkeeper" where the same report has "residents" say it, too: known to it through them. */
  private static boolean isOneOf(Voice one, Voice all) {
    return one.claim().sameReport(all.claim())
        && one.kind().equals(all.kind())
        && PRIVATE.contains(one.kind())
        && one.opposes() == all.opposes()
        && Names.isCrowd(all.name())
        && !Names.hasName(one.name());
  }

  private boolean areCopies(Voice one, Voice other) {
    return one.publishes()
        && other.publishes()
        && (one.claim().sameReport(other.claim()) && !one.named()
            || copies.are(one.claim().report(), other.claim().report()));
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
    boolean described = speaker.sourceId() == null && !speaker.publishes();
    return new FoundOrigin(
        described ? Names.withinText(speaker.name()) : speaker.name(),
        speaker.sourceId(),
        speaker.kind(),
        side,
        via(voices, speaker.name()),
        List.copyOf(voices));
  }

  /**
   * The one outlet through which all of them are known: each says so, is that outlet, or is a copy
   * of one that says so.
   */
  private @Nullable String via(List<Voice> voices, String speaker) {
    for (Voice saying : voices) {
      String via = saying.via() == null ? saying.claim().report().outlet() : saying.via();
      if (via != null
          && !Names.areOne(via, speaker)
          && voices.stream().noneMatch(Voice::publishes)
          && voices.stream().allMatch(voice -> isThrough(via, saying, voice))) {
        return via;
      }
    }
    return null;
  }

  private boolean isThrough(String via, Voice saying, Voice voice) {
    String said = voice.via();
    if (said != null) {
      return Names.areOne(said, via);
    }
    String outlet = voice.claim().report().outlet();
    return outlet != null && Names.areOne(outlet, via)
        || copies.are(saying.claim().report(), voice.claim().report());
  }

  /**
   * Whose name stands for all: known before described, credited before crediting, a body before who
   * speaks for it, then earliest.
   */
  private static String rank(Voice voice) {
    Report report = voice.claim().report();
    boolean credited = !voice.name().equals(report.outlet());
    return (voice.sourceId() == null ? "1" : "0")
        + (voice.named() ? "0" : "1")
        + (voice.publishes() && !credited ? "1" : "0")
        + (BODIES.contains(voice.kind()) && voice.name().contains(", ") ? "1" : "0")
        + Objects.toString(report.published(), "9999")
        + (Names.isCrowd(voice.name()) ? " 0 " : " 1 ")
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
    return participant != null && Names.oneHoldsTheOther(participant, source);
  }
}
