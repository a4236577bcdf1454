package org.attest.model;

/** A claim of a report. Ordered by report id, then by the claim's number. */
public record ClaimRef(String reportId, String claimId) implements Comparable<ClaimRef> {

  @Override
  public int compareTo(ClaimRef other) {
    int byReport = reportId.compareTo(other.reportId);
    if (byReport != 0) {
      return byReport;
    }
    // numbers of as many digits are ordered as their letters are
    return claimId.length() == other.claimId.length()
        ? claimId.compareTo(other.claimId)
        : Integer.compare(number(), other.number());
  }

  private int number() {
    return Integer.parseInt(claimId, 1, claimId.length(), 10);
  }
}
