package org.attest.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.attest.model.Attribution;
import org.attest.model.Chain;
import org.attest.model.Credit;
import org.attest.model.Link;
import org.attest.model.Report;
import org.attest.model.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Makes the chains of a claim: from the outlet the report credits, through the sayings around each
 * telling, to the one who speaks. One chain for each independent way.
 */
final class ChainBuilder {
  private static final Set<String> SPEAKER = Set.of("i", "we", "he", "she");

  private final ReportGraph report;
  private final List<Chain> chains = new ArrayList<>();

  ChainBuilder(ReportGraph report) {
    this.report = report;
  }

  /** The index of the chain that a way of knowing makes; made if it is new. */
  int index(List<Attribution> path) {
    Chain chain = chain(path);
    for (int i = 0; i < chains.size(); i++) {
      if (isSame(chains.get(i), chain)) {
        return i;
      }
    }
    chains.add(chain);
    return chains.size() - 1;
  }

  List<Chain> chains() {
    return List.copyOf(chains);
  }

  private Chain chain(List<Attribution> path) {
    List<Link> links = new ArrayList<>();
    credits(links);
    Stance stance = Stance.ASSERTS;
    for (Attribution attribution : path) {
      if (attribution.stance() != Stance.ASSERTS) {
        stance = attribution.stance();
      }
      Link link =
          new Link(
              attribution.sourceName(),
              attribution.sourceId(),
              attribution.kind(),
              attribution.source(),
              report.words(attribution.cue()),
              attribution.cue());
      if (links.stream().noneMatch(other -> isSame(other, link) || isOneSpeaker(other, link))) {
        links.add(link);
      }
    }
    return new Chain(stance, links);
  }

  private void credits(List<Link> links) {
    Report source = report.analysis().report();
    for (Credit credit : source.credits()) {
      boolean own = credit.name().equalsIgnoreCase(source.outlet());
      if (!own && links.stream().noneMatch(link -> credit.name().equalsIgnoreCase(link.source()))) {
        links.add(
            new Link(
                credit.name(),
                creditId(credit),
                creditKind(credit),
                credit.span(),
                credit.cue(),
                credit.cueSpan()));
      }
    }
  }

  private @Nullable String creditId(Credit credit) {
    return report.creditId(credit.name());
  }

  private String creditKind(Credit credit) {
    return report.creditKind(credit.name());
  }

  private static boolean isSame(Chain one, Chain other) {
    if (one.stance() != other.stance() || one.links().size() != other.links().size()) {
      return false;
    }
    for (int i = 0; i < one.links().size(); i++) {
      if (!isSame(one.links().get(i), other.links().get(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * "Minister Dal Orven said: we call on ...", "Orven, who was there, said": the speaker of the
   * outer saying, who speaks on.
   */
  private static boolean isOneSpeaker(Link outer, Link inner) {
    String source = inner.source();
    String known = outer.source();
    if (source == null || known == null) {
      return false;
    }
    String name = source.toLowerCase(Locale.ROOT);
    String whole = known.toLowerCase(Locale.ROOT);
    boolean lastName = name.indexOf(' ') < 0 && whole.endsWith(" " + name);
    return SPEAKER.contains(name) || lastName || name.startsWith(whole + " ");
  }

  private static boolean isSame(Link one, Link other) {
    if (one.sourceId() != null && other.sourceId() != null) {
      return one.sourceId().equals(other.sourceId());
    }
    return one.source() != null
        ? one.source().equalsIgnoreCase(other.source())
        : other.source() == null && one.kind().equals(other.kind());
  }
}
