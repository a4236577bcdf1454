package org.attest.app.decisions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.attest.link.LinkConstraints;
import org.attest.model.Claim;
import org.attest.model.ClaimRef;
import org.attest.model.Outcome;

/**
 * Reports with their claims as people decided they are. What is decided of a report's claims
 * depends on no other report, only which events they are in.
 */
final class DecidedReports {
  private final Standing standing;
  private final Map<Entry, List<ClaimRef>> renamed =
      new TreeMap<>(Comparator.comparingLong(Entry::number));
  private final List<Derived.DecidedClaim> decided = new ArrayList<>();
  private final List<Derived.DecidedClaim> added = new ArrayList<>();
  private final List<Outcome.Extracted> reports = new ArrayList<>();

  /**
   * @param read as the machine read them
   * @param log at least all entries that name one of them, or an actor
   */
  DecidedReports(List<Outcome.Extracted> read, List<Entry> log) {
    standing = new Standing(read, log);
    SameActors same = SameActors.of(log);
    Set<ClaimRef> touched = standing.decidedOn();
    for (Outcome.Extracted extracted : standing.reports()) {
      List<Claim> claims = new ArrayList<>();
      for (Claim claim : extracted.claims()) {
        ClaimRef ref = new ClaimRef(extracted.report().id(), claim.id());
        boolean isTouched = touched.contains(ref);
        Claim asDecidedOn = isTouched ? standing.decided(ref, claim) : claim;
        Claim now = same.applied(asDecidedOn);
        same.behind(asDecidedOn)
            .forEach(entry -> renamed.computeIfAbsent(entry, key -> new ArrayList<>()).add(ref));
        if (isTouched || !now.equals(claim)) {
          decided.add(
              new Derived.DecidedClaim(
                  extracted.report(), now, standing.isRejected(ref), !isTouched));
        }
        claims.add(now);
        if (isTouched && Added.isAdded(claim.id())) {
          added.add(new Derived.DecidedClaim(extracted.report(), claim, false));
        }
      }
      reports.add(new Outcome.Extracted(extracted.report(), claims, extracted.relations()));
    }
  }

  /** With all their claims, the rejected ones too. */
  List<Outcome.Extracted> reports() {
    return reports;
  }

  /** The same, each with the claims that count. */
  List<Outcome.Extracted> counting() {
    return reports.stream()
        .map(
            extracted ->
                new Outcome.Extracted(
                    extracted.report(),
                    extracted.claims().stream()
                        .filter(
                            claim ->
                                !standing.isRejected(
                                    new ClaimRef(extracted.report().id(), claim.id())))
                        .toList(),
                    extracted.relations()))
        .toList();
  }

  List<Derived.DecidedClaim> decided() {
    return decided;
  }

  List<Derived.DecidedClaim> added() {
    return added;
  }

  LinkConstraints constraints() {
    return standing.constraints();
  }

  Standing standing() {
    return standing;
  }

  /** By entry that says who an actor is, in order, the claims that show it so. */
  Map<Entry, List<ClaimRef>> renamed() {
    return renamed;
  }
}
