package org.attest.app.actors;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which actors are asked for; null means any.
 *
 * @param like part of a name, alias or id, in any case
 * @param country ISO 3166-1 alpha-2, in any case
 * @param met only those of events or claims in the store
 */
public record ActorChoice(
    @Nullable String like, @Nullable String kind, @Nullable String country, boolean met) {

  /** True if it is asked for. */
  public boolean takes(KnownActor one) {
    return (like == null || isLike(one, like.toLowerCase(Locale.ROOT)))
        && (kind == null || kind.equalsIgnoreCase(one.actor().kind()))
        && (country == null || country.equalsIgnoreCase(one.actor().country()))
        && (!met || one.isMet());
  }

  private static boolean isLike(KnownActor one, String words) {
    return Stream.of(
            List.of(one.actor().id(), one.actor().name()),
            one.actor().aliases(),
            one.actor().formerly())
        .flatMap(List::stream)
        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(words));
  }
}
