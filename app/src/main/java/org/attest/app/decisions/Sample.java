package org.attest.app.decisions;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.attest.model.Sha256;

/**
 * Draws some of many by chance that can be drawn again: the same seed gives the same order, and one
 * more to draw from leaves that of the others as it is.
 */
public final class Sample {
  private record Drawn(String lot, String id) {}

  private Sample() {}

  /**
   * @param ids each once
   * @param size how many at most
   * @param seed any words
   * @return those with the smallest SHA-256 of seed and id, the smallest first
   */
  public static List<String> of(Collection<String> ids, int size, String seed) {
    return ids.stream()
        .map(id -> new Drawn(Sha256.hex(seed + "\n" + id), id))
        .sorted(Comparator.comparing(Drawn::lot))
        .limit(size)
        .map(Drawn::id)
        .toList();
  }
}
