package org.attest.app.decisions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attest.model.ClaimRef;
import org.attest.model.Outcome;

/**
 * What an earlier derivation left: which claims are in events, by what others find them, which
 * link, and what has changed since. Of reports it gives those that there still are.
 */
public interface KeptLinks {

  /**
   * Ids of the reports that came, went, are shown otherwise or were decided on since.
   *
   * @return for each whether its text or what the machine read may be another: else people have
   *     only decided on it
   */
  Map<String, Boolean> changed();

  /** Reports with their claims as the machine read them. */
  List<Outcome.Extracted> reports(Collection<String> ids);

  /** Reports with their claims as they were decided when this was last derived. */
  List<Outcome.Extracted> decidedBefore(Collection<String> ids);

  /** The claims of reports that were in events, also of those that are gone. */
  Set<ClaimRef> claimsOf(Collection<String> reports);

  /** Ids of the reports with a claim that any of these keys finds. */
  Set<String> found(Set<Long> keys);

  /** The claims that link with any of these. */
  Set<ClaimRef> linkedWith(Collection<ClaimRef> claims);

  /** The claims that were in one event with any of these. */
  Set<ClaimRef> togetherWith(Collection<ClaimRef> claims);
}
