package org.attest.app.sources;

import java.util.List;
import java.util.SortedSet;
import org.attest.model.ClaimRef;
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
    SortedSet<ClaimRef> claims) {

  public boolean isCited() {
    return !published.isEmpty() || !citedIn.isEmpty();
  }
}
