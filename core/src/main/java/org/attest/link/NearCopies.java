package org.attest.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attest.model.Report;

/** Which reports of one linking run repeat one another's words; each pair is compared once. */
final class NearCopies {
  private final Map<String, Wording> wordings = new HashMap<>();
  private final Map<List<String>, Boolean> known = new HashMap<>();

  boolean are(Report one, Report other) {
    List<String> key =
        one.id().compareTo(other.id()) < 0
            ? List.of(one.id(), other.id())
            : List.of(other.id(), one.id());
    return known.computeIfAbsent(key, ids -> wording(one).likeness(wording(other)).isOneText());
  }

  private Wording wording(Report report) {
    return wordings.computeIfAbsent(report.id(), id -> Wording.of(report));
  }
}
