package org.attest.app.sources;

import org.jspecify.annotations.Nullable;

/**
 * Which sources are asked for; null means any.
 *
 * @param like part of a name, alias, id or domain, in any case
 * @param country ISO 3166-1 alpha-2, in any case
 * @param cited only those that reports cite or come from
 * @param listed whether the files have an entry of it
 * @param rated only those that have a rating
 */
public record SourceChoice(
    @Nullable String like,
    @Nullable String kind,
    @Nullable String country,
    @Nullable String ownership,
    boolean cited,
    @Nullable Boolean listed,
    boolean rated) {

  /** True if it is asked for. */
  public boolean takes(KnownSource source, Ratings ratings) {
    return (like == null || SourceList.isLike(source, like))
        && (kind == null || kind.equalsIgnoreCase(source.kind()))
        && (country == null || country.equalsIgnoreCase(source.country()))
        && (ownership == null || ownership.equalsIgnoreCase(source.ownership()))
        && (!cited || source.isCited())
        && (listed == null || listed == (source.id() != null))
        && (!rated || ratings.of(source.id(), source.name()).isPresent());
  }
}
