package org.attest.app.server.pages.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.attest.app.server.pages.PageWords;
import org.attest.app.server.pages.SourceLink;
import org.attest.model.Chain;
import org.attest.model.Claim;
import org.attest.model.Event;
import org.attest.model.Link;
import org.attest.model.Report;
import org.jspecify.annotations.Nullable;

/**
 * An independent origin and all reports that rest on it.
 *
 * @param about its kind, and what it has to do with the event
 */
public record OriginView(String name, String about, String stance, List<Way> ways) {

  /**
   * How one report knows, from the page that was read inwards.
   *
   * @param path outlet, agency, official, each citing the next
   * @param url where it was read; null unless it is an address of the web
   */
  public record Way(
      String reportId,
      String title,
      List<SourceLink> path,
      String day,
      Quote quote,
      @Nullable String url,
      String source) {}

  static List<OriginView> of(Event event, Told told) {
    List<OriginView> views = new ArrayList<>();
    for (Event.Origin origin : event.origins()) {
      List<Way> ways = new ArrayList<>();
      for (Told.Telling telling : told.all()) {
        if (origin.reports().contains(telling.report().id())) {
          chain(telling.claim(), origin, telling.report())
              .ifPresent(chain -> ways.add(way(told, telling, chain)));
        }
      }
      views.add(
          new OriginView(
              origin.name(),
              PageWords.type(origin.kind()) + (origin.party() ? ", a party to the event" : ""),
              switch (origin.stance()) {
                case ASSERTS -> "asserts it";
                case CLAIMS_RESPONSIBILITY -> "claims responsibility";
                case DENIES -> "denies it";
                case DOUBTS -> "doubts it";
              },
              ways));
    }
    return views;
  }

  /** The chain that ends in the origin; the report's own, or the first, where none does. */
  private static java.util.Optional<Chain> chain(Claim claim, Event.Origin origin, Report report) {
    return claim.chains().stream()
        .filter(chain -> endsIn(chain, origin, report))
        .findFirst()
        .or(
            () ->
                claim.chains().size() == 1
                    ? claim.chains().stream().findFirst()
                    : java.util.Optional.empty())
        .or(() -> claim.chains().stream().filter(chain -> mentions(chain, origin)).findFirst());
  }

  private static boolean endsIn(Chain chain, Event.Origin origin, Report report) {
    if (chain.links().isEmpty()) {
      return Objects.equals(report.outlet(), origin.name());
    }
    return is(chain.links().getLast(), origin);
  }

  private static boolean mentions(Chain chain, Event.Origin origin) {
    return chain.links().stream().anyMatch(link -> is(link, origin));
  }

  private static boolean is(Link link, Event.Origin origin) {
    return (link.sourceId() != null && link.sourceId().equals(origin.sourceId()))
        || (link.source() != null && link.source().equals(origin.name()));
  }

  private static Way way(Told told, Told.Telling telling, Chain chain) {
    Report report = telling.report();
    List<SourceLink> path = new ArrayList<>();
    path.add(SourceLink.outlet(report.outlet(), told::shown));
    for (Link link : chain.links()) {
      SourceLink source = SourceLink.of(link, told::shown);
      if (!source.name().equals(path.getLast().name())) {
        path.add(source);
      }
    }
    return new Way(
        report.id(),
        report.title() == null ? "a report without a title" : told.shown(report.title()),
        path,
        report.published() == null ? "day not known" : PageWords.day(report.published()),
        Quote.passage(telling, chain),
        web(report.url()),
        told.shown(report.source()));
  }

  /** Only what a browser may be sent to without harm. */
  static @Nullable String web(@Nullable String url) {
    if (url == null) {
      return null;
    }
    String lower = url.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://") ? url : null;
  }
}
