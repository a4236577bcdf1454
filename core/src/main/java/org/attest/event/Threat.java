package org.attest.event;

import java.util.List;
import java.util.Set;
import org.attest.model.Attribution;
import org.attest.model.EventType;
import org.attest.model.Phrase;
import org.attest.model.Status;
import org.attest.model.VerbFeatures;

/**
 * Tells a harm that an armed side says is to come, and leaves open by whom, as its threat: "Every
 * patrol will be attacked, the rebels said" (codebook, "Status and certainty": announced as a harm
 * by the one who would do it).
 */
final class Threat {
  private static final Set<String> ARMED = Set.of("armed-group", "military");
  private static final Set<String> VIOLENT =
      Set.of("remote-violence", "battle", "violence-against-persons", "property");
  private static final Set<String> COMING = Set.of("will", "would", "shall", "'ll", "’ll");
  private static final Set<String> THEMSELVES = Set.of("we", "us", "our", "they", "their", "its");

  private final ReportGraph report;

  Threat(ReportGraph report) {
    this.report = report;
  }

  /** True if the draft is one; not where an agent is named or the speakers are the target. */
  boolean isThreat(Draft draft) {
    if (draft.status != Status.PLANNED
        || !draft.agents.isEmpty()
        || draft.targets.isEmpty()
        || !VIOLENT.contains(EventType.of(draft.type).family())) {
      return false;
    }
    List<Attribution> path = draft.paths.getFirst();
    return !path.isEmpty()
        && ARMED.contains(path.getLast().kind())
        && isToBeDone(draft)
        && draft.targets.stream().noneMatch(target -> isSpeaker(target, path.getLast()));
  }

  private boolean isToBeDone(Draft draft) {
    return report
        .sentence(draft.first().trigger().sentence())
        .phraseAt(draft.first().trigger().head())
        .map(Phrase::verb)
        .filter(verb -> verb.isPassive() && !verb.negated() && isComing(verb))
        .isPresent();
  }

  private static boolean isComing(VerbFeatures verb) {
    return verb.modal() != null && COMING.contains(verb.modal());
  }

  private static boolean isSpeaker(Role target, Attribution speaker) {
    String first = target.text().toLowerCase(java.util.Locale.ROOT).split(" ", 2)[0];
    return THEMSELVES.contains(first)
        || target.actorId() != null && target.actorId().equals(speaker.sourceId());
  }
}
