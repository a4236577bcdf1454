package org.attest.model;

/** A claim of a report. Ordered by report id, then by the claim's number. */
public record ClaimRef(String reportId, String claimId) implements Comparable<ClaimRef> {

  @Override
  public int compareTo(ClaimRef other) {
    int byReport = reportId.compareTo(other.reportId);
    return byReport != 0 ? byReport : Integer.compare(number(), other.number());
  }

  private int number() {
    return Integer.parseInt(claimId, 1, claimId.length(), 10);
  }
}
