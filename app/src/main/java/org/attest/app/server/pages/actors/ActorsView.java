package org.attest.app.server.pages.actors;

import java.util.List;
import java.util.Map;
import org.attest.app.actors.ActorChoice;
import org.attest.app.actors.KnownActor;
import org.attest.app.server.SourceCatalogue;
import org.attest.app.server.pages.Listing;
import org.attest.app.server.pages.Option;
import org.attest.app.server.pages.PageWords;
import org.jspecify.annotations.Nullable;

/** The list of actors, with what narrows it. */
public record ActorsView(
    Listing<ActorRow> list, List<Option> kinds, List<Option> countries, List<Option> which) {
  /** Rows of a page. */
  public static final int SIZE = 50;

  /**
   * The page that an address asks for.
   *
   * @param asked {@code like}, {@code kind}, {@code country} and {@code which}
   */
  static ActorsView of(List<KnownActor> all, Map<String, String> asked, @Nullable String page) {
    String which = asked.getOrDefault("which", "");
    if (!which.isEmpty() && !which.equals("met")) {
      throw new IllegalArgumentException("There is no such choice of actors as " + which + ".");
    }
    ActorChoice choice =
        new ActorChoice(
            given(asked, "like"),
            given(asked, "kind"),
            given(asked, "country"),
            which.equals("met"));
    List<ActorRow> rows =
        all.stream()
            .filter(choice::takes)
            .map(actor -> ActorRow.of(actor, SourceCatalogue.directory()))
            .toList();
    return new ActorsView(
        Listing.of(rows, SIZE, page, "/actors", asked),
        Option.any(all.stream().map(one -> one.actor().kind()), PageWords::type, asked.get("kind")),
        Option.any(
            all.stream().map(one -> one.actor().country()),
            PageWords::country,
            asked.get("country")),
        List.of(
            new Option("", "all", which.isEmpty()),
            new Option("met", "in events or claims here", which.equals("met"))));
  }

  private static @Nullable String given(Map<String, String> asked, String name) {
    String value = asked.getOrDefault(name, "");
    return value.isEmpty() ? null : value;
  }
}
