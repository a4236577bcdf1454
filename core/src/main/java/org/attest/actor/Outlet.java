package org.attest.actor;

import java.util.List;
import org.attest.model.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who publishes: an entry of the outlet file, or an organisation with what the actor file says of
 * its owner, party and domains.
 *
 * @param id {@code outlet:} and a name in lower case with dashes; of an organisation its own id
 * @param kind outlet or agency; of an organisation its kind
 * @param country ISO 3166-1 alpha-2 of its seat
 * @param ownership private, public, state-owned, semi-official, party, armed-group, non-profit,
 *     cooperative, community, trust, international-organisation; empty if not known, and for
 *     organisations
 * @param owner who owns or runs it, in words
 * @param partyOf id of the state or actor whose voice it is ({@code state:ru}), null if it is
 *     nobody's
 * @param domains internet domains, without {@code www.}
 */
public record Outlet(
    String id,
    String name,
    String kind,
    @Nullable String country,
    String ownership,
    @Nullable String owner,
    @Nullable String partyOf,
    List<String> aliases,
    List<String> domains) {

  public Outlet {
    aliases = List.copyOf(aliases);
    domains = List.copyOf(domains);
  }

  /** This outlet in the shape of an actor, for mentions; its parent is the party it belongs to. */
  public Actor asActor() {
    return new Actor(id, name, kind, country, partyOf, aliases, List.of(), null, null);
  }
}
