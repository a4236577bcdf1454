package org.attest.app.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.attest.app.decisions.Derived;
import org.attest.app.decisions.References;
import org.attest.model.ClaimRef;
import org.attest.model.Outcome;
import org.jdbi.v3.core.Handle;

/** Stored events and decided claims beside derived ones. */
final class Comparison {
  private final Handle handle;

  Comparison(Handle handle) {
    this.handle = handle;
  }

  /** What is missing, too much or otherwise, each with its name. */
  List<String> differences(Derived derived) {
    Masks masks = Masks.of(handle);
    Map<String, String> should = new TreeMap<>();
    derived.events().forEach(event -> should.put(event.id(), DerivedWriter.document(event, masks)));
    derived
        .claims()
        .forEach(
            decided -> {
              Outcome.Extracted alone =
                  new Outcome.Extracted(decided.report(), List.of(decided.claim()));
              should.put(
                  References.text(new ClaimRef(decided.report().id(), decided.claim().id())),
                  (decided.rejected() ? "1" : "0")
                      + masks.document(
                          decided.report().id(), Documents.split(alone).claims().getFirst()));
            });
    Map<String, String> is = new TreeMap<>();
    handle
        .createQuery(
            "SELECT id, document FROM event UNION ALL"
                + " SELECT report_id || '#' || claim_id, rejected || document FROM decided_claim")
        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(entry -> is.put(entry.getKey(), entry.getValue()));
    TreeSet<String> names = new TreeSet<>(should.keySet());
    names.addAll(is.keySet());
    List<String> differences = new ArrayList<>();
    for (String name : names) {
      if (!Objects.equals(is.get(name), should.get(name))) {
        differences.add(
            name
                + (is.get(name) == null
                    ? " is missing"
                    : should.get(name) == null ? " does not follow" : " was changed"));
      }
    }
    return differences;
  }
}
