package org.attest.app.server.pages;

import java.util.function.UnaryOperator;
import org.attest.app.server.SourceCatalogue;
import org.attest.app.sources.SourceList;
import org.attest.export.Names;
import org.attest.model.Link;
import org.jspecify.annotations.Nullable;

/**
 * A source to go to.
 *
 * @param name as the visitor sees it
 * @param ref what addresses call it; empty if it has no page, as nobody unnamed and no private
 *     person has
 */
public record SourceLink(String name, String ref) {

  /** The source of a link of a chain. */
  public static SourceLink of(Link link, UnaryOperator<String> shown) {
    String name = link.source();
    if (name == null) {
      return new SourceLink("somebody unnamed", "");
    }
    return new SourceLink(
        shown.apply(name), Names.WITHHELD.hides(link) ? "" : ref(link.sourceId(), name));
  }

  /** An outlet of a report. */
  public static SourceLink outlet(@Nullable String name, UnaryOperator<String> shown) {
    return name == null || name.isBlank()
        ? new SourceLink("a report without an outlet", "")
        : new SourceLink(shown.apply(name), ref(null, name));
  }

  private static String ref(@Nullable String id, String name) {
    return SourceList.ref(id, name, SourceCatalogue.directory());
  }
}
