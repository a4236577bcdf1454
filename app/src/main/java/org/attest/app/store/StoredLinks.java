package org.attest.app.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.attest.app.decisions.KeptLinks;
import org.attest.model.ClaimRef;
import org.attest.model.Outcome;
import org.jdbi.v3.core.Handle;

/** The linker's findings as the store keeps them; for one derivation, within one transaction. */
final class StoredLinks implements KeptLinks {
  private final Handle handle;
  private final Reading reading;
  private final Map<String, Outcome.Extracted> read = new HashMap<>();
  private final Map<ClaimRef, Long> numbers = new HashMap<>();
  private final Set<String> numbered = new HashSet<>();

  StoredLinks(Handle handle, Reading reading) {
    this.handle = handle;
    this.reading = reading;
  }

  @Override
  public Map<String, Boolean> changed() {
    Map<String, Boolean> changed = new TreeMap<>();
    handle
        .createQuery("SELECT report_id, whole FROM unlinked")
        .map((row, context) -> Map.entry(row.getString(1), row.getInt(2) == 1))
        .forEach(report -> changed.put(report.getKey(), report.getValue()));
    return changed;
  }

  @Override
  public List<Outcome.Extracted> reports(Collection<String> ids) {
    List<String> unread = ids.stream().filter(id -> !read.containsKey(id)).distinct().toList();
    reading.reports(unread, report -> read.put(report.report().id(), report));
    return new TreeSet<>(ids).stream().map(read::get).filter(Objects::nonNull).toList();
  }

  @Override
  public List<Outcome.Extracted> decidedBefore(Collection<String> ids) {
    List<Outcome.Extracted> reports = new ArrayList<>();
    reading.decidedReports(ids, reports::add);
    return reports;
  }

  @Override
  public Set<ClaimRef> claimsOf(Collection<String> reports) {
    Set<ClaimRef> claims = new TreeSet<>();
    inParts(
        "SELECT number, report_id, claim_id FROM linked_claim WHERE report_id IN (<asked>)",
        reports,
        (number, claim) -> {
          numbers.put(claim, number);
          claims.add(claim);
        });
    numbered.addAll(reports);
    return claims;
  }

  @Override
  public Set<String> found(Set<Long> keys) {
    Set<String> found = new TreeSet<>();
    inParts(
        "SELECT DISTINCT 0 AS number, c.report_id, 'c0' AS claim_id FROM claim_key k"
            + " JOIN linked_claim c ON c.number = k.number WHERE k.hash IN (<asked>)",
        keys,
        (number, claim) -> found.add(claim.reportId()));
    return found;
  }

  @Override
  public Set<ClaimRef> linkedWith(Collection<ClaimRef> claims) {
    return others(
        "SELECT c.number, c.report_id, c.claim_id FROM claim_link l"
            + " JOIN linked_claim c ON c.number = l.other WHERE l.one IN (<asked>)",
        claims);
  }

  @Override
  public Set<ClaimRef> togetherWith(Collection<ClaimRef> claims) {
    return others(
        "SELECT number, report_id, claim_id FROM linked_claim WHERE event_id IN"
            + " (SELECT event_id FROM linked_claim WHERE number IN (<asked>))",
        claims);
  }

  private Set<ClaimRef> others(String query, Collection<ClaimRef> claims) {
    Set<ClaimRef> others = new TreeSet<>();
    inParts(
        query,
        numbers(claims),
        (number, claim) -> {
          numbers.put(claim, number);
          others.add(claim);
        });
    return others;
  }

  /** Those of claims that are not in events are left out. */
  private List<Long> numbers(Collection<ClaimRef> claims) {
    claimsOf(
        claims.stream()
            .filter(claim -> !numbers.containsKey(claim))
            .map(ClaimRef::reportId)
            .filter(report -> !numbered.contains(report))
            .distinct()
            .toList());
    return claims.stream().map(numbers::get).filter(Objects::nonNull).toList();
  }

  private void inParts(String query, Collection<?> asked, BiConsumer<Long, ClaimRef> sink) {
    Only.inParts(
        asked,
        part ->
            handle
                .createQuery(query)
                .bindList("asked", part)
                .map(
                    (row, context) ->
                        Map.entry(
                            row.getLong("number"),
                            new ClaimRef(row.getString("report_id"), row.getString("claim_id"))))
                .list()
                .forEach(found -> sink.accept(found.getKey(), found.getValue())));
  }
}
