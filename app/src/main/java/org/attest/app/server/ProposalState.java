package org.attest.app.server;

import java.util.Arrays;
import java.util.Locale;
import org.attest.app.proposals.Proposal;
import org.attest.app.store.ActorRelations;
import org.jspecify.annotations.Nullable;

/** What became of proposals. */
public enum ProposalState {
  OPEN,
  ACCEPTED,
  REJECTED,
  ALL;

  /**
   * The state of that name.
   *
   * @param code null or empty for those that are open
   * @throws IllegalArgumentException if there is none; says which there are
   */
  public static ProposalState of(@Nullable String code) {
    return code == null || code.isEmpty()
        ? OPEN
        : Arrays.stream(values())
            .filter(one -> one.code().equals(code))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "state is open, accepted, rejected or all, not " + code));
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** True if a proposal is in that state. */
  public boolean takes(Proposal proposal) {
    ActorRelations.Decision decision = proposal.decision();
    return switch (this) {
      case OPEN -> decision == null;
      case ACCEPTED -> decision != null && decision.accepted();
      case REJECTED -> decision != null && !decision.accepted();
      case ALL -> true;
    };
  }
}
