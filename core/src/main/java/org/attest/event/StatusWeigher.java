package org.attest.event;

import java.util.List;
import java.util.Set;
import org.attest.model.Claim.Why;
import org.attest.model.Status;

/**
 * Weighs all that shows whether an occurrence took place (decision 0021): the wording of one
 * sentence, by the rules of factuality, seldom shows that an act goes on.
 */
final class StatusWeigher {
  private static final String ABDUCTION = "abduction";

  private final ReportGraph report;
  private final List<Draft> drafts;
  private final StatusSigns signs;
  private final Threat threat;
  private final StatusWeights weights = StatusWeights.shipped();

  StatusWeigher(ReportGraph report, List<Draft> drafts) {
    this.report = report;
    this.drafts = drafts;
    signs = new StatusSigns(report);
    threat = new Threat(report);
  }

  /** Gives each draft the status that the most speaks for. */
  void weigh() {
    for (Draft draft : drafts) {
      Status best = weights.best(signs.of(draft, drafts), draft.status);
      if (best != draft.status) {
        draft.why.add(new Why("status", "weighed", draft.status.code() + " -> " + best.code()));
        draft.status = best;
      }
    }
    keepUp();
    drafts.stream().filter(threat::isThreat).forEach(StatusWeigher::threaten);
  }

  private static void threaten(Draft draft) {
    draft.status = Status.THREATENED;
    draft.why.add(new Why("status", "threat", "by those who would do it"));
  }

  /** Makes the abductions go on of which people are still held. */
  private void keepUp() {
    StillHeld.find(report.analysis())
        .ifPresent(
            words ->
                drafts.stream()
                    .filter(draft -> draft.type.equals(ABDUCTION))
                    .filter(draft -> draft.status == Status.OCCURRED)
                    .forEach(
                        draft -> {
                          draft.status = Status.ONGOING;
                          draft.why.add(new Why("status", "still-held", report.words(words)));
                        }));
  }

  /** What shows it, for each draft. */
  List<StatusReading> readings() {
    return drafts.stream().map(this::reading).toList();
  }

  private StatusReading reading(Draft draft) {
    Set<String> found = signs.of(draft, drafts);
    return new StatusReading(
        draft.first().trigger().span(), draft.status, weights.best(found, draft.status), found);
  }
}
