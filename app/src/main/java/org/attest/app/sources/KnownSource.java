package org.attest.app.sources;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.attest.model.ClaimRef;
import org.attest.model.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A source with what the files say of it and where the store has it.
 *
 * @param key its id, or for one without an entry its name in small letters
 * @param id of its outlet or actor entry; null if it has none
 * @param kind the codebook's kind of source
 * @param ownership private, public, state-owned, ...; null if no outlet
 * @param partyOf id of the state or actor it speaks for or belongs to
 * @param published ids of the reports it published
 * @param citedIn ids of the reports that credit it or rest a claim on it
 * @param claims claims that rest on it
 * @param origins ids of the events that it is an independent origin of
 */
public record KnownSource(
    String key,
    @Nullable String id,
    String name,
    String kind,
    @Nullable String country,
    @Nullable String ownership,
    @Nullable String owner,
    @Nullable String partyOf,
    List<String> aliases,
    List<String> domains,
    SortedSet<String> published,
    SortedSet<String> citedIn,
    SortedSet<ClaimRef> claims,
    SortedSet<String> origins) {
  private static final String SAFE = "[A-Za-z0-9][A-Za-z0-9._:-]{0,119}";
  private static final int DIGITS = 16;

  /**
   * What it is called in addresses: its id, or where it has none that can stand there {@code n-}
   * and 16 hex digits over its name, so that no name is in an address.
   */
  public String ref() {
    return ref(id, key);
  }

  static String ref(@Nullable String id, String key) {
    return id != null && id.matches(SAFE) && !id.startsWith("n-")
        ? id
        : "n-" + Sha256.hex(key).substring(0, DIGITS);
  }

  /** With other values of its entry; those that are not named stay. */
  KnownSource with(Map<String, String> set) {
    return new KnownSource(
        key,
        id,
        set.getOrDefault("name", name),
        set.getOrDefault("kind", kind),
        value(set, "country", country),
        value(set, "ownership", ownership),
        value(set, "owner", owner),
        value(set, "party_of", partyOf),
        aliases,
        domains,
        published,
        citedIn,
        claims,
        origins);
  }

  private static @Nullable String value(
      Map<String, String> set, String field, @Nullable String value) {
    String other = set.get(field);
    return other == null ? value : other;
  }

  public boolean isCited() {
    return !published.isEmpty() || !citedIn.isEmpty();
  }
}
