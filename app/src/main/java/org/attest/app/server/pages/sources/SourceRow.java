package org.attest.app.server.pages.sources;

import org.attest.app.server.pages.PageWords;
import org.attest.app.sources.KnownSource;
import org.attest.app.sources.Ratings;
import org.attest.model.SourceRating;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of sources.
 *
 * @param letter of the rating that counts; empty if none does
 */
public record SourceRow(
    String ref,
    String name,
    String kind,
    String country,
    String ownership,
    int published,
    int cited,
    int claims,
    int origins,
    String letter,
    String meaning) {

  static SourceRow of(KnownSource source, Ratings ratings) {
    @Nullable SourceRating rating = ratings.of(source.id(), source.name()).orElse(null);
    String country = source.country();
    String ownership = source.ownership();
    return new SourceRow(
        source.ref(),
        source.name(),
        PageWords.type(source.kind()),
        country == null ? "" : PageWords.country(country),
        ownership == null ? "" : ownership,
        source.published().size(),
        source.citedIn().size(),
        source.claims().size(),
        source.origins().size(),
        rating == null ? "" : rating.reliability().name(),
        rating == null ? "" : rating.reliability().meaning());
  }
}
