package org.attest.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the actor file: a state force, armed group, organisation, office or population.
 *
 * @param id stable, lower case with dashes, after its kind: {@code force:ru-air-force}, {@code
 *     group:hayat-tahrir-al-sham}
 * @param kind state, military, police, armed-group, monitor, international-organisation, ngo,
 *     government, party, population, person
 * @param country ISO 3166-1 alpha-2 of its home or state
 * @param parent id of the actor it belongs to
 * @param aliases other names it goes by now
 * @param formerly names it went by before
 * @param since first year of existence, if known
 * @param until last year, if ended
 */
public record Actor(
    String id,
    String name,
    String kind,
    @Nullable String country,
    @Nullable String parent,
    List<String> aliases,
    List<String> formerly,
    @Nullable Integer since,
    @Nullable Integer until) {

  public Actor {
    aliases = List.copyOf(aliases);
    formerly = List.copyOf(formerly);
  }
}
