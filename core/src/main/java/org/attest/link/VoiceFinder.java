package org.attest.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.attest.model.Chain;
import org.attest.model.Claim;
import org.attest.model.Link;
import org.attest.model.Report;
import org.attest.model.Stance;
import org.attest.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks in the claims of one event.
 *
 * <ul>
 *   <li>The voice of a chain is its innermost named source; an unnamed one ("was reported") adds
 *       none. Without a source it is the outlet the report credits, else the outlet itself.
 *   <li>The reporter's own voice counts only where the claim names nobody else who asserts it.
 *   <li>Where that source is an outlet whose own report tells the event too, the chain goes on
 *       there: its voices, on the same side of the matter, take the outlet's place.
 * </ul>
 */
final class VoiceFinder {
  private static final Set<String> PUBLISHERS = Set.of("outlet", "agency");

  private final List<ReportClaim> claims;

  VoiceFinder(List<ReportClaim> claims) {
    this.claims = claims.stream().sorted().toList();
  }

  /** The voices of all claims, in the order of the claims. */
  List<Voice> voices() {
    return claims.stream().flatMap(claim -> voices(claim, new HashSet<>()).stream()).toList();
  }

  private List<Voice> voices(ReportClaim claim, Set<String> heard) {
    heard.add(claim.ref().reportId());
    List<Chain> chains = claim.claim().chains();
    boolean somebodyAsserts =
        chains.stream().anyMatch(chain -> innermost(chain) != null && !opposes(chain.stance()));
    List<Voice> voices = new ArrayList<>();
    for (int index = 0; index < chains.size(); index++) {
      Link source = innermost(chains.get(index));
      if (source != null) {
        voices.addAll(followed(named(claim, index, source), heard));
      } else if (!somebodyAsserts) {
        voices.addAll(followed(ownVoice(claim, index), heard));
      }
    }
    return voices;
  }

  /** The voices behind an outlet's, where its own report is there; else the voice itself. */
  private List<Voice> followed(Voice voice, Set<String> heard) {
    if (!voice.publishes() || !voice.named()) {
      return List.of(voice);
    }
    for (ReportClaim source : claims) {
      String outlet = source.report().outlet();
      if (outlet != null
          && Names.areOne(outlet, voice.name())
          && !heard.contains(source.ref().reportId())) {
        List<Voice> behind =
            voices(source, new HashSet<>(heard)).stream()
                .filter(other -> other.opposes() == voice.opposes())
                .map(other -> other.heardBy(voice.claim(), voice.chain(), voice.stance(), outlet))
                .distinct()
                .toList();
        return behind.isEmpty() ? List.of(voice) : behind;
      }
    }
    return List.of(voice);
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

  private static Voice named(ReportClaim claim, int chain, Link source) {
    boolean publishes = PUBLISHERS.contains(source.kind());
    return new Voice(
        claim,
        chain,
        stance(claim, chain),
        Objects.requireNonNull(source.source()),
        source.sourceId(),
        source.kind(),
        publishes,
        true,
        publishes ? null : via(claim, chain));
  }

  /** The innermost outlet of the chain, else the last one that the report credits. */
  private static @Nullable String via(ReportClaim claim, int chain) {
    return claim.claim().chains().get(chain).links().reversed().stream()
        .filter(link -> link.source() != null && PUBLISHERS.contains(link.kind()))
        .map(link -> Objects.requireNonNull(link.source()))
        .findFirst()
        .orElseGet(() -> credited(claim.report()));
  }

  private static @Nullable String credited(Report report) {
    return report.credits().isEmpty() ? null : report.credits().getLast().name();
  }

  private static Voice ownVoice(ReportClaim claim, int chain) {
    Report report = claim.report();
    String credited = credited(report);
    String said = credited == null ? report.outlet() : credited;
    String name =
        said == null
            ? "unknown outlet, report " + report.id().replaceAll("sha256:(.{8}).*", "$1")
            : said;
    return new Voice(
        claim, chain, stance(claim, chain), name, null, "outlet", true, said != null, null);
  }

  /** In a claim that something did not take place, to assert is to deny. */
  private static Stance stance(ReportClaim told, int chain) {
    Claim claim = told.claim();
    Stance stance = claim.chains().get(chain).stance();
    return claim.status() == Status.DENIED && stance == Stance.ASSERTS ? Stance.DENIES : stance;
  }
}
