package org.attest.app.decisions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attest.link.LinkSink;
import org.attest.model.ClaimRef;
import org.jspecify.annotations.Nullable;

/**
 * Of what a derivation speaks, and what is to be kept of it for the next.
 *
 * @param part null if it speaks of all
 * @param keys of the claims compared, by what others find them
 * @param links found between them and others
 */
public record Relinked(@Nullable Part part, Map<ClaimRef, long[]> keys, List<Link> links) {

  /** It speaks of all, and nothing is known for the next. */
  public static final Relinked NOTHING = new Relinked(null, Map.of(), List.of());

  /** Two claims that are more likely of one occurrence than not. */
  public record Link(ClaimRef one, ClaimRef other) {}

  /**
   * What was derived anew.
   *
   * @param reports ids of those whose decided claims are told
   * @param claims those whose events are told: no other event has changed
   * @param gone those that are there no more, or were compared anew: what was kept of them is of no
   *     use
   */
  public record Part(Set<String> reports, Set<ClaimRef> claims, Set<ClaimRef> gone) {

    public Part {
      reports = Set.copyOf(reports);
      claims = Set.copyOf(claims);
      gone = Set.copyOf(gone);
    }
  }

  /** Takes in what the linker tells. */
  static final class Keeper implements LinkSink {
    private final Map<ClaimRef, long[]> keys = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();

    @Override
    public void claim(ClaimRef claim, long[] foundBy) {
      keys.put(claim, foundBy);
    }

    @Override
    public void link(ClaimRef one, ClaimRef other) {
      links.add(new Link(one, other));
    }

    List<Link> links() {
      return links;
    }

    Relinked all() {
      return new Relinked(null, keys, links);
    }

    Relinked part(Part part) {
      return new Relinked(part, keys, links);
    }
  }
}
